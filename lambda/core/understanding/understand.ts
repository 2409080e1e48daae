// Understands one turn: safety first, then what the intent means, then the person's own words.
import type { IntentMeaning, Knowledge } from '../catalogue';
import { isPlayingDown, judgeSafety } from '../safety/judgeSafety';
import type { Act, Turn } from '../turn';
import { ACT_CLASS, ADVICE_CLASS, OFF_TOPIC_CLASS, rankSubjects } from './rankSubjects';
import type { ReadUtterance } from './readFeatures';
import { readFeatures } from './readFeatures';
import { readWords } from './readWords';
import { NOTHING_UNDERSTOOD, type Understanding } from './understanding';

const PROCEDURE_SLOT = 'procedure';
const BOTH = 'both';
/** Longer monologues are cut here: nobody asks one question in this many words. */
const WORDS_READ = 120;

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

const understandFreely = (words: readonly string[], knowledge: Knowledge): Understanding => {
  const { read, ranked, confidence, strangeness } = rankSubjects(words, knowledge);
  const [best, second] = ranked;
  const why = [
    `strangeness ${strangeness.toFixed(2)}`,
    ...ranked.slice(0, 3).map((r) => `${r.class} ${r.score.toFixed(2)}`),
  ];
  const named = procedureNamed(read, knowledge.leaflet.id);
  if (!best || confidence === 'unsure') return { ...NOTHING_UNDERSTOOD, ...named, why };
  const base = { ...NOTHING_UNDERSTOOD, ...named, confidence, why };
  if (best.class.startsWith(ACT_CLASS))
    return { ...base, act: best.class.slice(ACT_CLASS.length) as Act, confidence: 'sure' };
  if (best.class.startsWith(ADVICE_CLASS)) {
    return { ...base, act: 'personal-advice', family: best.class.slice(ADVICE_CLASS.length), confidence: 'sure' };
  }
  if (best.class === OFF_TOPIC_CLASS) return { ...base, act: 'off-topic', confidence: 'sure' };
  const isSubject = second !== undefined && !second.class.includes(':') && second.class !== OFF_TOPIC_CLASS;
  return {
    ...base,
    act: 'ask',
    subjects: isSubject ? [best.class, second.class] : [best.class],
    confidence: confidence === 'close' && !isSubject ? 'sure' : confidence,
  };
};

const meaningOfTopicSlot = (turn: Turn): string | null =>
  Object.values(turn.slots).find((slot) => slot.id !== null)?.id ?? null;

const understandIntent = (
  meaning: IntentMeaning,
  turn: Turn,
  words: readonly string[],
  knowledge: Knowledge,
): Understanding => {
  const sure = { ...NOTHING_UNDERSTOOD, confidence: 'sure' as const, why: [`intent ${turn.intent}`] };
  if ('act' in meaning) return { ...sure, act: meaning.act };
  if ('subject' in meaning) {
    const slot = turn.slots[PROCEDURE_SLOT];
    const read = readFeatures(words, knowledge.reading());
    const named = procedureNamed(read, knowledge.leaflet.id);
    const resolved =
      slot?.id !== null && slot?.id !== undefined ? { ...named, procedure: named.procedure ?? slot.id } : named;
    return { ...sure, ...resolved, act: 'ask', subjects: [meaning.subject] };
  }
  if ('topicSlot' in meaning) {
    const subject = meaningOfTopicSlot(turn);
    if (subject !== null) return { ...sure, act: 'ask', subjects: [subject] };
  }
  return words.length === 0 ? NOTHING_UNDERSTOOD : understandFreely(words, knowledge);
};

/**
 * What a turn means. Red flags in any words are judged before intents and topics.
 * Never throws on any text; without words and without a known intent nothing is understood.
 */
export function understand(turn: Turn, knowledge: Knowledge): Understanding {
  if (turn.kind === 'launch') return { ...NOTHING_UNDERSTOOD, act: 'launch', confidence: 'sure', why: ['launch'] };
  const meaning = knowledge.contract.intents[turn.intent];
  const text = heardText(turn, knowledge);
  const words = text === '' ? [] : readWords(text, knowledge.language.id).slice(0, WORDS_READ);
  const { safety } = words.length === 0 ? { safety: null } : knowledge.reading();
  const judged = safety ? judgeSafety(words, safety) : null;
  if (judged?.tier) {
    return {
      ...NOTHING_UNDERSTOOD,
      act: judged.tier,
      confidence: 'sure',
      redFlag: judged.alone ? 'alone' : 'none',
      why: judged.why,
    };
  }
  const understood = meaning ? understandIntent(meaning, turn, words, knowledge) : NOTHING_UNDERSTOOD;
  return {
    ...understood,
    redFlag: judged?.information ? 'information' : understood.redFlag,
    playsDown: safety !== null && isPlayingDown(words, safety),
  };
}
