// The shape of compiled safety rules and of a judgement. Rules are plain JSON, made from content/<language>/safety.yaml.

/** What a pattern is evidence of; the head of safety.yaml explains each one to its editor. */
export const ROLES = [
  'crisis',
  'sign',
  'report',
  'whole',
  'has',
  'mine',
  'had',
  'now',
  'recent',
  'leaning',
  'asked',
  'question',
  'opening',
  'hypothetical',
  'past',
  'history',
  'suitability',
  'negation',
  'idiom',
  'playing-down',
  'called',
  'uncalled',
  'unreached',
  'still',
] as const;

export type Role = (typeof ROLES)[number];

/**
 * One step of a pattern, as a number so that 1,300 patterns stay small: null for `..`, n for one of several wordings (an
 * index into `choices`), -n-1 when that choice may be left out.
 */
export type Step = number | null;

export const isOptional = (step: Step): boolean => step !== null && step < 0;
export const choiceOf = (step: number): number => (step < 0 ? -step - 1 : step);
export const optionally = (choice: number): Step => -choice - 1;

/** Stands between the alternatives of a choice, as the editor writes it. */
export const OR = '|';
/** The base in which choices write numbers. */
export const WORDING_RADIX = 36;
/** Stands before the name of a list. */
export const LIST_MARK = '@';

/** Patterns that are evidence of the same thing. */
export interface SafetyPatterns {
  role: Role;
  /** The sign they belong to, for the roles sign, report and whole. */
  sign: string | null;
  patterns: Step[][];
}

export interface Sign {
  tier: 'emergency' | 'same-day';
  /** The leaflet speaks of it, so the bare word is a question, not a report. */
  topic: boolean;
}

export interface SafetyRules {
  language: string;
  signs: Record<string, Sign>;
  /** Wordings by list: words with spaces between, a last `*` meaning "begins with". */
  lists: Record<string, string[]>;
  /** Every wording and name of a list (`@weak`) that a step may take, the most frequent first, joined by bars. */
  wordings: string;
  /** What a step may take: positions in `wordings`, to the base 36, spaces between them and bars between choices. */
  choices: string;
  patterns: SafetyPatterns[];
  /** How some say or hear a word, and the words the patterns use for it; a key such as `'s` is an ending. */
  spellings: Record<string, string>;
  /** Said before or after anything without changing it ("please"). */
  fillers: string[];
  /** No `..` reaches across these ("not", "but"). */
  stops: string[];
  /** Evidence before these does not bear on a sign after them. */
  breaks: string[];
  /** A negation goes on over these ("no fever or chills"). */
  joins: string[];
}

export type Tier = 'crisis' | Sign['tier'];

export interface SafetyJudgement {
  /** Which script to speak; null when there is nothing to warn of. */
  tier: Tier | null;
  /** With tier emergency only: red-flag words alone or in an "if", so speak emergency-if-now. */
  alone: boolean;
  /** With tier null only: red-flag words asked as information, so answer, then say safe.if-now. */
  information: boolean;
  /** With information only: an "if" about a sign that the leaflet does not speak of, so speak same-day-if. */
  supposed: boolean;
  /** With tier null only: red-flag words, but denied ("no fever") or part of an idiom. */
  denied: boolean;
  /** The sign that decided, or null. */
  sign: string | null;
  /** The patterns that decided, for tests and the `--why` of tools; never spoken, never logged with words. */
  why: string[];
}
