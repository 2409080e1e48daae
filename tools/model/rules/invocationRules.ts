// Rules about the invocation name. It can never change after publication.
import { findWord } from './findWords';
import type { Found, Rule } from './rule';
import type { LocaleModel } from './subject';

/** Small letters, spaces, possessive apostrophes; a period only after a single letter, as in "n. p. r.". */
const LETTERS = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}' .]+$/u;
const PERIOD_AFTER_WORD = /[\p{L}\p{M}]{2}\.|(?:^|[^\p{L}\p{M}])\./u;

const wordsIn = (name: string): string[] => name.split(' ');

const forbid = (id: string, kind: 'wake' | 'launch' | 'connecting' | 'store', what: string): Rule<LocaleModel> => ({
  id,
  source: '§2 invocation name, §9.6: choose the invocation name for a custom skill',
  level: 'error',
  find: ({ invocationName, words }): Found[] => {
    const word = words ? findWord(invocationName.text, words[kind], words) : null;
    return word === null
      ? []
      : [
          {
            at: invocationName,
            what: `the invocation name "${invocationName.text}" holds "${word}", ${what}.`,
            remedy: 'Choose a name without it.',
          },
        ];
  },
});

export const INVOCATION_RULES: readonly Rule<LocaleModel>[] = [
  {
    id: 'invocation-characters',
    source: '§2 invocation name, §9.6: lower case, numbers spelled',
    level: 'error',
    find: ({ invocationName: name }) =>
      LETTERS.test(name.text) && !PERIOD_AFTER_WORD.test(name.text)
        ? []
        : [
            {
              at: name,
              what: `the invocation name "${name.text}" holds more than small letters, spaces and apostrophes.`,
              remedy: 'Write it in small letters, numbers as words.',
            },
          ],
  },
  {
    id: 'invocation-word-count',
    source: '§2 invocation name, §9.6: two or more words',
    level: 'error',
    find: ({ invocationName: name, words }) =>
      wordsIn(name.text).length < (words?.leastWords ?? 1)
        ? [{ at: name, what: `the invocation name "${name.text}" is one word.`, remedy: 'Use two or three words.' }]
        : [],
  },
  {
    id: 'invocation-small-word',
    source: '§2 invocation name, §9.6: no article or preposition in a two-word name',
    level: 'error',
    find: ({ invocationName: name, words }) => {
      const small = words && wordsIn(name.text).length === 2 ? findWord(name.text, words.small, words) : null;
      // A connecting word has a rule of its own.
      return small === null || words?.connecting.includes(small) === true
        ? []
        : [
            {
              at: name,
              what: `"${small}" may not stand in an invocation name of two words.`,
              remedy: 'Use two words that carry meaning, or three.',
            },
          ];
    },
  },
  forbid('invocation-launch-word', 'launch', 'which launches skills'),
  forbid('invocation-connecting-word', 'connecting', 'which connects a name to a request'),
  forbid('invocation-wake-word', 'wake', 'which wakes the device'),
  forbid('invocation-store-word', 'store', 'a term of the store'),
  {
    id: 'language-unlisted',
    source: '§2 invocation name: forbidden words are those of each language',
    level: 'warning',
    find: ({ locale, words }) =>
      words
        ? []
        : [
            {
              at: null,
              what: `nobody has listed the words Alexa reserves for ${locale}.`,
              remedy: 'Add the language to tools/model/invocationWords.yaml.',
            },
          ],
  },
];
