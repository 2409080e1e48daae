// What the skill does next, as references into the content: rendering alone turns them into words.
import type { Outcome } from '../turn';

/** A value inside a phrase: words already, or names to be looked up and joined in the listener's language. */
export type PhraseValue =
  | string
  | { topic: string }
  | { label: string }
  | { count: number }
  | { question: string }
  | { topics: string[]; join: 'and' | 'or' }
  | { labels: string[]; join: 'and' | 'or' };

export interface Phrase {
  phrase: string;
  values?: Record<string, PhraseValue>;
}

/** One thing to say. `variant` is a procedure's own telling, `exact` the leaflet's sentences; `item` one line of a list. */
export type Say =
  | Phrase
  | { script: string }
  | { topic: string; variant: string | null; portion: number; item?: number; from?: number; upTo?: number }
  | { why: string }
  | { unexplained: string }
  | { half: string }
  | { missing: string }
  | { advice: string }
  | { general: string }
  | { gloss: string }
  | { summary: true }
  /** A procedure's name, spelt out letter by letter. */
  | { spell: string }
  /** One subject of a numbered list, by its name. */
  | { listed: string; number: number };

/** The next move. A `prompt` keeps the session open; without one it closes. */
export interface Move {
  outcome: Outcome;
  topics: string[];
  gap: string | null;
  procedure: string | null;
  say: Say[];
  prompt: Phrase | null;
  reprompt: Phrase | null;
  /** How it is said this once: steps slower than the listener's pace, sentences far apart. */
  manner?: { slower: number; apart: boolean };
  /**
   * What must happen outside before it may be said: all is erased, or the list of questions is kept as it is
   * now. `otherwise` is said when that fails.
   */
  effect?: { does: 'forget' | 'keep'; otherwise: Say[] };
  /** Sent to the Alexa app, only when asked for. */
  card?: { title: Phrase; subjects: string[] };
}
