// An utterance as the simulator compares it: the words the skill's own reader makes, and where they begin.
// Words are joined without spaces before they are compared, because a language without spaces may be cut into
// different words inside a longer utterance; parts still begin and end where a word does.
import { readWords } from '../../lambda/core/understanding/readWords';

export interface Utterance {
  /** As said. */
  text: string;
  words: string[];
  /** The words without spaces. */
  joined: string;
  /** Places in `joined` where a word begins, and its end. */
  edges: Set<number>;
}

export const foldWords = (text: string, language: string): string => readWords(text, language).join('');

export function readUtterance(text: string, language: string): Utterance {
  const words = readWords(text, language);
  const edges = new Set([0]);
  let length = 0;
  for (const word of words) {
    length += word.length;
    edges.add(length);
  }
  return { text, words, joined: words.join(''), edges };
}

/** The longest beginning of the characters that folds to the given words. */
const findEnd = (characters: readonly string[], folded: string, fold: (text: string) => string): number => {
  let end = 0;
  for (let at = 1; at <= characters.length; at += 1) {
    const read = fold(characters.slice(0, at).join(''));
    if (read === folded) end = at;
    else if (read.length > folded.length) break;
  }
  return end;
};

/**
 * The part of an utterance between two places of `joined`, spelled as it was said.
 * Punctuation around it is dropped, as a device would.
 */
export function cutHeard({ text, joined }: Utterance, from: number, to: number, language: string): string {
  const fold = (part: string): string => foldWords(part, language);
  const characters = Array.from(text);
  const start = findEnd(characters, joined.slice(0, from), fold);
  const rest = characters.slice(start);
  const heard = rest.slice(0, findEnd(rest, joined.slice(from, to), fold)).join('');
  const trimmed = heard.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
  return fold(trimmed) === joined.slice(from, to) ? trimmed : joined.slice(from, to);
}
