// Lines to SSML: pauses where a listener needs them, nothing that only some locales understand.
// Pauses and limits: voice-ux rule L6 (300, 600, 800 ms); Alexa refuses speech over 8,000 characters, tags included.
import type { ScriptLine } from '../core/catalogue';
import type { Pace } from '../core/dialog/memory';
import { escapeXml } from './escapeXml';

const SENTENCE_PAUSE = 300;
const ITEM_PAUSE = 600;
const PROMPT_PAUSE = 800;
const MOST_CHARACTERS = 8000;

/** Steps of pace and the rate each is spoken at, in percent (voice rule L8). */
const RATES: Record<Pace, number> = { slower: 75, slow: 85, normal: 100, fast: 115, faster: 130 };
/** Slow speech has longer pauses too. */
const SLOW_STRETCH = 1.5;
/** Between sentences that are said one by one. */
const APART_PAUSE = 900;

/** How something is said. */
export interface Delivery {
  pace: Pace;
  /** Sentence by sentence, far apart. */
  apart: boolean;
}

const PLAINLY: Delivery = { pace: 'normal', apart: false };

const WRAPPER = ['<speak>', '</speak>'] as const;

const pause = (milliseconds: number): string => `<break time="${milliseconds}ms"/>`;

const speakWords = (text: string, speakAs: Readonly<Record<string, string>>): string =>
  Object.entries(speakAs).reduce(
    (spoken, [written, alias]) =>
      spoken.split(escapeXml(written)).join(`<sub alias="${escapeXml(alias)}">${escapeXml(written)}</sub>`),
    escapeXml(text),
  );

const pauseBefore = (line: ScriptLine, isPrompt: boolean, { pace, apart }: Delivery): number => {
  const plain = isPrompt ? PROMPT_PAUSE : line.item === undefined ? SENTENCE_PAUSE : ITEM_PAUSE;
  const stretched = RATES[pace] < RATES.normal ? plain * SLOW_STRETCH : plain;
  return apart ? Math.max(APART_PAUSE, stretched) : stretched;
};

const speakAtRate = (speech: string, pace: Pace): string =>
  pace === 'normal' ? speech : `<prosody rate="${RATES[pace]}%">${speech}</prosody>`;

/**
 * SSML of a reply. A reply too long for Alexa loses lines before its prompt, never half a line.
 * @param lines what is said, in order
 * @param hasPrompt whether the last line is the prompt
 */
export function toSsml(
  lines: readonly ScriptLine[],
  hasPrompt: boolean,
  speakAs: Readonly<Record<string, string>> = {},
  delivery: Delivery = PLAINLY,
): string {
  const parts = lines.map((line, at) => {
    const before = at === 0 ? '' : pause(pauseBefore(line, hasPrompt && at === lines.length - 1, delivery));
    return before + speakWords(line.text, speakAs);
  });
  const room = MOST_CHARACTERS - speakAtRate(WRAPPER.join(''), delivery.pace).length;
  const last = hasPrompt ? parts.pop() : undefined;
  while (parts.length > 1 && parts.join('').length + (last?.length ?? 0) > room) parts.pop();
  return WRAPPER.join(speakAtRate(parts.join('') + (last ?? ''), delivery.pace));
}

/** The same as plain text. */
export const toPlainText = (lines: readonly ScriptLine[]): string => lines.map((line) => line.text).join(' ');
