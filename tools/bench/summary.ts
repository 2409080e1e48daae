// What many measurements say: the middle, and how far they spread.
import { medianSorted, quantileSorted } from 'simple-statistics';

export interface Summary {
  median: number;
  /** Nine of ten measurements are above the one and below the other. */
  p10: number;
  p90: number;
}

const LOW = 0.1;
const HIGH = 0.9;

/** @throws on an empty list */
export function summarise(measured: readonly number[]): Summary {
  const sorted = measured.toSorted((a, b) => a - b);
  return { median: medianSorted(sorted), p10: quantileSorted(sorted, LOW), p90: quantileSorted(sorted, HIGH) };
}

/** The measurement that only one in a hundred exceeds. */
export const slowEnd = (measured: readonly number[]): number =>
  quantileSorted(
    measured.toSorted((a, b) => a - b),
    0.99,
  );

/** Round by round, so that what slowed a whole round down cancels out. */
export const differences = (measured: readonly number[], floor: readonly number[]): number[] =>
  measured.map((value, round) => value - (floor[round] ?? Number.NaN));
