// Reads from a sentence what no wording of it may lose or add: hedges, numbers and whether it negates.
import type { Lexicon } from '../schemas';
import { findTerms, prepareTerms, type Sought } from './findWords';

export interface Meaning {
  /** Hedge classes such as `often`. */
  hedges: Set<string>;
  /** Numbers in digits; a range such as "one to two" counts as both of its ends. */
  numbers: Set<string>;
  negated: boolean;
}

const DIGITS = /\p{Nd}+/gu;

const prepared = new WeakMap<Lexicon, Sought[]>();

/** All terms are read together: in a negation such as "cannot be" no hedge is read, though it may hold "can". */
const soughtIn = (lexicon: Lexicon, language: string): Sought[] => {
  const known = prepared.get(lexicon);
  if (known) return known;
  const { hedges, numbers, negations } = lexicon;
  const made = prepareTerms(
    [hedges, numbers, [negations]].flatMap((terms) => Object.values(terms).flat()),
    language,
  );
  prepared.set(lexicon, made);
  return made;
};

export function readMeaning(text: string, language: string, lexicon: Lexicon): Meaning {
  const { hedges, numbers, negations } = lexicon;
  const found = new Set(findTerms(text, soughtIn(lexicon, language), language));
  const isFound = ([, words]: [string, string[]]): boolean => words.some((word) => found.has(word));
  const digits = Object.entries(numbers)
    .filter(isFound)
    .flatMap(([name]) => name.split('-'));
  return {
    hedges: new Set(
      Object.entries(hedges)
        .filter(isFound)
        .map(([name]) => name),
    ),
    numbers: new Set([...digits, ...(text.match(DIGITS) ?? [])]),
    negated: negations.some((word) => found.has(word)),
  };
}

export const joinMeanings = (meanings: readonly Meaning[]): Meaning => ({
  hedges: new Set(meanings.flatMap(({ hedges }) => [...hedges])),
  numbers: new Set(meanings.flatMap(({ numbers }) => [...numbers])),
  negated: meanings.some(({ negated }) => negated),
});

/** What one meaning has and another has not. */
export interface Lost {
  hedges: string[];
  numbers: string[];
  negation: boolean;
}

export const compareMeanings = (from: Meaning, to: Meaning): Lost => ({
  hedges: [...from.hedges].filter((name) => !to.hedges.has(name)),
  numbers: [...from.numbers].filter((number) => !to.numbers.has(number)),
  negation: from.negated && !to.negated,
});

/** Names each thing lost for a problem, such as `the hedge "often"`. */
export const nameLost = ({ hedges, numbers, negation }: Lost): string[] => [
  ...hedges.map((name) => `the hedge "${name}"`),
  ...numbers.map((number) => `the number ${number}`),
  ...(negation ? ['the negation'] : []),
];
