// Makes catalogues of many leaflets in many languages from the compiled ones, in the same format. Languages are copies
// of a real one under codes that ISO 639 leaves for private use (qaa, qab ...); leaflets are copies under names and
// procedures of their own, each with own words that its language must know, as real ones would bring.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contract, Language, Leaflet, LeafletReading, NamedProcedure, Reading } from '../../lambda/core/catalogue';
import { packWords, unpackWords } from '../../lambda/core/understanding/packedWords';
import { indexRuns } from '../../lambda/core/understanding/soundAlike';
import { CATALOGUES } from '../root';

const SOURCE_LANGUAGE = 'en';
const FIRST_LETTER = 'a'.charCodeAt(0);
const LETTERS = 26;
/** Of the words of a leaflet, one in so many is its own. */
const OWN_WORD_STEP = 10;

export interface Size {
  leaflets: number;
  languages: number;
}

const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(CATALOGUES, ...path), 'utf8'));

/** 0 -> aa, 1 -> ab ... */
const letters = (number: number): string =>
  String.fromCharCode(FIRST_LETTER + Math.floor(number / LETTERS), FIRST_LETTER + (number % LETTERS));

export const languageCode = (number: number): string => `q${letters(number)}`;
export const localeOf = (language: string): string => `${language}-QA`;
const leafletId = (source: string, number: number): string => (number === 0 ? source : `${source}-${letters(number)}`);

/** The first leaflet keeps its names, so that the same questions reach it. */
const renameProcedure = (named: NamedProcedure, leaflet: string, number: number): NamedProcedure => {
  const prefix = number === 0 ? '' : letters(number);
  return {
    leaflet,
    procedure: named.procedure,
    names: named.names.map((words) => words.map((word) => prefix + word)),
    hints: named.hints,
    spellings: named.spellings.map((spelling) => prefix + spelling),
  };
};

const ownWords = (words: readonly string[], number: number): string[] =>
  number === 0 ? [] : words.filter((_, at) => at % OWN_WORD_STEP === 0).map((word) => letters(number) + word);

const withWords = (packed: string, more: readonly string[]): string =>
  packWords([...new Set([...unpackWords(packed), ...more])].toSorted());

const count = (most: number): number[] => Array.from({ length: most }, (_, number) => number);

/** What one more leaflet adds to the contract: intents for the topics that are its own. */
const intentsOf = (contract: Contract, source: string, leaflet: string, number: number): Contract['intents'] =>
  Object.fromEntries(
    Object.entries(contract.intents)
      .filter(([, meaning]) => 'leaflet' in meaning && meaning.leaflet === source)
      .map(([name, meaning]) => [number === 0 ? name : `${letters(number)}${name}`, { ...meaning, leaflet }]),
  );

/** Writes catalogues of this size into an empty folder. */
export function synthesise(folder: string, size: Size): void {
  const contract = read('contract.json') as Contract;
  const source = contract.leaflets[0] ?? '';
  const language = read(SOURCE_LANGUAGE, 'language.json') as Language;
  const reading = read(SOURCE_LANGUAGE, 'reading.json') as Reading;
  const leaflet = read(SOURCE_LANGUAGE, `${source}.json`) as Leaflet;
  const leafletReading = read(SOURCE_LANGUAGE, `${source}.reading.json`) as LeafletReading;
  const words = unpackWords(leafletReading.vocabulary);
  const leaflets = count(size.leaflets).map((number) => ({ number, id: leafletId(source, number) }));
  const languages = count(size.languages).map(languageCode);

  rmSync(folder, { recursive: true, force: true });
  const write = (file: string, value: unknown): void => writeFileSync(join(folder, file), `${JSON.stringify(value)}\n`);
  mkdirSync(folder, { recursive: true });
  write('contract.json', {
    ...contract,
    languages: Object.fromEntries(languages.map((id) => [id, { locales: [localeOf(id)], direction: 'ltr' }])),
    defaultLanguage: languages[0] ?? '',
    leaflets: leaflets.map(({ id }) => id),
    intents: Object.assign(
      { ...contract.intents },
      ...leaflets.map(({ id, number }) => intentsOf(contract, source, id, number)),
    ),
  } satisfies Contract);
  const allWords = leaflets.flatMap(({ number }) => ownWords(words, number));
  const procedures = leaflets.flatMap(({ id, number }) =>
    reading.procedures.map((named) => renameProcedure(named, id, number)),
  );
  for (const id of languages) {
    mkdirSync(join(folder, id));
    write(join(id, 'language.json'), { ...language, id } satisfies Language);
    write(join(id, 'reading.json'), {
      ...reading,
      procedures,
      soundRuns: indexRuns(procedures.flatMap(({ spellings }) => spellings)),
      vocabulary: withWords(reading.vocabulary, allWords),
    } satisfies Reading);
    for (const made of leaflets) {
      const vocabulary = withWords(leafletReading.vocabulary, ownWords(words, made.number));
      write(join(id, `${made.id}.json`), { ...leaflet, id: made.id } satisfies Leaflet);
      write(join(id, `${made.id}.reading.json`), { ...leafletReading, vocabulary } satisfies LeafletReading);
    }
  }
}
