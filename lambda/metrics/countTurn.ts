// What may be told about one turn: words from closed sets, and how long it took. Who said it, and what, is not here.
import type { Conversed } from '../core/converse';
import type { Knowledge } from '../core/catalogue';
import type { Outcome } from '../core/turn';
import { type Measurement, metricLine } from './metricLine';

export interface CountedTurn {
  conversed: Conversed | null;
  /** What the turn drew on; null where no language could be opened. */
  knowledge: Knowledge | null;
  /** From the envelope read to the reply made; null when something failed on the way. */
  milliseconds: number | null;
}

const SAFETY: readonly Outcome[] = ['emergency', 'same-day', 'crisis'];
const DAY = 86_400_000;
const TENTHS = 10;

const isSafety = (word: string): boolean => (SAFETY as readonly string[]).includes(word);

/**
 * That somebody was sent to a telephone is counted for the day and no finer: one word, without the language, the time
 * of day, or anything that the lines before and after it could be tied to. What is said after it, "I have called" for
 * one, would tell as much, so it is counted in the same way.
 */
const countCoarsely = (outcome: string, now: number): string =>
  metricLine({
    at: now - (now % DAY),
    metrics: { turns: { unit: 'Count', value: 1 } },
    dimensions: ['outcome'],
    fields: { outcome },
  });

/** The locale if the skill ships it, else its language: a request may name anything as its locale. */
const localeOf = ({ contract, language, locale }: Knowledge): string =>
  contract.languages[language.id]?.locales.includes(locale) ? locale : language.id;

/** Ids come back in a session or a slot, so only those that the content knows are told. */
const knownTopic = ({ leaflet }: Knowledge, topic: string | undefined): Record<string, string> =>
  topic !== undefined && Object.hasOwn(leaflet.topics, topic) ? { topic } : {};
const knownGap = ({ language }: Knowledge, gap: string | null): Record<string, string> =>
  gap !== null && Object.hasOwn(language.aspects, gap) ? { gap } : {};

const latencyOf = (milliseconds: number | null): Measurement['metrics'] =>
  milliseconds === null ? {} : { latency: { unit: 'Milliseconds', value: Math.round(milliseconds * TENTHS) / TENTHS } };

/** The log line of one turn. @param now milliseconds since the epoch */
export function countTurn({ conversed, knowledge, milliseconds }: CountedTurn, now: number): string {
  const outcome = conversed?.move.outcome ?? 'error';
  const act = conversed?.understood.act;
  const warning = [outcome, act].find((word) => word !== undefined && isSafety(word));
  if (warning !== undefined) return countCoarsely(warning, now);
  const isWarned = conversed !== null && conversed.state.warned !== null;
  if (isWarned) return countCoarsely(outcome, now);
  return metricLine({
    at: now,
    metrics: {
      turns: { unit: 'Count', value: 1 },
      ...latencyOf(milliseconds),
    },
    dimensions: ['outcome', 'locale'],
    fields: {
      outcome,
      locale: knowledge === null ? 'none' : localeOf(knowledge),
      ...(act === undefined ? {} : { act }),
      ...(knowledge === null ? {} : knownTopic(knowledge, conversed?.move.topics[0])),
      ...(knowledge === null ? {} : knownGap(knowledge, conversed?.move.gap ?? null)),
    },
  });
}
