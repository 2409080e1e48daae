// "What do you remember": the actual record, in plain words.
import { endShort } from './endings';
import type { Memory } from './memory';
import type { Say } from './move';
import { findPlace } from './remember';
import { isListSaved } from './savedQuestions';
import { countOf, makeStep, phrase, type Situation, type Step } from './step';

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

/** The list of this visit, and how long it stays; a saved one is counted. */
const tellQuestions = ({ state, remembered }: Situation): Say[] => {
  if (state.questions.length === 0) return [];
  if (!isListSaved(remembered.memory)) return [phrase('memory.questions')];
  return [countOf(state.questions.length, 'memory.question-saved', 'memory.questions-saved')];
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
    ...tellQuestions(situation),
  ];
  const content = facts.length === 0 ? [phrase('memory.nothing')] : [...facts, phrase('memory.nothing-else')];
  return makeStep('navigation', content, endShort(situation), {}, { said: content });
}
