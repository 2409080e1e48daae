// Lists of words packed for the catalogues: sorted, each without the letters it shares with the word before it.

/** More shared letters than this are written out. */
const MOST_SHARED = 50;
/** Characters from here on need no escape in JSON, apart from the backslash, which is skipped. */
const FIRST_CODE = 0x28;
const BACKSLASH = 0x5c;

const toCharacter = (number: number): string => {
  const code = FIRST_CODE + number;
  return String.fromCharCode(code >= BACKSLASH ? code + 1 : code);
};

const toNumber = (code: number): number => (code > BACKSLASH ? code - 1 : code) - FIRST_CODE;

/**
 * Sorted words, joined by line feeds, each as one character for the number of letters it shares with the word before it,
 * then the rest: a third of the size of the words themselves.
 */
export const packWords = (words: readonly string[]): string =>
  words
    .map((word, at) => {
      const before = words[at - 1] ?? '';
      let shared = 0;
      while (shared < MOST_SHARED && shared < word.length && word[shared] === before[shared]) shared += 1;
      return toCharacter(shared) + word.slice(shared);
    })
    .join('\n');

export const unpackWords = (packed: string): string[] => {
  let word = '';
  return packed.split('\n').map((entry) => {
    word = word.slice(0, toNumber(entry.charCodeAt(0))) + entry.slice(1);
    return word;
  });
};
