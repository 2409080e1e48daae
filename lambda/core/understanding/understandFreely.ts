// Understands a person's own words: ranks what they may mean, reads them again where they seem garbled, and hears the second of
// two questions asked in one breath.
import type { Knowledge, Leaflet } from '../catalogue';
import type { Act } from '../turn';
import { hearAgain } from './hearAgain';
import type { Ranked } from './linearModel';
import {
  ACT_CLASS,
  ADVICE_CLASS,
  bestScore,
  isAnswered,
  OFF_TOPIC_CLASS,
  OFFER_SCORE,
  type Ranking,
  rankSubjects,
  SAFETY_CLASS,
} from './rankSubjects';
import { PROCEDURE_MARK, type ReadUtterance } from './readFeatures';
import { namesLast, readNumber } from './readNumber';
import { splitAtJoins } from './splitUtterance';
import { NOTHING_UNDERSTOOD, type Understanding } from './understanding';
import { wordSetsOf } from './wordSets';
import { wordToDefine } from './wordToDefine';

const BOTH = 'both';
const WHAT_IS = 'what-is';
/** The idea behind "why", in any wording. */
const WHY = 'ask-why';
/** Readings that may name what an act is about. */
const MOST_SUBJECTS_NAMED = 5;

/** A yes or no takes at most this many words. */
export const MOST_WORDS_OF_AN_ANSWER = 4;

/** What scores less may have been garbled by speech recognition and is read again. */
const CLEAR_SCORE = 0.3;
/** How much better a second reading must fit to be believed. */
const WORTH_REREADING = 0.5;
/** A second reading may leave at most this share of words that the leaflet knows nothing of. */
const MOST_FOREIGN = 0.5;

/** Who names a procedure and scores less than this is offered that procedure. */
const NAMED_SCORE = -0.3;

/** While a warning stands only a clear question takes its place; "it's gone down now" is none. */
const MINDING_SCORE = 0;

/** A question about a word that scores this much for a subject of the leaflet is answered by that. */
const CLEARLY_TOLD = 1.5;

/** Each of two questions in one breath must be at least this clear by itself. */
const PART_SCORE = 0.1;

const isAnswerToOffer = (act: Act): boolean => act === 'yes' || act === 'no';

/** Acts that lean on what was told last. */
const LEANING: ReadonlySet<string> = new Set(
  ['other', 'why', 'how-long', 'item', 'item-last', 'same-both'].map((act) => ACT_CLASS + act),
);

/** The procedure named, and another leaflet where it belongs to that. */
export const procedureNamed = (
  read: Pick<ReadUtterance, 'named'>,
  leaflet: string,
): Pick<Understanding, 'procedure' | 'leaflet'> => {
  const here = new Set(read.named.filter((named) => named.leaflet === leaflet).map((named) => named.procedure));
  const elsewhere = read.named.find((named) => named.leaflet !== leaflet);
  if (here.size === 0) return { procedure: elsewhere?.procedure ?? null, leaflet: elsewhere?.leaflet ?? null };
  const [only] = here;
  return { procedure: here.size > 1 ? BOTH : (only ?? null), leaflet: null };
};

/** What a class of the ranking stands for. */
const readClass = (name: string): Partial<Understanding> => {
  if (name.startsWith(ACT_CLASS)) return { act: name.slice(ACT_CLASS.length) as Act };
  if (name.startsWith(ADVICE_CLASS)) return { act: 'personal-advice', family: name.slice(ADVICE_CLASS.length) };
  // The rules did not hear a report, so the warning leaves a way back to a question.
  if (name.startsWith(SAFETY_CLASS)) return { act: name.slice(SAFETY_CLASS.length) as Act, redFlag: 'alone' };
  if (name === OFF_TOPIC_CLASS) return { act: 'off-topic' };
  return { act: 'ask', subjects: [name] };
};

const REPEATING: ReadonlySet<string> = new Set(['repeat', 'repeat-slower'].map((act) => ACT_CLASS + act));

/** What is known before the words are read. */
export interface Setting {
  knowledge: Knowledge;
  /** A red flag was asked about or denied, not reported: a warning is then out of the question. */
  isHarmless: boolean;
  /** A warning stands: only the rules may raise another. */
  isWarned: boolean;
  /** Something of the leaflet was told that a follow-up can lean on. */
  hasPlace: boolean;
  /** Something was said that can be said again. */
  hasTold: boolean;
}

const isExcluded =
  ({ isHarmless, isWarned, hasPlace }: Setting) =>
  (name: string): boolean =>
    ((isHarmless || isWarned) && name.startsWith(SAFETY_CLASS)) || (!hasPlace && LEANING.has(name));

/** Ranks what was heard; where that makes little sense, also what it sounds like, and takes what makes much more. */
const rank = (words: readonly string[], setting: Setting): Ranking => {
  const { knowledge } = setting;
  const first = rankSubjects(words, knowledge, isExcluded(setting));
  const score = bestScore(first);
  const again = score < CLEAR_SCORE ? hearAgain(words, knowledge.reading()) : null;
  if (again === null) return first;
  const second = rankSubjects(again, knowledge, isExcluded(setting));
  const isWorthIt = bestScore(second) >= score + WORTH_REREADING;
  return isWorthIt && second.confidence !== 'unsure' && second.strangeness.foreign <= MOST_FOREIGN ? second : first;
};

/** What is to be taken off a list: a number, or any subject the words may name; with neither it is the last one. */
const whatToRemove = (
  ranked: readonly { class: string }[],
  words: readonly string[],
  { language }: Knowledge,
): Partial<Understanding> => {
  if (namesLast(words, language)) return { number: null, subjects: [] };
  const subjects = ranked.map(({ class: name }) => name).filter((name) => Object.hasOwn(language.aspects, name));
  return {
    number: readNumber(words, language),
    subjects: subjects.slice(0, MOST_SUBJECTS_NAMED),
  };
};

/** What the leaflet itself tells about the very word: "what is a compression fracture" is more than a meaning. */
const isClearlyTold = (best: Ranked | undefined, leaflet: Leaflet): boolean =>
  best !== undefined && best.score >= CLEARLY_TOLD && isAnswered(best.class, leaflet);

/** One procedure by two of its names and nothing else ("so X is the one with the balloon"): what it is, is asked. */
const isNamedTwice = (read: ReadUtterance, { procedure }: Pick<Understanding, 'procedure'>, knowledge: Knowledge) => {
  const { stops } = wordSetsOf(knowledge.reading());
  const marks = read.words.filter((word) => word === PROCEDURE_MARK).length;
  const isNothingElse = read.words.every((word) => word === PROCEDURE_MARK || stops.has(word));
  return procedure !== null && procedure !== BOTH && marks > 1 && isNothingElse;
};

/** Nothing was told that could be told again: "tell me the risks again" asks for the risks. */
const asksAgain = ([best, second]: readonly Ranked[], { hasTold }: Setting): boolean =>
  best !== undefined &&
  REPEATING.has(best.class) &&
  !hasTold &&
  second !== undefined &&
  second.score >= PART_SCORE &&
  readClass(second.class).act === 'ask';

const understandOne = (words: readonly string[], setting: Setting): Understanding => {
  const { knowledge } = setting;
  const { read, ranked, confidence, strangeness } = rank(words, setting);
  const [best, second] = asksAgain(ranked, setting) ? ranked.slice(1) : ranked;
  const why = [
    `unknown ${strangeness.unknown.toFixed(2)}, foreign ${strangeness.foreign.toFixed(2)}`,
    ...ranked.slice(0, 3).map((r) => `${r.class} ${r.score.toFixed(2)}`),
  ];
  const named = {
    ...procedureNamed(read, knowledge.leaflet.id),
    term: read.terms[0] ?? null,
    asksWhy: read.concepts.includes(WHY),
    number: readNumber(words, knowledge.language),
  };
  const defined = isClearlyTold(best, knowledge.leaflet) ? null : wordToDefine(read, knowledge);
  if (defined !== null)
    return {
      ...NOTHING_UNDERSTOOD,
      ...named,
      act: 'ask',
      confidence: 'sure',
      term: defined.term,
      subjects: [defined.subject],
      why,
    };
  if (isNamedTwice(read, named, knowledge))
    return { ...NOTHING_UNDERSTOOD, ...named, act: 'ask', confidence: 'sure', subjects: [WHAT_IS], why };
  // Who names a procedure and is hardly understood is offered that procedure, not two guesses.
  const isGuess = best !== undefined && best.score < NAMED_SCORE && named.procedure !== null;
  const isVague = best !== undefined && best.score < MINDING_SCORE && setting.isWarned;
  if (!best || confidence === 'unsure' || isGuess || isVague) return { ...NOTHING_UNDERSTOOD, ...named, why };
  const meant = { ...NOTHING_UNDERSTOOD, ...named, confidence: 'sure' as const, why, ...readClass(best.class) };
  // Nobody says yes or no in a long sentence; "y si le da fiebre" is a question.
  if (isAnswerToOffer(meant.act) && words.length > MOST_WORDS_OF_AN_ANSWER)
    return { ...NOTHING_UNDERSTOOD, ...named, why };
  if (meant.act === 'remove-question') return { ...meant, ...whatToRemove(ranked, words, knowledge) };
  if (meant.act !== 'ask') return meant;
  const also = second === undefined || second.score < OFFER_SCORE ? undefined : readClass(second.class);
  if (also?.act !== 'ask') return meant;
  return { ...meant, subjects: [best.class, ...(also.subjects ?? [])], confidence };
};

/** A part of an utterance that is a clear question by itself. */
const understandPart = (words: readonly string[], setting: Setting): Understanding | null => {
  const { read, ranked, confidence } = rankSubjects(words, setting.knowledge, isExcluded(setting));
  if ((ranked[0]?.score ?? 0) < PART_SCORE || confidence !== 'sure') return null;
  // "the first and the second": a name alone is no question of its own.
  const { stops } = wordSetsOf(setting.knowledge.reading());
  if (read.words.every((word) => word === PROCEDURE_MARK || stops.has(word))) return null;
  const understood = understandOne(words, setting);
  return understood.act === 'ask' ? understood : null;
};

/** The first of two questions asked in one breath, with the second named; null when there are not two. */
const understandTwo = (words: readonly string[], setting: Setting): Understanding | null => {
  for (const [before, after] of splitAtJoins(words, setting.knowledge.reading())) {
    const second = understandPart(after, setting);
    const first = second && understandPart(before, setting);
    if (!first || !second || first.subjects[0] === second.subjects[0]) continue;
    const also = second.subjects[0] ?? null;
    return {
      ...first,
      procedure: first.procedure ?? second.procedure,
      alsoHeard: also,
      why: [...first.why, `also ${also}`],
    };
  }
  return null;
};

/** What a person's own words mean; with nothing recognised the act is `fallback`. */
export const understandFreely = (words: readonly string[], setting: Setting): Understanding =>
  understandTwo(words, setting) ?? understandOne(words, setting);
