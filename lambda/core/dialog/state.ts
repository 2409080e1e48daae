// What the conversation remembers between turns: small, typed, versioned, rebuilt from whatever the session brings back.
import type { Detail, Pace } from './memory';
import type { Say } from './move';

export const STATE_VERSION = 4;

export const MINDED = ['not-yet', 'reminded', 'called'] as const;
export type Minded = (typeof MINDED)[number];

/** What "yes" would do now. */
export type Offer =
  | { kind: 'more' }
  | { kind: 'anything' }
  | { kind: 'subject'; subject: string }
  | { kind: 'choice'; subjects: string[] }
  | { kind: 'add'; question: string }
  | { kind: 'list'; from: number }
  | { kind: 'brief' }
  | { kind: 'send' }
  | { kind: 'forget' }
  | { kind: 'resume'; place: Place };

export interface Place {
  topic: string;
  /** A procedure's own telling, or `exact` for the leaflet's sentences. */
  variant: string | null;
  portion: number;
  /** Lines of the portion that are told, counted from 0; all of it without them. */
  from?: number;
  upTo?: number;
}

export interface State {
  version: number;
  leaflet: string;
  procedure: string | null;
  place: Place | null;
  /** Places told before this one, the latest last, for "back". */
  trail: Place[];
  /** What was asked about last, also when nothing was told about it: "and for the other one" leans on it. */
  subject: string | null;
  /** The glossary term explained last. */
  term: string | null;
  /** Subjects whose reason was told; a reason is not told twice. */
  explained: string[];
  offer: Offer | null;
  /** The last content, for "repeat". */
  said: Say[];
  /** The second-best reading of the last question, for "that's not what I asked". */
  runnerUp: string | null;
  /** What a number or "the second one" chooses from: subjects last listed. */
  choices: string[];
  /** Subjects noted as questions for the doctor; ids of a closed set, never a person's words. */
  questions: string[];
  pace: Pace;
  detail: Detail;
  /** Repeats asked for in a row. */
  repeats: number;
  /** Turns not understood in a row. */
  misses: number;
  /** Offers passed over in a row. */
  ignoredOffers: number;
  /** Offers to note a question passed over in a row. */
  ignoredNotes: number;
  turn: number;
  /** The warning that stands until the session ends. */
  warned: 'emergency' | 'same-day' | 'crisis' | null;
  /** How far it was minded: it still comes before anything else, an answer has followed it, or help was called. */
  minded: Minded;
}

export const freshState = (leaflet: string): State => ({
  version: STATE_VERSION,
  leaflet,
  procedure: null,
  place: null,
  trail: [],
  subject: null,
  term: null,
  explained: [],
  offer: null,
  said: [],
  runnerUp: null,
  choices: [],
  questions: [],
  pace: 'normal',
  detail: 'standard',
  repeats: 0,
  misses: 0,
  ignoredOffers: 0,
  ignoredNotes: 0,
  turn: 0,
  warned: null,
  minded: 'not-yet',
});
