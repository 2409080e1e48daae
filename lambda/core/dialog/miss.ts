// When nothing was understood: a different answer each time, never the same sentence twice.
import { endWithExamples } from './endings';
import type { Say } from './move';
import { CLOSED, makeStep, phrase, type Situation, type Step } from './step';

/** Three misses in a row get three different answers; the second names the emergency number, the last one ends. */
export function admitMiss(situation: Situation): Step {
  const { state, leaflet } = situation;
  const misses = state.misses + 1;
  if (misses === 1) return makeStep('fallback', [phrase('miss.first')], endWithExamples(situation), {}, { misses });
  if (misses === 2) {
    return makeStep(
      'fallback',
      [phrase('miss.second'), phrase('miss.second-emergency')],
      endWithExamples(situation),
      {},
      { misses },
    );
  }
  const [first] = leaflet.main;
  const content: Say[] = first === undefined ? [] : [{ topic: first, variant: null, portion: 0 }];
  return makeStep('fallback', [phrase('miss.third'), ...content, phrase('miss.third-end')], CLOSED, {}, { misses: 0 });
}
