// Finds every place where a pattern fits the words heard.
import { type Choice, indexOf, type PatternIndex, type SafetyPattern } from './indexPatterns';
import { choiceOf, isOptional, type Role, type SafetyRules } from './rules';

export interface Match {
  pattern: SafetyPattern;
  /** First word of the match. */
  start: number;
  /** The word after its last. */
  end: number;
}

export type Matches = Record<Role, Match[]>;

const GAP_WORDS = 4;

const fitsWord = (expected: string, heard: string | undefined): boolean =>
  heard !== undefined && (expected.endsWith('*') ? heard.startsWith(expected.slice(0, -1)) : heard === expected);

const fitsWording = (wording: string[], words: string[], at: number): boolean =>
  wording.every((expected, offset) => fitsWord(expected, words[at + offset]));

/** Where a choice can end when it begins at `at`. */
const endsOf = (choice: Choice, words: string[], at: number): number[] => {
  const heard = words[at];
  if (heard === undefined) return [];
  const wordings = [...(choice.exact.get(heard) ?? []), ...choice.prefixes];
  return wordings.filter((wording) => fitsWording(wording, words, at)).map((wording) => at + wording.length);
};

const stepOverGap = (from: number, words: string[], index: PatternIndex): number[] => {
  const reached = [from];
  for (let at = from; at < from + GAP_WORDS && at < words.length; at += 1) {
    if (index.stops.has(words[at] ?? '')) break;
    reached.push(at + 1);
  }
  return reached;
};

/** All ends of the pattern when it begins at `start`. */
const matchAt = (pattern: SafetyPattern, start: number, words: string[], index: PatternIndex): number[] => {
  let reached = new Set([start]);
  for (const step of pattern.steps) {
    const next = new Set<number>();
    for (const at of reached) {
      const choice = step === null ? undefined : index.choices[choiceOf(step)];
      const ends = choice ? endsOf(choice, words, at) : stepOverGap(at, words, index);
      for (const end of ends) next.add(end);
      if (isOptional(step)) next.add(at);
    }
    if (next.size === 0) return [];
    reached = next;
  }
  return [...reached];
};

/** Patterns of which at least one indispensable word was heard. */
const pickCandidates = (words: string[], index: PatternIndex): Set<number> => {
  const candidates = new Set<number>();
  for (const word of new Set(words)) {
    for (const number of index.byWord.get(word) ?? []) candidates.add(number);
    for (const length of index.prefixLengths) {
      if (length > word.length) continue;
      for (const number of index.byPrefix.get(word.slice(0, length)) ?? []) candidates.add(number);
    }
  }
  return candidates;
};

const noMatches = (): Matches => ({
  crisis: [],
  sign: [],
  report: [],
  whole: [],
  has: [],
  mine: [],
  had: [],
  now: [],
  recent: [],
  leaning: [],
  asked: [],
  question: [],
  opening: [],
  hypothetical: [],
  past: [],
  history: [],
  suitability: [],
  negation: [],
  idiom: [],
  'playing-down': [],
  called: [],
  uncalled: [],
  unreached: [],
  still: [],
});

const findMatches = (words: string[], rules: SafetyRules): Matches => {
  const index = indexOf(rules);
  const matches = noMatches();
  for (const number of pickCandidates(words, index)) {
    const pattern = index.patterns[number];
    if (!pattern) continue;
    for (let start = 0; start < words.length; start += 1) {
      for (const end of matchAt(pattern, start, words, index)) matches[pattern.role].push({ pattern, start, end });
    }
  }
  return matches;
};

const matchesByWords = new WeakMap<string[], { rules: SafetyRules; matches: Matches }>();

/** Every match in the words, by what it is evidence of. The same words, asked about again, are matched once. */
export const matchPatterns = (words: string[], rules: SafetyRules): Matches => {
  const known = matchesByWords.get(words);
  if (known?.rules === rules) return known.matches;
  const matches = findMatches(words, rules);
  matchesByWords.set(words, { rules, matches });
  return matches;
};
