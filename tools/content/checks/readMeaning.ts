// Reads from a sentence what no wording of it may lose or add: hedges, numbers and whether it negates.
import type { Lexicon } from '../schemas';
import { findTerms } from './findWords';

export interface Meaning {
  /** Hedge classes such as `often`. */
  hedges: Set<string>;
  /** Numbers in digits; a range such as "one to two" counts as both of its ends. */
  numbers: Set<string>;
  negated: boolean;
}

const DIGITS = /\p{Nd}+/gu;

/** All terms are read together: in a negation such as "cannot be" no hedge is read, though it holds "can". */
export function readMeaning(text: string, language: string, { hedges, numbers, negations }: Lexicon): Meaning {
  const terms = [...Object.values(hedges).flat(), ...Object.values(numbers).flat(), ...negations];
  const found = new Set(findTerms(text, terms, language));
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
