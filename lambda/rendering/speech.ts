// Lines to SSML: pauses where a listener needs them, nothing that only some locales understand.
// Pauses and limits: voice-ux rule L6 (300, 600, 800 ms); Alexa refuses speech over 8,000 characters, tags included.
import type { ScriptLine } from '../core/catalogue';
import { escapeXml } from './escapeXml';

const SENTENCE_PAUSE = 300;
const ITEM_PAUSE = 600;
const PROMPT_PAUSE = 800;
const MOST_CHARACTERS = 8000;

const WRAPPER = ['<speak>', '</speak>'] as const;

const pause = (milliseconds: number): string => `<break time="${milliseconds}ms"/>`;

const speakWords = (text: string, speakAs: Readonly<Record<string, string>>): string =>
  Object.entries(speakAs).reduce(
    (spoken, [written, alias]) =>
      spoken.split(escapeXml(written)).join(`<sub alias="${escapeXml(alias)}">${escapeXml(written)}</sub>`),
    escapeXml(text),
  );

const pauseBefore = (line: ScriptLine, isPrompt: boolean): number => {
  if (isPrompt) return PROMPT_PAUSE;
  return line.item === undefined ? SENTENCE_PAUSE : ITEM_PAUSE;
};

/**
 * SSML of a reply. A reply too long for Alexa loses lines before its prompt, never half a line.
 * @param lines what is said, in order
 * @param hasPrompt whether the last line is the prompt
 */
export function toSsml(
  lines: readonly ScriptLine[],
  hasPrompt: boolean,
  speakAs: Readonly<Record<string, string>> = {},
): string {
  const parts = lines.map((line, at) => {
    const before = at === 0 ? '' : pause(pauseBefore(line, hasPrompt && at === lines.length - 1));
    return before + speakWords(line.text, speakAs);
  });
  const room = MOST_CHARACTERS - WRAPPER.join('').length;
  const last = hasPrompt ? parts.pop() : undefined;
  while (parts.length > 1 && parts.join('').length + (last?.length ?? 0) > room) parts.pop();
  return WRAPPER.join(parts.join('') + (last ?? ''));
}

/** The same as plain text. */
export const toPlainText = (lines: readonly ScriptLine[]): string => lines.map((line) => line.text).join(' ');
