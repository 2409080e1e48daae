// Reads the number in "number two", "the fourth one" or "number 4".
import type { Language } from '../catalogue';
import { readWords } from './readWords';

const DIGITS = /^[0-9]{1,2}(?:st|nd|rd|th)?$/u;

/** "The last one" names no number, though "one" is a number word. */
export const namesLast = (words: readonly string[], language: Language): boolean =>
  language.last.some((last) => words.includes(readWords(last, language.id).join(' ')));

/** The number named, counted from 1; null when none is, or one beyond what the language counts to here. */
export function readNumber(words: readonly string[], language: Language): number | null {
  if (namesLast(words, language)) return null;
  const known = new Map<string, number>();
  language.numbers.forEach((word, at) => known.set(readWords(word, language.id).join(' '), at + 1));
  language.ordinals.forEach((said, at) => {
    for (const word of said) known.set(readWords(word, language.id).join(' '), at + 1);
  });
  // "The second one" has two numbers, and the first counts.
  for (const word of words) {
    const number = known.get(word) ?? (DIGITS.test(word) ? Number.parseInt(word, 10) : undefined);
    if (number !== undefined) return number;
  }
  return null;
}
