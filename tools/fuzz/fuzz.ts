// Holds visits made from a seed until enough envelopes were sent; stops at the first fault, with the shortest visit to it.
import * as fc from 'fast-check';
import type { createSkill } from '../../lambda/skill';
import { openFuzzer } from './holdVisit';
import { type Visit, visit } from './visits';

export interface FuzzSettings {
  /** Envelopes to send. */
  count: number;
  seed: number;
  /** The skill to send them to; the one that ships unless told. */
  make?: typeof createSkill;
  /** Looks for the shortest visit that shows a fault, which takes a while; true unless told. */
  shrink?: boolean;
  /** Told how many envelopes were sent so far. */
  onProgress?: (sent: number) => void;
}

export interface Fuzzed {
  sent: number;
  visits: number;
  /** Types of request and outcomes met, and how often. */
  met: Map<string, number>;
  /** Milliseconds of the slowest turn, the best of three tries where one seemed slow. */
  slowest: number;
  /** What went wrong, and the visit that fast-check shrank it to; null when nothing did. */
  failure: { faults: string[]; visit: Visit; seed: number } | null;
}

const VISITS_A_ROUND = 500;

/** Needs compiled content. The same seed sends the same envelopes. */
export async function fuzz({ count, seed, make, shrink = true, onProgress }: FuzzSettings): Promise<Fuzzed> {
  const hold = openFuzzer(make);
  const fuzzed: Fuzzed = { sent: 0, visits: 0, slowest: 0, met: new Map(), failure: null };
  for (let round = seed; fuzzed.sent < count; round += 1) {
    const property = fc.asyncProperty(visit, async (made) => {
      const { turns, faults, slowest, met } = await hold(made);
      for (const name of met) fuzzed.met.set(name, (fuzzed.met.get(name) ?? 0) + 1);
      fuzzed.sent += turns;
      fuzzed.visits += 1;
      fuzzed.slowest = Math.max(fuzzed.slowest, slowest);
      if (faults.length > 0) throw new Error(faults.join('\n'));
    });
    const { failed, counterexample } = await fc.check(property, {
      seed: round,
      numRuns: VISITS_A_ROUND,
      endOnFailure: !shrink,
    });
    if (failed && counterexample) {
      const [shortest] = counterexample;
      const { faults } = await hold(shortest);
      return { ...fuzzed, failure: { faults, visit: shortest, seed: round } };
    }
    onProgress?.(fuzzed.sent);
  }
  return fuzzed;
}
