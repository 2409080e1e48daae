// Understands one turn: safety first, then what the intent means, then the person's own words.
import type { IntentMeaning, Knowledge } from '../catalogue';
import { judgeSafety, readWarningReply } from '../safety/judgeSafety';
import type { State } from '../dialog/state';
import type { Act, Turn } from '../turn';
import { ACT_CLASS, ADVICE_CLASS, OFF_TOPIC_CLASS, OFFER_SCORE, rankSubjects, SAFETY_CLASS } from './rankSubjects';
import type { ReadUtterance } from './readFeatures';
import { readFeatures } from './readFeatures';
import { readWords } from './readWords';
import { readNumber } from './readNumber';
import { splitAnswer } from './splitAnswer';
import { wordToDefine } from './wordToDefine';
import { NOTHING_UNDERSTOOD, type Understanding } from './understanding';

const PROCEDURE_SLOT = 'procedure';
const NUMBER_SLOT = 'number';
const TOPIC_SLOT = 'topic';
/** The idea behind "why", in any wording. */
const WHY = 'ask-why';
/** Readings that may name what an act is about. */
const MOST_SUBJECTS_NAMED = 5;
const BOTH = 'both';
/** Longer monologues are cut here: nobody asks one question in this many words. */
const WORDS_READ = 120;

/** The sign of somebody who asks for the emergency number to be called. */
const CALL_FOR_HELP = 'call-for-help';
/** A yes or no takes at most this many words. */
const MOST_WORDS_OF_AN_ANSWER = 4;

const isAnswerToOffer = (act: Act): boolean => act === 'yes' || act === 'no';

/** Acts that lean on what was told last. */
const LEANING: ReadonlySet<string> = new Set(
  ['other', 'why', 'how-long', 'item', 'item-last', 'same-both'].map((act) => ACT_CLASS + act),
);

/** The words a turn carries: Alexa's slot text, with the carrier words put back that Alexa took away. */
export function heardText(turn: Turn, knowledge: Knowledge): string {
  const carrier = knowledge.language.carriers[turn.intent];
  const heard = Object.values(turn.slots).map((slot) => slot.heard);
  return [...(carrier === undefined ? [] : [carrier]), ...heard].join(' ').trim();
}

const procedureNamed = (
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

/** What is known before the words are read. */
interface Setting {
  knowledge: Knowledge;
  /** A red flag was asked about, not reported: a warning is then out of the question. */
  isInformation: boolean;
  /** A warning stands: only the rules may raise another. */
  isWarned: boolean;
  /** Something of the leaflet was told that a follow-up can lean on. */
  hasPlace: boolean;
}

const isExcluded =
  ({ isInformation, isWarned, hasPlace }: Setting) =>
  (name: string): boolean =>
    ((isInformation || isWarned) && name.startsWith(SAFETY_CLASS)) || (!hasPlace && LEANING.has(name));

/** What is to be taken off a list: a number, or any subject the words may name. */
const whatToRemove = (
  ranked: readonly { class: string }[],
  words: readonly string[],
  { language }: Knowledge,
): Partial<Understanding> => {
  const subjects = ranked.map(({ class: name }) => name).filter((name) => Object.hasOwn(language.aspects, name));
  return {
    number: readNumber(words, language),
    subjects: subjects.slice(0, MOST_SUBJECTS_NAMED),
  };
};

const understandFreely = (words: readonly string[], setting: Setting): Understanding => {
  const { knowledge } = setting;
  const { read, ranked, confidence, strangeness } = rankSubjects(words, knowledge, isExcluded(setting));
  const [best, second] = ranked;
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
  const defined = wordToDefine(read, knowledge);
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
  if (!best || confidence === 'unsure') return { ...NOTHING_UNDERSTOOD, ...named, why };
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

/** A model that is older or newer than the content may resolve to a subject that is not there. */
const meaningOfTopicSlot = (turn: Turn, { leaflet, language }: Knowledge): string | null => {
  const id = Object.values(turn.slots).find((slot) => slot.id !== null)?.id ?? null;
  return id !== null && (Object.hasOwn(leaflet.topics, id) || Object.hasOwn(language.aspects, id)) ? id : null;
};

const meaningOfProcedureSlot = (turn: Turn, { leaflet }: Knowledge): string | null => {
  const id = turn.slots[PROCEDURE_SLOT]?.id ?? null;
  return id !== null && (id === BOTH || Object.hasOwn(leaflet.procedures, id)) ? id : null;
};

/** What a number or a name in a slot says about an act such as "remove number two" or "remove driving". */
const namedBySlot = (turn: Turn, words: readonly string[], knowledge: Knowledge): Partial<Understanding> => {
  const { [NUMBER_SLOT]: number, [TOPIC_SLOT]: topic } = turn.slots;
  if (number) return { isNamed: true, number: Number(number.id) || readNumber(words, knowledge.language) };
  if (topic) return { isNamed: true, subjects: topic.id === null ? [] : [topic.id] };
  return {};
};

const understandIntent = (
  meaning: IntentMeaning,
  turn: Turn,
  words: readonly string[],
  setting: Setting,
): Understanding => {
  const { knowledge } = setting;
  const sure = { ...NOTHING_UNDERSTOOD, confidence: 'sure' as const, why: [`intent ${turn.intent}`] };
  const inSlot = meaningOfProcedureSlot(turn, knowledge);
  if ('act' in meaning)
    return {
      ...sure,
      act: meaning.act,
      family: meaning.family ?? null,
      procedure: inSlot,
      ...namedBySlot(turn, words, knowledge),
    };
  if ('subject' in meaning) {
    const read = readFeatures(words, knowledge.reading());
    const named = procedureNamed(read, knowledge.leaflet.id);
    return { ...sure, ...named, procedure: named.procedure ?? inSlot, act: 'ask', subjects: [meaning.subject] };
  }
  if ('topicSlot' in meaning) {
    const subject = meaningOfTopicSlot(turn, knowledge);
    if (subject !== null) return { ...sure, act: 'ask', subjects: [subject] };
  }
  return words.length === 0 ? NOTHING_UNDERSTOOD : understandFreely(words, setting);
};

const isFree = (meaning: IntentMeaning | undefined): boolean =>
  meaning !== undefined && ('question' in meaning || 'carrier' in meaning);

/** "Yes please, dear", "yes, and what about driving": the answer to an offer and what is said besides; null for neither. */
const understandAnswer = (words: readonly string[], setting: Setting): Understanding | null => {
  const split = splitAnswer(words, setting.knowledge.reading());
  if (split === null) return null;
  const { answer, rest } = split;
  const alone = { ...NOTHING_UNDERSTOOD, act: answer, confidence: 'sure' as const, why: [`begins with ${answer}`] };
  if (rest.length === 0) return alone;
  const besides = understandFreely(rest, setting);
  const isClear = besides.act !== 'fallback' && besides.confidence !== 'unsure';
  if (answer === 'no') return isClear && besides.act === 'ask' ? besides : null;
  return isClear ? { ...besides, saysYes: true } : rest.length <= MOST_WORDS_OF_AN_ANSWER ? alone : null;
};

/**
 * What a turn means. Red flags in any words are judged before intents and topics.
 * Never throws on any text; without words and without a known intent nothing is understood.
 */
export function understand(turn: Turn, state: State, knowledge: Knowledge): Understanding {
  if (turn.kind === 'launch') return { ...NOTHING_UNDERSTOOD, act: 'launch', confidence: 'sure', why: ['launch'] };
  const meaning = knowledge.contract.intents[turn.intent];
  const text = heardText(turn, knowledge);
  const words = text === '' ? [] : readWords(text, knowledge.language.id).slice(0, WORDS_READ);
  const { safety } = words.length === 0 ? { safety: null } : knowledge.reading();
  const judged = safety ? judgeSafety(words, safety) : null;
  // "I'm calling nine one one" names the number and is the best of news.
  const warningReply = safety !== null && state.warned !== null ? readWarningReply(words, safety) : null;
  const isCalling = warningReply === 'called' && judged?.sign === CALL_FOR_HELP;
  if (judged?.tier && !isCalling) {
    return {
      ...NOTHING_UNDERSTOOD,
      act: judged.tier,
      confidence: 'sure',
      redFlag: judged.alone ? 'alone' : 'none',
      why: judged.why,
    };
  }
  if (judged?.supposed)
    return { ...NOTHING_UNDERSTOOD, act: 'same-day', confidence: 'sure', redFlag: 'alone', why: judged.why };
  const isInformation = judged?.information ?? false;
  const setting = { knowledge, isInformation, isWarned: state.warned !== null, hasPlace: state.place !== null };
  const understood =
    (state.offer !== null && isFree(meaning) ? understandAnswer(words, setting) : null) ??
    (meaning ? understandIntent(meaning, turn, words, setting) : NOTHING_UNDERSTOOD);
  return {
    ...understood,
    redFlag: isInformation ? 'information' : understood.redFlag,
    warningReply,
  };
}
