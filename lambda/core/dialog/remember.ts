// What is remembered between visits, told and erased on request; and the place offered again.
import { endAsking, endShort } from './endings';
import { isPlaceFresh, type Memory } from './memory';
import type { Say } from './move';
import { EXACT, portionsOf } from './places';
import type { Leaflet } from '../catalogue';
import type { Place, State } from './state';
import { type Ending, makeStep, phrase, type Situation, type Step } from './step';

const SEPARATOR = '/';

/** The place as it is stored: topic and first sentence, which still find their way when portions have changed. */
export function markPlace(leaflet: Leaflet, place: Place | null): string | null {
  if (place === null) return null;
  const lines = portionsOf(leaflet, place.topic, place.variant)[place.portion] ?? [];
  const sentence = lines.flatMap((line) => line.from)[0];
  return sentence === undefined ? null : place.topic + SEPARATOR + sentence;
}

/** Finds a stored place in today's leaflet: in its topic, else in any topic that speaks the sentence, else nowhere. */
export function findPlace(leaflet: Leaflet, mark: string): Place | null {
  const [topic = '', sentence = ''] = mark.split(SEPARATOR);
  const order = [...(Object.hasOwn(leaflet.topics, topic) ? [topic] : []), ...Object.keys(leaflet.topics)];
  for (const id of order) {
    const portion = portionsOf(leaflet, id, null).findIndex((lines) =>
      lines.some((line) => line.from.includes(sentence)),
    );
    if (portion >= 0) return { topic: id, variant: null, portion };
  }
  return null;
}

/** What was remembered, without a place that none of today's leaflets has; the place is named as it would be today. */
export function knownMemory(
  memory: Memory | null,
  leaflets: readonly string[],
  open: (leaflet: string) => Leaflet,
): Memory | null {
  if (!memory?.place) return memory;
  const { place } = memory;
  const leaflet = leaflets.includes(place.leaflet) ? open(place.leaflet) : null;
  const sentence = leaflet && markPlace(leaflet, findPlace(leaflet, place.sentence));
  return { ...memory, place: sentence === null ? null : { ...place, sentence } };
}

/** What a state leaves to remember; until a place is reached, the one from before. A warning leaves none behind. */
export function toMemory(state: State, leaflet: Leaflet, now: number, before: Memory | null): Memory {
  const sentence = state.place?.variant === EXACT ? null : markPlace(leaflet, state.place);
  const reached = sentence === null ? (before?.place ?? null) : { leaflet: state.leaflet, sentence, at: now };
  return {
    version: 1,
    place: state.warned === null ? reached : null,
    pace: state.pace,
    detail: state.detail,
  };
}

const PACE_PHRASES: Record<Exclude<Memory['pace'], 'normal'>, string> = {
  slower: 'memory.pace-slow',
  slow: 'memory.pace-slow',
  fast: 'memory.pace-fast',
  faster: 'memory.pace-fast',
};

const DETAIL_PHRASES: Record<Memory['detail'], Say[]> = {
  brief: [phrase('memory.brief')],
  standard: [],
  full: [phrase('memory.full')],
};

/** The actual record in plain words. */
export function tellMemory(situation: Situation): Step {
  const { state, leaflet, remembered } = situation;
  const stored = remembered.memory?.place ? findPlace(leaflet, remembered.memory.place.sentence) : null;
  const place = state.place ?? stored;
  const known = place !== null && Object.hasOwn(leaflet.topics, place.topic);
  const facts: Say[] = [
    ...(known ? [phrase('memory.place', { topic: { topic: place.topic } })] : []),
    ...(state.pace === 'normal' ? [] : [phrase(PACE_PHRASES[state.pace])]),
    ...DETAIL_PHRASES[state.detail],
    ...(state.questions.length === 0 ? [] : [phrase('memory.questions')]),
  ];
  const content = facts.length === 0 ? [phrase('memory.nothing')] : [...facts, phrase('memory.nothing-else')];
  return makeStep('navigation', content, endShort(situation), {}, { said: content });
}

/** Asks once before erasing. */
export const askToForget = (_situation: Situation): Step =>
  makeStep('navigation', [phrase('memory.about-to-forget')], {
    prompt: phrase('prompt.forget'),
    reprompt: phrase('reprompt.yes-no'),
    offer: { kind: 'forget' },
  });

/** Erases: the store's copy through the effect, the session's own here. */
export function forgetAll(situation: Situation): Step {
  const step = makeStep(
    'navigation',
    [phrase('memory.forgotten'), phrase('memory.recordings')],
    endAsking(situation),
    {},
    {
      place: null,
      said: [],
      questions: [],
      choices: [],
      pace: 'normal',
      detail: 'standard',
      procedure: null,
      runnerUp: null,
    },
  );
  return { ...step, move: { ...step.move, effect: 'forget' } };
}

/** "We stopped at the risks. Shall I go on from there?" */
export function offerToResume({ leaflet, turn, remembered }: Situation): Step | null {
  const kept = remembered.memory?.place ?? null;
  if (kept === null || !isPlaceFresh(kept, turn.time) || kept.leaflet !== leaflet.id) return null;
  const place = findPlace(leaflet, kept.sentence);
  if (place === null) return null;
  const ending: Ending = {
    prompt: phrase('prompt.resume', { topic: { topic: place.topic } }),
    reprompt: phrase('reprompt.yes-no'),
    offer: { kind: 'resume', place },
  };
  return makeStep('navigation', [phrase('resume.welcome')], ending, {}, { place });
}
