// Renders a move into a reply: every reference becomes spoken lines in the listener's language.
import type { Knowledge, LastWords, ScriptLine } from '../core/catalogue';
import type { Move, Phrase, Say } from '../core/dialog/move';
import { portionsOf } from '../core/dialog/places';
import { nameValue } from './names';
import { speakPhrase } from './phrases';
import { toPlainText, toSsml } from './speech';

/** What is spoken. `open` tells whether the microphone stays on. */
export interface Reply {
  lines: ScriptLine[];
  speech: string;
  ssml: string;
  reprompt: string | null;
  repromptSsml: string | null;
  open: boolean;
}

const sentenceCutters = new Map<string, Intl.Segmenter>();

const cutSentences = (text: string, language: string): string[] => {
  let cutter = sentenceCutters.get(language);
  if (!cutter) {
    cutter = new Intl.Segmenter(language, { granularity: 'sentence' });
    sentenceCutters.set(language, cutter);
  }
  return [...cutter.segment(text)].map((part) => part.segment.trim()).filter((sentence) => sentence !== '');
};

interface Voice {
  knowledge: Knowledge;
  turn: number;
  /** What every phrase may name: the numbers of this locale. */
  numbers: Record<string, string>;
}

const voiceOf = (knowledge: Knowledge, turn: number): Voice => {
  const { language, locale, contract } = knowledge;
  const emergency = contract.emergency[locale];
  const number = emergency?.number ?? speakPhrase(language, locale, 'number.local', {}, turn);
  return { knowledge, turn, numbers: { number, line: emergency?.line ?? number } };
};

const phraseText = ({ knowledge, turn, numbers }: Voice, { phrase, values }: Phrase): string => {
  const named = Object.entries(values ?? {}).map(([name, value]) => [name, nameValue(knowledge, value)] as const);
  return speakPhrase(knowledge.language, knowledge.locale, phrase, { ...numbers, ...Object.fromEntries(named) }, turn);
};

const toLines = (text: string, kind: ScriptLine['kind'], language: string): ScriptLine[] =>
  cutSentences(text, language).map((sentence) => ({ text: sentence, kind, from: [] }));

const speakSay = (voice: Voice, say: Say): ScriptLine[] => {
  const { leaflet, language } = voice.knowledge;
  if ('phrase' in say) {
    return toLines(phraseText(voice, say), language.phraseKinds[say.phrase] ?? 'NAV', language.id);
  }
  if ('script' in say) return toLines(phraseText(voice, { phrase: `script.${say.script}` }), 'SAFE', language.id);
  if ('topic' in say) {
    const portion = portionsOf(leaflet, say.topic, say.variant)[say.portion] ?? [];
    return say.item === undefined ? portion : portion.filter((line) => line.item === say.item);
  }
  if ('why' in say) return leaflet.why[say.why]?.lines ?? [];
  if ('unexplained' in say) return toLines(leaflet.why[say.unexplained]?.missing ?? '', 'GAP', language.id);
  if ('half' in say) return leaflet.halves[say.half]?.lines ?? [];
  if ('missing' in say) return toLines(language.aspects[say.missing]?.missing ?? '', 'GAP', language.id);
  if ('advice' in say)
    return (language.advice[say.advice] ?? []).flatMap((text) => toLines(text, 'SCOPE', language.id));
  return leaflet.general[say.general] ?? [];
};

const toReply = (
  lines: ScriptLine[],
  reprompt: string | null,
  isOpen: boolean,
  speakAs: Readonly<Record<string, string>>,
): Reply => ({
  lines,
  speech: toPlainText(lines),
  ssml: toSsml(lines, isOpen, speakAs),
  reprompt,
  repromptSsml: reprompt === null ? null : toSsml([{ text: reprompt, kind: 'NAV', from: [] }], false, speakAs),
  open: isOpen,
});

/**
 * @param turn counts the turns of the session; alternative wordings take turns with it
 */
export function renderReply(move: Move, knowledge: Knowledge, turn: number): Reply {
  const voice = voiceOf(knowledge, turn);
  const said = move.say.flatMap((say) => speakSay(voice, say));
  const prompt = move.prompt === null ? [] : [{ text: phraseText(voice, move.prompt), kind: 'NAV' as const, from: [] }];
  const reprompt = move.reprompt === null ? null : phraseText(voice, move.reprompt);
  return toReply([...said, ...prompt], reprompt, move.prompt !== null, knowledge.language.speakAs);
}

/** The reply when no content can be read: sorry, and ask again. */
export function renderLastWords({ sorry, prompt, reprompt }: LastWords['languages'][string]): Reply {
  const lines = [sorry, prompt].map((text) => ({ text, kind: 'NAV' as const, from: [] }));
  return toReply(lines, reprompt, true, {});
}
