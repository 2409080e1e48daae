// What is remembered between visits: taken up again, and erased on request.
import { endAsking } from './endings';
import { isPlaceFresh, type Memory } from './memory';
import type { Say } from './move';
import { EXACT, portionsOf } from './places';
import type { Contract, Knowledge, Leaflet } from '../catalogue';
import { isListSaved, knownQuestions, questionsToKeep } from './savedQuestions';
import type { Place, State } from './state';
import { countOf, type Ending, makeStep, phrase, type Situation, type Step } from './step';

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

type Open = (leaflet: string) => Knowledge;

/** A place that one of today's leaflets has, named as it would be today; null for any other. */
const knownPlace = (place: NonNullable<Memory['place']>, { leaflets }: Contract, open: Open): Memory['place'] => {
  const leaflet = leaflets.includes(place.leaflet) ? open(place.leaflet).leaflet : null;
  const sentence = leaflet && markPlace(leaflet, findPlace(leaflet, place.sentence));
  return sentence === null ? null : { ...place, sentence };
};

/** What was remembered, without what today's content does not have and what may no longer be brought back. */
export function knownMemory(memory: Memory | null, now: number, contract: Contract, open: Open): Memory | null {
  if (memory === null) return null;
  const { place, questions } = memory;
  const [first = ''] = contract.leaflets;
  return {
    ...memory,
    place: place && knownPlace(place, contract, open),
    ...(questions && { questions: knownQuestions(questions, now, contract, open(first).language) }),
  };
}

/**
 * What a state leaves to remember; until a place is reached, the one from before. A warning leaves none behind.
 * @param keepsList the list of questions was saved, or a saved one changed, in this turn
 */
export function toMemory(
  state: State,
  leaflet: Leaflet,
  now: number,
  before: Memory | null,
  keepsList = false,
): Memory {
  const sentence = state.place?.variant === EXACT ? null : markPlace(leaflet, state.place);
  const reached = sentence === null ? (before?.place ?? null) : { leaflet: state.leaflet, sentence, at: now };
  const questions = questionsToKeep(state, now, before, keepsList);
  return {
    version: 1,
    place: state.warned === null ? reached : null,
    pace: state.pace,
    detail: state.detail,
    ...(questions && { questions }),
  };
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
  const effect = { does: 'forget' as const, otherwise: [phrase('memory.not-forgotten')] };
  return { ...step, move: { ...step.move, effect } };
}

/** How many questions an earlier visit left on the list; nothing of what they are. */
export const tellSavedQuestions = ({ state, remembered }: Situation): Say[] =>
  isListSaved(remembered.memory) && state.questions.length > 0
    ? [countOf(state.questions.length, 'resume.question', 'resume.questions')]
    : [];

/** "We stopped at the risks. Shall I go on from there?" */
export function offerToResume(situation: Situation): Step | null {
  const { leaflet, turn, remembered } = situation;
  const kept = remembered.memory?.place ?? null;
  if (kept === null || !isPlaceFresh(kept, turn.time) || kept.leaflet !== leaflet.id) return null;
  const place = findPlace(leaflet, kept.sentence);
  if (place === null) return null;
  const ending: Ending = {
    prompt: phrase('prompt.resume', { topic: { topic: place.topic } }),
    reprompt: phrase('reprompt.yes-no'),
    offer: { kind: 'resume', place },
  };
  return makeStep('navigation', [phrase('resume.welcome'), ...tellSavedQuestions(situation)], ending, {}, { place });
}
