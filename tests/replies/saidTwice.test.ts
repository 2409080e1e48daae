// No sentence says the same phrase twice: least of all "your local emergency number, or your local emergency number".
import { openCatalogues } from '../../lambda/catalogues';
import { renderReply } from '../../lambda/rendering/renderReply';
import { phraseSaidTwice } from '../../tools/replies/replyFaults';
import { CATALOGUES } from '../../tools/root';

const { contract, open } = openCatalogues(CATALOGUES);
const [leaflet = ''] = contract.leaflets;

/** Every locale of every language, and a region of each that the skill knows no number for. */
const locales = Object.entries(contract.languages).flatMap(([language, { locales: known }]) =>
  [...known, `${language}-ZZ`].map((locale) => [locale, language] as const),
);

/** Alternative wordings take turns; this many turns say them all. */
const TURNS = 6;

const sentencesOf = (language: string, locale: string): string[] => {
  const knowledge = open(language, locale, leaflet);
  return Object.keys(knowledge.language.phrases).flatMap((key) =>
    Array.from({ length: TURNS }, (_, turn) => {
      const move = {
        outcome: 'navigation' as const,
        topics: [],
        gap: null,
        procedure: null,
        say: [{ phrase: key }],
        prompt: null,
        reprompt: null,
      };
      return renderReply(move, knowledge, { turn, pace: 'normal' }).lines.map(({ text }) => text);
    }).flat(),
  );
};

describe.each(locales)('%s', (locale, language) => {
  const sentences = sentencesOf(language, locale);

  it('no phrase is said twice in a sentence', () => {
    expect(sentences.length).toBeGreaterThan(100);
    expect(sentences.filter((sentence) => phraseSaidTwice(sentence) !== null)).toEqual([]);
  });
});

it('where no number is known the local one is named once', () => {
  const sentences = sentencesOf('en', 'en-ZZ');
  expect(sentences).toContain('Please use a phone and call your local emergency number now.');
  expect(sentences).toContain('Call your local emergency number.');
  expect(sentences.filter((sentence) => sentence.includes('or your local'))).toEqual([]);
});

it.each([
  ['call your local emergency number, or your local emergency number', 'your local emergency number'],
  ['Llame al número local de emergencias, o al número local de emergencias.', 'al número local de'],
  ['call nine one one, or your local emergency number', null],
  ['one one six, one two three', null],
])('%s', (sentence, twice) => {
  expect(phraseSaidTwice(sentence)).toBe(twice);
});
