// Writes a conversation so that one sees at a glance who says what: labels, lines wrapped to the width, colours on a
// terminal only.
import { stripVTControlCharacters, styleText } from 'node:util';
import type { TurnResult } from './turnResult';

const LABEL_WIDTH = 8;
const WIDEST = 100;
const NARROWEST = 30;

export const LABELS = { listener: 'You', alexa: 'Alexa', note: '' } as const;
export type Speaker = keyof typeof LABELS;

const COLOURS = { listener: ['bold', 'cyan'], alexa: ['bold', 'green'], note: ['dim'] } as const satisfies Record<
  Speaker,
  unknown
>;

/** What a transcript is written to; a pipe has no width and no colours. */
export interface Screen {
  write: (text: string) => unknown;
  isTTY?: boolean;
  columns?: number;
  hasColors?: () => boolean;
}

export interface Transcript {
  listener(text: string): void;
  alexa(text: string): void;
  note(text: string): void;
  /** What stands before the line a listener types. */
  prompt(): string;
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u;
const WITHOUT_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Columns that text takes: East Asian characters take two, combining marks none. */
export function measureText(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (!WITHOUT_WIDTH.test(character)) columns += WIDE.test(character) ? 2 : 1;
  }
  return columns;
}

/** Cuts a word that is wider than a line, as text without spaces is. */
const cutWord = (word: string, width: number): string[] => {
  const pieces = [''];
  for (const character of word) {
    const piece = pieces.at(-1) ?? '';
    if (measureText(piece + character) > width) pieces.push(character);
    else pieces[pieces.length - 1] = piece + character;
  }
  return pieces;
};

/** Cuts text into lines of at most `width` columns, between words where it can. */
export function wrapText(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(/\s+/u).filter((one) => one !== '')) {
    const line = lines.at(-1) ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    if (measureText(longer) <= width) lines[lines.length - 1] = longer;
    else lines.splice(line === '' ? -1 : lines.length, 1, ...cutWord(word, width));
  }
  return lines;
}

/** What `--trace` tells about a turn. */
export function describeTurn({
  intent,
  slots,
  outcome,
  topics,
  gap,
  procedure,
  lines,
  ms,
  explanation,
}: TurnResult): string {
  const filled = Object.entries(slots).map(([slot, value]) => `${slot}=${value}`);
  const sources = new Set(lines.flatMap(({ from }) => from));
  const parts = [
    [intent ?? 'silence', ...filled].join(' '),
    outcome,
    topics.length > 0 && `topics ${topics.join(', ')}`,
    gap !== null && `gap ${gap}`,
    procedure !== null && `procedure ${procedure}`,
    sources.size > 0 && `sources ${[...sources].join(', ')}`,
    explanation && explanation.why.length > 0 && `why ${explanation.why.join(', ')}`,
    `${ms.toFixed(2)} ms`,
  ];
  return parts.filter((part) => part !== false && part !== null).join(' | ');
}

/** Whether colours would be understood: a terminal, and nobody has said NO_COLOR. */
const hasColours = (screen: Screen): boolean => screen.isTTY === true && screen.hasColors?.() === true;

export function openTranscript(screen: Screen): Transcript {
  const paint = (speaker: Speaker, text: string): string =>
    hasColours(screen) && text !== '' ? styleText([...COLOURS[speaker]], text) : text;
  const label = (speaker: Speaker): string =>
    paint(speaker, LABELS[speaker]) + ' '.repeat(LABEL_WIDTH - LABELS[speaker].length);

  const write = (speaker: Speaker, text: string): void => {
    // The width is asked for each time: a terminal may be resized.
    const width = Math.max(NARROWEST, Math.min(WIDEST, screen.columns ?? WIDEST) - LABEL_WIDTH);
    // What was typed or piped may hold codes that would paint the terminal.
    const lines = wrapText(stripVTControlCharacters(text), width);
    const shown = lines.map(
      (line, at) =>
        (at === 0 ? label(speaker) : ' '.repeat(LABEL_WIDTH)) + (speaker === 'note' ? paint(speaker, line) : line),
    );
    screen.write(`${shown.join('\n')}\n`);
  };

  return {
    listener: (text) => write('listener', text),
    alexa: (text) => write('alexa', text),
    note: (text) => write('note', text),
    prompt: () => label('listener'),
  };
}
