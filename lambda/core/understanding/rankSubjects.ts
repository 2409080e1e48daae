// Ranks what an utterance may be about: topics, gaps, acts and refusals together, and how sure that is.
import type { Knowledge, Leaflet } from '../catalogue';
import { knownShare, type Ranked, scoreClasses } from './linearModel';
import { readFeatures, type ReadUtterance } from './readFeatures';
import { measureStrangeness, type Strangeness } from './strangeness';

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
  strangeness: Strangeness;
}

/** Below this score nothing is answered. See tools/evaluation/README.md for the curve these come from. */
const SURE_SCORE = -0.6;
/** Below this score not even two readings are offered. */
export const OFFER_SCORE = -0.7;
/** The rules judge red flags first; what only the examples suggest must be this clear. */
const WARNING_SCORE = 0.35;
const CRISIS_CLASS = `${SAFETY_CLASS}crisis`;
const CRISIS_SCORE = 0.8;
/** Two readings closer than this are offered both, unless the better one is clear by itself. */
const CLOSE_MARGIN = 0.08;
const CLOSE_BELOW = 0.2;
/** What an utterance made wholly of unknown words loses. */
const UNKNOWN_COST = 0.5;
/** What a topic of the leaflet loses besides, when nothing but foreign words was said. */
const FOREIGN_COST = 1.6;
/** Bare words such as "how is it done" must stand together as in some example; shuffled, the model knows less of them. */
const BARE_LEAST_KNOWN = 0.88;
/** An utterance of which the model has met less than this share asks for nothing the leaflet has. */
const LEAST_KNOWN = 0.55;

/** People ask mostly about what a leaflet covers: a subject it answers starts this much ahead of one it does not. */
const ANSWERED_BONUS = 0.15;

/** What a leaflet answers starts no further ahead of what has nothing to do with it. */
const OFF_TOPIC_BONUS = 0.2;
/** Nor of what steers the conversation. */
const ACT_BONUS = 0.15;

const answeredByLeaflet = new WeakMap<Leaflet, Set<string>>();

/** True for what a leaflet answers, in whole or in half. */
export const isAnswered = (name: string, leaflet: Leaflet): boolean => {
  let answered = answeredByLeaflet.get(leaflet);
  if (!answered) {
    answered = new Set([
      ...Object.entries(leaflet.topics).map(([id, topic]) => topic.aspect ?? id),
      ...Object.keys(leaflet.halves),
    ]);
    answeredByLeaflet.set(leaflet, answered);
  }
  return answered.has(name);
};

/** An act is done at once, so it takes more than a guess; what ends or undoes something takes the most. */
const ACT_SCORE = -0.15;
const ENDING_ACT_SCORE = 0.1;
const ENDING_ACTS: ReadonlySet<string> = new Set(
  ['stop', 'forget', 'clear-questions', 'send-questions', 'start-over'].map((act) => ACT_CLASS + act),
);

/** A crisis is never guessed from weariness: the rules hear what is said, the examples only what is unmistakable. */
const leastScore = (name: string): number => {
  if (name === CRISIS_CLASS) return CRISIS_SCORE;
  if (name.startsWith(ACT_CLASS)) return ENDING_ACTS.has(name) ? ENDING_ACT_SCORE : ACT_SCORE;
  return name.startsWith(SAFETY_CLASS) ? WARNING_SCORE : Number.NEGATIVE_INFINITY;
};

interface Cost {
  /** Taken from every class. */
  ofAll: number;
  /** Taken besides from what the leaflet would be quoted on. */
  ofTelling: number;
}

const costOf = ({ unknown, foreign, isBare }: Strangeness, known: number): Cost => ({
  ofAll: unknown * UNKNOWN_COST,
  ofTelling: known < (isBare ? BARE_LEAST_KNOWN : LEAST_KNOWN) ? Number.POSITIVE_INFINITY : foreign * FOREIGN_COST,
});

const adjust = (name: string, leaflet: Leaflet, { ofAll, ofTelling }: Cost): number => {
  if (isAnswered(name, leaflet)) return ANSWERED_BONUS - ofAll - ofTelling;
  if (name.startsWith(ACT_CLASS)) return ACT_BONUS - ofAll;
  if (name === OFF_TOPIC_CLASS) return OFF_TOPIC_BONUS - ofAll;
  return name.startsWith(ADVICE_CLASS) ? -ofAll - ofTelling : -ofAll;
};

/** The score of the best class; lowest when none is left. */
export const bestScore = ({ ranked: [best] }: Ranking): number => best?.score ?? Number.NEGATIVE_INFINITY;

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
  const strangeness = measureStrangeness(read.words, knowledge);
  const cost = costOf(strangeness, knownShare(reading.model, read.features));
  const ranked = [
    ...scoreClasses(reading.model, read.features),
    ...scoreClasses(knowledge.leafletReading().model, read.features),
  ]
    .filter(({ class: name }) => !isExcluded(name))
    .map(({ class: name, score }) => ({ class: name, score: score + adjust(name, knowledge.leaflet, cost) }))
    .filter(({ class: name, score }) => score >= leastScore(name))
    .toSorted((a, b) => b.score - a.score || (a.class < b.class ? -1 : 1));
  const best = ranked[0]?.score ?? Number.NEGATIVE_INFINITY;
  const margin = best - (ranked[1]?.score ?? Number.NEGATIVE_INFINITY);
  const isClose = margin < CLOSE_MARGIN && best < CLOSE_BELOW;
  const confidence =
    best >= SURE_SCORE ? (isClose ? 'close' : 'sure') : best >= OFFER_SCORE && isClose ? 'close' : 'unsure';
  return { read, ranked, confidence, strangeness };
}
