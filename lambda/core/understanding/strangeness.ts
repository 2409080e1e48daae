// How much of what was asked lies outside what the leaflet and the examples speak of. A content word nobody wrote down
// counts against answering; one known only from questions that the leaflet leaves open counts against telling a topic.
import type { Knowledge } from '../catalogue';
import { unpackWords } from './packedWords';
import { PROCEDURE_MARK } from './readFeatures';
import { wordSetsOf } from './wordSets';

export interface Strangeness {
  /** Share of content words that no example, leaflet or lexicon uses. */
  unknown: number;
  /** Share of content words that nothing about this leaflet's own topics uses, the unknown ones included. */
  foreign: number;
  /** Only words such as "what about it" were said, and no procedure. */
  isBare: boolean;
}

/** What an utterance without any content word counts as. */
const WITHOUT_CONTENT = 0.7;

const nearByReading = new WeakMap<object, ReadonlySet<string>>();

const nearOf = (reading: ReturnType<Knowledge['leafletReading']>): ReadonlySet<string> => {
  const kept = nearByReading.get(reading);
  if (kept) return kept;
  const made = new Set(unpackWords(reading.vocabulary));
  nearByReading.set(reading, made);
  return made;
};

/** Nobody asks a question by saying the same words over and over. */
const isOverAndOver = (words: readonly string[]): boolean => new Set(words).size * 2 < words.length;

/** @param words folded words, procedure names already replaced by their mark */
export function measureStrangeness(words: readonly string[], knowledge: Knowledge): Strangeness {
  const { stops, known, elsewhere } = wordSetsOf(knowledge.reading());
  const near = nearOf(knowledge.leafletReading());
  const content = words.filter((word) => word !== PROCEDURE_MARK && !stops.has(word));
  if (content.length === 0) {
    const isBare = !words.includes(PROCEDURE_MARK);
    return { unknown: isBare ? WITHOUT_CONTENT : 0, foreign: isOverAndOver(words) ? 1 : 0, isBare };
  }
  const isNamed = words.includes(PROCEDURE_MARK);
  // A procedure's name is a word as well, and a known one.
  const all = content.length + (isNamed ? 1 : 0);
  const shareOf = (isOutside: (word: string) => boolean): number => content.filter(isOutside).length / all;
  // Whoever names a procedure speaks of it, whatever else comes in.
  const isElsewhere = (!isNamed && content.some((word) => elsewhere.has(word))) || isOverAndOver(words);
  const foreign = isElsewhere ? 1 : shareOf((word) => !near.has(word));
  return { unknown: shareOf((word) => !known.has(word)), foreign, isBare: false };
}
