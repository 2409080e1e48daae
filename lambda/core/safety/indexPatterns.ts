// Prepares rules for matching, once: which patterns a heard word can begin to fulfil, and how wordings start.
import { choiceOf, isOptional, LIST_MARK, OR, type Role, type SafetyRules, type Step, WORDING_RADIX } from './rules';

/** The wordings of one choice by their first word; prefixes apart. */
export interface Choice {
  exact: Map<string, string[][]>;
  prefixes: string[][];
}

export interface SafetyPattern {
  role: Role;
  sign: string | null;
  steps: Step[];
  /** As the editor wrote it, in comparable words; quoted in `why`. */
  text: string;
}

export interface PatternIndex {
  choices: Choice[];
  patterns: SafetyPattern[];
  /** Patterns by a word they cannot do without. */
  byWord: Map<string, number[]>;
  byPrefix: Map<string, number[]>;
  prefixLengths: number[];
  stops: ReadonlySet<string>;
  breaks: ReadonlySet<string>;
  joins: ReadonlySet<string>;
  fillers: ReadonlySet<string>;
  /** Every word that stands in some rule, whole. */
  known: ReadonlySet<string>;
}

const isPrefix = (word: string): boolean => word.endsWith('*');

const push = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
};

const readChoice = (wordings: string[]): Choice => {
  const choice: Choice = { exact: new Map(), prefixes: [] };
  for (const wording of wordings) {
    const words = wording.split(' ');
    const first = words[0] ?? '';
    if (isPrefix(first)) choice.prefixes.push(words);
    else push(choice.exact, first, words);
  }
  return choice;
};

/** The choices as the editor wrote them, lists by name. */
const readChoices = ({ wordings, choices }: SafetyRules): string[][] => {
  const table = wordings.split(OR);
  return choices
    .split(OR)
    .map((choice) => choice.split(' ').map((number) => table[Number.parseInt(number, WORDING_RADIX)] ?? ''));
};

const spellLists = (choice: string[], { lists }: SafetyRules): string[] =>
  choice.flatMap((wording) =>
    wording.startsWith(LIST_MARK) ? (lists[wording.slice(LIST_MARK.length)] ?? []) : [wording],
  );

const GAP = '..';

const writeStep = (step: Step, written: readonly string[][]): string => {
  if (step === null) return GAP;
  const choice = (written[choiceOf(step)] ?? []).join(OR);
  return isOptional(step) ? `[${choice}]` : choice;
};

const listPatterns = (rules: SafetyRules, written: readonly string[][]): SafetyPattern[] =>
  rules.patterns.flatMap(({ role, sign, patterns }) =>
    patterns.map((steps) => ({
      role,
      sign,
      steps,
      get text() {
        return steps.map((step) => writeStep(step, written)).join(' ');
      },
    })),
  );

/** The rarest required choice: the one with the fewest wordings, since those let most utterances pass by. */
const pickAnchor = (pattern: SafetyPattern, choices: readonly string[][]): string[] => {
  const required = pattern.steps.flatMap((step) =>
    step === null || isOptional(step) ? [] : [choices[choiceOf(step)] ?? []],
  );
  return required.reduce((best, wordings) => (wordings.length < best.length ? wordings : best), required[0] ?? []);
};

const indexPatterns = (rules: SafetyRules): PatternIndex => {
  const byWord = new Map<string, number[]>();
  const byPrefix = new Map<string, number[]>();
  const written = readChoices(rules);
  const choices = written.map((choice) => spellLists(choice, rules));
  const patterns = listPatterns(rules, written);
  patterns.forEach((pattern, number) => {
    const firsts = new Set(pickAnchor(pattern, choices).map((wording) => wording.split(' ')[0] ?? ''));
    for (const first of firsts) {
      if (isPrefix(first)) push(byPrefix, first.slice(0, -1), number);
      else push(byWord, first, number);
    }
  });
  return {
    choices: choices.map(readChoice),
    patterns,
    byWord,
    byPrefix,
    prefixLengths: [...new Set([...byPrefix.keys()].map((prefix) => prefix.length))],
    stops: new Set(rules.stops),
    breaks: new Set(rules.breaks),
    joins: new Set(rules.joins),
    fillers: new Set(rules.fillers),
    known: new Set(choices.flatMap((wordings) => wordings.flatMap((wording) => wording.split(' ')))),
  };
};

const indexes = new WeakMap<SafetyRules, PatternIndex>();

/** The index of these rules; made at the first call and kept as long as the rules are. */
export const indexOf = (rules: SafetyRules): PatternIndex => {
  const known = indexes.get(rules);
  if (known) return known;
  const made = indexPatterns(rules);
  indexes.set(rules, made);
  return made;
};
