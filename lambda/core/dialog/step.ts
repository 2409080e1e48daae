// One step of the dialog: what comes in, what goes out, and small makers that keep every act's code short.
import type { Knowledge, Leaflet } from '../catalogue';
import type { Turn } from '../turn';
import type { Understanding } from '../understanding/understanding';
import type { Memory } from './memory';
import type { Move, Phrase, PhraseValue, Say } from './move';
import type { Offer, State } from './state';

export interface Remembered {
  memory: Memory | null;
  isOn: boolean;
}

export interface Situation {
  turn: Turn;
  state: State;
  understood: Understanding;
  leaflet: Leaflet;
  knowledge: Knowledge;
  /** What was remembered from an earlier visit, and whether anything is kept at all. */
  remembered: Remembered;
}

/** The move made, and what it changes in the state. */
export interface Step {
  move: Move;
  change: Partial<State>;
}

/** How a turn ends: an offer or invitation, or nothing, which closes the session. */
export interface Ending {
  prompt: Phrase | null;
  reprompt: Phrase | null;
  offer: Offer | null;
}

export const phrase = (key: string, values?: Record<string, PhraseValue>): Phrase =>
  values ? { phrase: key, values } : { phrase: key };

/** A phrase that counts; one has a wording of its own. */
export const countOf = (count: number, one: string, more: string): Phrase =>
  count === 1 ? phrase(one) : phrase(more, { count: { count } });

export const CLOSED: Ending = { prompt: null, reprompt: null, offer: null };

/** A step that says something outside the leaflet; callers name what differs. */
export const makeStep = (
  outcome: Move['outcome'],
  say: Say[],
  ending: Ending,
  move: Partial<Pick<Move, 'topics' | 'gap' | 'procedure'>> = {},
  change: Partial<State> = {},
): Step => ({
  move: {
    outcome,
    topics: [],
    gap: null,
    procedure: null,
    ...move,
    say,
    prompt: ending.prompt,
    reprompt: ending.reprompt,
  },
  change: { offer: ending.offer, ...change },
});
