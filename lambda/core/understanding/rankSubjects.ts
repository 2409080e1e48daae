// Ranks what an utterance may be about: topics, gaps, acts and refusals together, and how sure that is.
import type { Knowledge, Leaflet } from '../catalogue';
import { type Ranked, scoreClasses } from './linearModel';
import { PROCEDURE_MARK, readFeatures, type ReadUtterance } from './readFeatures';

/** Classes that are not subjects carry their kind in front: `act:more`, `advice:choice`, `safety:emergency`. */
export const ACT_CLASS = 'act:';
export const ADVICE_CLASS = 'advice:';
export const SAFETY_CLASS = 'safety:';
export const OFF_TOPIC_CLASS = 'off-topic';

export type Confidence = 'sure' | 'close' | 'unsure';

export interface Ranking {
  read: ReadUtterance;
  ranked: Ranked[];
  confidence: Confidence;
  /** Share of the content words that nothing in content uses. */
  strangeness: number;
}

/** Below this score nothing is answered. See tools/evaluation/README.md for the curve these come from. */
const SURE_SCORE = -0.35;
/** Below this score not even two readings are offered. */
export const OFFER_SCORE = -0.6;
/** The rules judge red flags first; what only the examples suggest must be this clear. */
const WARNING_SCORE = 0.2;
/** Two readings closer than this are offered both. */
const CLOSE_MARGIN = 0.05;
/** What an utterance made wholly of unknown words loses. */
const STRANGENESS_COST = 0.5;

/** People ask mostly about what a leaflet covers: a subject it answers starts this much ahead of one it does not. */
const ANSWERED_BONUS = 0.1;

const vocabularies = new WeakMap<object, { known: Set<string>; stops: Set<string> }>();

const strangenessOf = (words: readonly string[], reading: ReturnType<Knowledge['reading']>): number => {
  let sets = vocabularies.get(reading);
  if (!sets) {
    sets = { known: new Set(reading.vocabulary), stops: new Set(reading.stopWords) };
    vocabularies.set(reading, sets);
  }
  const { known, stops } = sets;
  const content = words.filter((word) => word !== PROCEDURE_MARK && !stops.has(word));
  if (content.length === 0) return words.includes(PROCEDURE_MARK) ? 0 : 0.5;
  return content.filter((word) => !known.has(word)).length / content.length;
};

const answeredByLeaflet = new WeakMap<Leaflet, Set<string>>();

const isAnswered = (name: string, leaflet: Leaflet): boolean => {
  let answered = answeredByLeaflet.get(leaflet);
  if (!answered) {
    answered = new Set(Object.entries(leaflet.topics).map(([id, topic]) => topic.aspect ?? id));
    answeredByLeaflet.set(leaflet, answered);
  }
  return answered.has(name);
};

/**
 * Ranks every class for the words heard (see `readWords`).
 * @param isExcluded classes that cannot be meant now, such as a follow-up when nothing has been told
 */
export function rankSubjects(
  words: readonly string[],
  knowledge: Knowledge,
  isExcluded: (name: string) => boolean = () => false,
): Ranking {
  const reading = knowledge.reading();
  const read = readFeatures(words, reading);
  const strangeness = strangenessOf(read.words, reading);
  const ranked = [
    ...scoreClasses(reading.model, read.features),
    ...scoreClasses(knowledge.leafletReading().model, read.features),
  ]
    .filter(({ class: name }) => !isExcluded(name))
    .map(({ class: name, score }) => {
      const bonus = isAnswered(name, knowledge.leaflet) ? ANSWERED_BONUS : 0;
      return { class: name, score: score + bonus - strangeness * STRANGENESS_COST };
    })
    .filter(({ class: name, score }) => !name.startsWith(SAFETY_CLASS) || score >= WARNING_SCORE)
    .toSorted((a, b) => b.score - a.score || (a.class < b.class ? -1 : 1));
  const best = ranked[0]?.score ?? Number.NEGATIVE_INFINITY;
  const margin = best - (ranked[1]?.score ?? Number.NEGATIVE_INFINITY);
  const isClose = margin < CLOSE_MARGIN && best < 0;
  const confidence =
    best >= SURE_SCORE ? (isClose ? 'close' : 'sure') : best >= OFFER_SCORE && isClose ? 'close' : 'unsure';
  return { read, ranked, confidence, strangeness };
}
