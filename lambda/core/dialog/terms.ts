// Words worth asking about: spelling a name or a medical word, and saying what one means.
import { findTerms } from '../understanding/findTerms';
import { endAgain } from './endings';
import { linesSaid } from './linesSaid';
import type { Say } from './move';
import { portionsOf } from './places';
import type { Place } from './state';
import { makeStep, type Situation, type Step } from './step';

/** The glossary term heard last: the one explained or spelt, else the last one in the lines told, by its full name first. */
export const termHeard = (situation: Situation): string | null => {
  const { knowledge, state } = situation;
  const [named] = state.said.flatMap((part) => ('gloss' in part ? [part.gloss] : 'spell' in part ? [part.spell] : []));
  if (named !== undefined && Object.hasOwn(knowledge.language.terms, named)) return named;
  const told = linesSaid(situation)
    .map(({ text }) => text)
    .join(' ');
  return findTerms(told, knowledge, 'full').at(-1) ?? findTerms(told, knowledge, 'any').at(-1) ?? null;
};

/** The procedure told of, where what was told is about one. */
const procedureTold = ({ leaflet, state }: Situation): string | null => {
  if (state.place === null) return null;
  const { topic, variant } = state.place;
  const own = leaflet.topics[topic]?.procedure ?? null;
  return own ?? (variant !== null && variant in leaflet.procedures ? variant : null);
};

/** What "spell that" means: what was named, the procedure told of, the last medical word heard, the procedure in focus. */
const wordToSpell = (situation: Situation): string => {
  const { leaflet, state, understood, knowledge } = situation;
  const isWord = (id: string | null): id is string =>
    id !== null && (Object.hasOwn(leaflet.procedures, id) || Object.hasOwn(knowledge.language.terms, id));
  // Without any of them the first procedure is spelt: two names in a row are more letters than an ear can hold.
  const [first = ''] = Object.keys(leaflet.procedures);
  const named = [understood.term, understood.procedure, procedureTold(situation)].find(isWord);
  return named ?? [termHeard(situation), state.procedure].find(isWord) ?? first;
};

/** Spells a word: the word, its letters, and the word again. */
export function spellName(situation: Situation): Step {
  const content: Say[] = [{ spell: wordToSpell(situation) }];
  return makeStep('navigation', content, endAgain(situation), {}, { said: content });
}

/** Most words of a telling that a meaning may follow: together they must stay short enough to follow. */
const MOST_WORDS_BEFORE_MEANING = 30;

/** The first medical word of a place that was not explained yet, if there is room to say what it means. */
export function shortTermToExplain(situation: Situation, place: Place): string | null {
  const text = (portionsOf(situation.leaflet, place.topic, place.variant)[place.portion] ?? [])
    .map((line) => line.text)
    .join(' ');
  if (text.split(' ').length > MOST_WORDS_BEFORE_MEANING) return null;
  return findTerms(text, situation.knowledge, 'any').find((term) => term !== situation.state.term) ?? null;
}
