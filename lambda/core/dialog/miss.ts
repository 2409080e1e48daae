// When nothing was understood: a different answer each time, never the same sentence twice.
import { endWithExamples } from './endings';
import type { Say } from './move';
import { CLOSED, type Ending, makeStep, phrase, type Situation, type Step } from './step';

/** The topic about the one procedure that was named, where the rest was not understood. */
const procedureTopic = ({ leaflet, understood }: Situation): string | undefined =>
  Object.entries(leaflet.topics).find(
    ([, { procedure }]) => procedure !== null && procedure === understood.procedure,
  )?.[0];

const offerToTell = (topic: string): Ending => ({
  prompt: phrase('prompt.start-there'),
  reprompt: phrase('reprompt.yes-no'),
  offer: { kind: 'subject', subject: topic },
});

/** Three misses in a row get three different answers; the second names the emergency number, the last one ends. */
export function admitMiss(situation: Situation): Step {
  const { state, leaflet } = situation;
  const misses = state.misses + 1;
  const named = procedureTopic(situation);
  if (misses === 1 && named !== undefined)
    return makeStep(
      'fallback',
      [phrase('miss.named', { topic: { topic: named } })],
      offerToTell(named),
      {},
      { misses },
    );
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
