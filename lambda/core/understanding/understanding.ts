// What one utterance was taken to mean, with the reason, before the dialog decides what to do.
import type { WarningReply } from '../safety/judgeSafety';
import type { Act } from '../turn';

export interface Understanding {
  act: Act;
  /** Aspects and own topics asked about, best first; empty unless the act is `ask`. */
  subjects: string[];
  /** `close`: the first two subjects are equally likely. `unsure`: do not answer. */
  confidence: 'sure' | 'close' | 'unsure';
  /** The leaflet's procedure that was named, or `both`. */
  procedure: string | null;
  /** Another leaflet that a named procedure belongs to. */
  leaflet: string | null;
  /** Glossary term that was named. */
  term: string | null;
  /** Family of personal advice. */
  family: string | null;
  /** A red flag was heard without a report: ask, and mind it. */
  redFlag: 'none' | 'alone' | 'information';
  /** What is said back to a warning that stands. */
  warningReply: WarningReply | null;
  /** It began by accepting what was offered. */
  saysYes: boolean;
  /** The question was why. */
  asksWhy: boolean;
  /** A number that was named, counted from 1; null also for one that nobody can count to here. */
  number: number | null;
  /** Something was named by a number or a name, even if it could not be told which. */
  isNamed: boolean;
  /** The subject of a second question heard behind the first. */
  alsoHeard: string | null;
  why: string[];
}

export const NOTHING_UNDERSTOOD: Understanding = {
  act: 'fallback',
  subjects: [],
  confidence: 'unsure',
  procedure: null,
  leaflet: null,
  term: null,
  family: null,
  redFlag: 'none',
  warningReply: null,
  saysYes: false,
  asksWhy: false,
  number: null,
  isNamed: false,
  alsoHeard: null,
  why: [],
};
