// Renders a move into a reply: every reference becomes spoken lines in the listener's language.
import type { Knowledge, LastWords, ScriptLine } from '../core/catalogue';
import { type Pace, PACES } from '../core/dialog/memory';
import type { Move, Phrase, Say } from '../core/dialog/move';
import { pickItem, portionsOf } from '../core/dialog/places';
import { nameValue } from './names';
import { speakPhrase } from './phrases';
import { joinSentences, listSentences } from './sentences';
import { type Delivery, toPlainText, toSsml } from './speech';

/** What is spoken. `open` tells whether the microphone stays on. */
export interface Reply {
  lines: ScriptLine[];
  speech: string;
  ssml: string;
  reprompt: string | null;
  repromptSsml: string | null;
  open: boolean;
  card: { title: string; text: string } | null;
}

const LETTERS_IN_A_GROUP = 4;

interface Voice {
  knowledge: Knowledge;
  turn: number;
  /** What every phrase may name: the numbers of this locale. */
  numbers: Record<string, string>;
  /** Words left out of every phrase: ", or your local emergency number" where that is the only number there is. */
  leftOut: string;
}

const voiceOf = (knowledge: Knowledge, turn: number): Voice => {
  const { language, locale, contract } = knowledge;
  const emergency = contract.emergency[locale];
  const speak = (key: string): string => speakPhrase(language, locale, key, {}, turn);
  const number = emergency?.number ?? speak('number.local');
  const leftOut = emergency === undefined ? speak('number.or-local') : '';
  return { knowledge, turn, numbers: { number, line: emergency?.line ?? number }, leftOut };
};

const phraseText = ({ knowledge, turn, numbers, leftOut }: Voice, { phrase, values }: Phrase): string => {
  const named = Object.entries(values ?? {}).map(([name, value]) => [name, nameValue(knowledge, value)] as const);
  const all = { ...numbers, ...Object.fromEntries(named) };
  const text = speakPhrase(knowledge.language, knowledge.locale, phrase, all, turn);
  return leftOut === '' ? text : text.replaceAll(leftOut, '');
};

/** A value at the start of a phrase, such as a topic's name, begins a sentence. */
const beginSentence = (sentence: string, language: string): string =>
  sentence.slice(0, 1).toLocaleUpperCase(language) + sentence.slice(1);

const toLines = (text: string, kind: ScriptLine['kind'], language: string): ScriptLine[] =>
  listSentences(text).map((sentence) => ({ text: beginSentence(sentence, language), kind, from: [] }));

/** Each word and its letters in groups, then the whole again. */
const spellWords = (name: string, language: string): ScriptLine[] => {
  const whole: ScriptLine = { text: `${beginSentence(name, language)}.`, kind: 'NAV', from: [] };
  return [...name.split(' ').flatMap((word) => spellWord(word, language)), whole];
};

const spellWord = (word: string, language: string): ScriptLine[] => {
  const letters = [...new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(word)].map((part) =>
    part.segment.toLocaleUpperCase(language),
  );
  const groups: string[] = [];
  for (let at = 0; at < letters.length; at += LETTERS_IN_A_GROUP) {
    groups.push(`${letters.slice(at, at + LETTERS_IN_A_GROUP).join(', ')}.`);
  }
  return [`${beginSentence(word, language)}:`, ...groups].map((text) => ({ text, kind: 'NAV', from: [] }));
};

/** The phrase behind a reference to the skill's own words, or null for a reference to the leaflet. */
const phraseBehind = (say: Say): Phrase | null => {
  if ('phrase' in say) return say;
  if ('script' in say) return { phrase: `script.${say.script}` };
  if ('missing' in say) return { phrase: `missing.${say.missing}` };
  if ('advice' in say) return { phrase: `advice-on.${say.advice}` };
  if ('gloss' in say) return { phrase: `meaning.${say.gloss}` };
  if (!('listed' in say)) return null;
  return { phrase: 'list.item', values: { number: { count: say.number }, name: { question: say.listed } } };
};

const speakSay = (voice: Voice, say: Say): ScriptLine[] => {
  const { leaflet, language } = voice.knowledge;
  const own = phraseBehind(say);
  if ('listed' in say && own !== null)
    return toLines(phraseText(voice, own), 'NAV', language.id).map((line) => ({ ...line, item: say.number }));
  if (own !== null) return toLines(phraseText(voice, own), language.phraseKinds[own.phrase] ?? 'NAV', language.id);
  if ('topic' in say) {
    const portion = (portionsOf(leaflet, say.topic, say.variant)[say.portion] ?? []).slice(say.from, say.upTo);
    return say.item === undefined ? portion : pickItem(portion, say.item);
  }
  if ('why' in say) return leaflet.why[say.why]?.lines ?? [];
  if ('unexplained' in say) return toLines(leaflet.why[say.unexplained]?.missing ?? '', 'GAP', language.id);
  if ('half' in say) return leaflet.halves[say.half]?.lines ?? [];
  if ('summary' in say) return leaflet.summary;
  if ('spell' in say)
    return spellWords(leaflet.procedures[say.spell]?.name ?? language.terms[say.spell] ?? '', language.id);
  return 'general' in say ? (leaflet.general[say.general] ?? []) : [];
};

/** What decides how a reply sounds, apart from its words. */
export interface Manner {
  /** Counts the turns of the session; alternative wordings take turns with it. */
  turn: number;
  pace: Pace;
}

interface Wording {
  lines: ScriptLine[];
  reprompt: string | null;
  isOpen: boolean;
  card?: Reply['card'];
}

const toReply = (
  { lines, reprompt, isOpen, card = null }: Wording,
  speakAs: Readonly<Record<string, string>>,
  delivery?: Delivery,
): Reply => ({
  lines,
  speech: toPlainText(lines),
  ssml: toSsml(lines, isOpen, speakAs, delivery),
  reprompt,
  repromptSsml:
    reprompt === null ? null : toSsml([{ text: reprompt, kind: 'NAV', from: [] }], false, speakAs, delivery),
  open: isOpen,
  card,
});

const slowDown = (pace: Pace, steps: number): Pace => PACES[Math.max(0, PACES.indexOf(pace) - steps)] ?? pace;

const renderCard = (voice: Voice, { card }: Move): Reply['card'] => {
  if (card === undefined) return null;
  const names = card.subjects.map((id) => nameValue(voice.knowledge, { question: id }));
  return { title: joinSentences(phraseText(voice, card.title)), text: names.join('\n') };
};

/** Renders a move in the listener's language and pace. */
export function renderReply(move: Move, knowledge: Knowledge, { turn, pace }: Manner): Reply {
  const voice = voiceOf(knowledge, turn);
  const said = move.say.flatMap((say) => speakSay(voice, say));
  const prompt =
    move.prompt === null
      ? []
      : [{ text: joinSentences(phraseText(voice, move.prompt)), kind: 'NAV' as const, from: [] }];
  const reprompt = move.reprompt === null ? null : joinSentences(phraseText(voice, move.reprompt));
  const wording = {
    lines: [...said, ...prompt],
    reprompt,
    isOpen: move.prompt !== null,
    card: renderCard(voice, move),
  };
  const delivery = { pace: slowDown(pace, move.manner?.slower ?? 0), apart: move.manner?.apart ?? false };
  return toReply(wording, knowledge.language.speakAs, delivery);
}

/** The reply when no content can be read: sorry, and ask again. */
export function renderLastWords({ sorry, prompt, reprompt }: LastWords['languages'][string]): Reply {
  const lines = [sorry, prompt].map((text) => ({ text, kind: 'NAV' as const, from: [] }));
  return toReply({ lines, reprompt, isOpen: true }, {});
}
