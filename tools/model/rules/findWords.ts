// Finds words in a text of a language, with or without spaces between words.
import type { InvocationWords } from '../readInvocationWords';

/** Words joined by single spaces, everything else but apostrophes gone. */
export const foldWords = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[^\p{L}\p{M}\p{N}' ]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();

export const findWord = (
  text: string,
  candidates: readonly string[],
  { spaced }: Pick<InvocationWords, 'spaced'>,
): string | null =>
  candidates.find((word) => (spaced ? ` ${foldWords(text)} `.includes(` ${word} `) : text.includes(word))) ?? null;
