// Rules about the texts of one locale's store page.
import { MOST_DESCRIPTION_CHARACTERS, MOST_KEYWORDS, MOST_SUMMARY_CHARACTERS, NAME_CHARACTERS } from '../alexaFacts';
import type { Wording } from '../modelParts';
import { findWord, foldWords } from './findWords';
import type { Found, Rule } from './rule';
import type { LocaleStore } from './subject';

const tooLong = (wording: Wording, least: number, most: number, what: string): Found[] =>
  wording.text.length >= least && wording.text.length <= most
    ? []
    : [
        {
          at: wording,
          what: `${what} has ${wording.text.length} characters; ${least} to ${most} are allowed.`,
          remedy: 'Shorten or complete it.',
        },
      ];

const textsOf = ({ listing }: LocaleStore): Wording[] => [
  listing.name,
  listing.summary,
  listing.description,
  ...(listing.updatesDescription ? [listing.updatesDescription] : []),
  ...listing.keywords,
];

export const LISTING_RULES: readonly Rule<LocaleStore>[] = [
  {
    id: 'name-length',
    source: '§6: name 2-50',
    level: 'error',
    find: ({ listing }) => tooLong(listing.name, NAME_CHARACTERS.least, NAME_CHARACTERS.most, 'the name'),
  },
  {
    id: 'name-terms',
    source: '§1 trademark: no "Alexa skill", no Amazon mark in the name',
    level: 'error',
    find: ({ listing, words }) => {
      const term = words ? findWord(listing.name.text, [...words.wake, ...words.store], words) : null;
      return term === null
        ? []
        : [
            {
              at: listing.name,
              what: `the name holds "${term}".`,
              remedy: 'Leave out marks of Amazon and terms of the store.',
            },
          ];
    },
  },
  {
    id: 'summary-length',
    source: '§6: summary 160',
    level: 'error',
    find: ({ listing }) => tooLong(listing.summary, 1, MOST_SUMMARY_CHARACTERS, 'the summary'),
  },
  {
    id: 'description-length',
    source: '§6: description 4,000, never empty (§9.8)',
    level: 'error',
    find: ({ listing }) => tooLong(listing.description, 1, MOST_DESCRIPTION_CHARACTERS, 'the description'),
  },
  {
    // A warning, because words alone cannot prove a disclaimer; a native reader has to.
    id: 'description-disclaimer',
    source: '§1 health content, §9.13: certification letter',
    level: 'warning',
    find: ({ listing, words }) => {
      const said = listing.description.text.toLowerCase();
      const missing = Object.entries(words?.disclaimer ?? {}).filter(
        ([, parts]) => !parts.some((part) => said.includes(part)),
      );
      return missing.length === 0
        ? []
        : [
            {
              at: listing.description,
              what: `the description seems to leave out part of the medical disclaimer (${missing.map(([part]) => part).join(', ')}).`,
              remedy:
                'Say that this replaces no doctor, and to call the doctor, or the local emergency number in an emergency.',
            },
          ];
    },
  },
  {
    id: 'description-one-shot',
    source: '§1 test list: one-shots in the description carry wake word and correct invocation name',
    level: 'error',
    find: ({ listing, words }) => {
      const woken = words ? findWord(listing.description.text, [words.wake[0] ?? ''], words) : null;
      const named = foldWords(listing.description.text).includes(foldWords(listing.invocationName.text));
      return woken !== null && !named
        ? [
            {
              at: listing.description,
              what: `the description says "${woken}" but never the invocation name.`,
              remedy: 'Write {{invocationName}} where the skill is opened.',
            },
          ]
        : [];
    },
  },
  {
    id: 'keyword-count',
    source: '§6: at most 30 keywords',
    level: 'error',
    find: ({ listing }) =>
      listing.keywords.length > MOST_KEYWORDS
        ? [
            {
              at: listing.keywords[MOST_KEYWORDS] ?? null,
              what: `${listing.keywords.length} keywords are more than ${MOST_KEYWORDS}.`,
              remedy: 'Keep the ones people search for.',
            },
          ]
        : [],
  },
  {
    id: 'placeholder-unfilled',
    source: 'content/README.md: {{invocationName}} is the only placeholder of a listing',
    level: 'error',
    find: (store) =>
      textsOf(store)
        .filter(({ text }) => text.includes('{{') || text.includes('}}'))
        .map((wording) => ({
          at: wording,
          what: 'a placeholder is left over.',
          remedy: 'Write {{invocationName}}, or plain words.',
        })),
  },
];
