// Understands one turn: safety first, then what the intent means, then the person's own words.
import type { IntentMeaning, Knowledge } from '../catalogue';
import { CALL_FOR_HELP, judgeSafety, readWarningReply } from '../safety/judgeSafety';
import type { State } from '../dialog/state';
import type { Turn } from '../turn';
import { readFeatures } from './readFeatures';
import { readWords } from './readWords';
import { readNumber } from './readNumber';
import { splitAnswer } from './splitAnswer';
import { NOTHING_UNDERSTOOD, type Understanding } from './understanding';
import { MOST_WORDS_OF_AN_ANSWER, procedureNamed, type Setting, understandFreely } from './understandFreely';

const PROCEDURE_SLOT = 'procedure';
const NUMBER_SLOT = 'number';
const TOPIC_SLOT = 'topic';
const BOTH = 'both';
/** Red flags are listened for in this many words, more than anybody says in one breath. */
const WORDS_JUDGED = 200;
/** Of a monologue only the beginning is read as a question: nobody asks one in this many words. */
const WORDS_READ = 60;

/** The words a turn carries: Alexa's slot text, with the carrier words put back that Alexa took away. */
export function heardText(turn: Turn, knowledge: Knowledge): string {
  const carrier = knowledge.language.carriers[turn.intent];
  const heard = Object.values(turn.slots).map((slot) => slot.heard);
  return [...(carrier === undefined ? [] : [carrier]), ...heard].join(' ').trim();
}

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
  const heard = text === '' ? [] : readWords(text, knowledge.language.id).slice(0, WORDS_JUDGED);
  const words = heard.slice(0, WORDS_READ);
  const { safety } = words.length === 0 ? { safety: null } : knowledge.reading();
  const judged = safety ? judgeSafety(heard, safety) : null;
  const namesCall = judged?.sign === CALL_FOR_HELP;
  const isWarned = state.warned !== null;
  const warningReply = safety !== null && (isWarned || namesCall) ? readWarningReply(heard, safety) : null;
  // "I'm calling nine one one" names the number and is the best of news.
  const isCalling = namesCall && warningReply === 'called';
  if (isCalling && !isWarned)
    return { ...NOTHING_UNDERSTOOD, act: 'called', confidence: 'sure', warningReply, why: judged?.why ?? [] };
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
  const isHarmless = isInformation || (judged?.denied ?? false);
  const setting = { knowledge, isHarmless, isWarned, hasPlace: state.place !== null, hasTold: state.said.length > 0 };
  const understood =
    (state.offer !== null && isFree(meaning) ? understandAnswer(words, setting) : null) ??
    (meaning ? understandIntent(meaning, turn, words, setting) : NOTHING_UNDERSTOOD);
  return {
    ...understood,
    redFlag: isInformation ? 'information' : understood.redFlag,
    warningReply,
  };
}
