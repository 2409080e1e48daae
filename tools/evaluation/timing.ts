// How long the handler took, turn by turn: the middle and the slow end.

export interface Timing {
  turns: number;
  medianMs: number;
  p99Ms: number;
}

const MEDIAN = 0.5;
const SLOW_END = 0.99;

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

export function timeTurns(times: readonly number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b);
  return { turns: times.length, medianMs: quantile(sorted, MEDIAN), p99Ms: quantile(sorted, SLOW_END) };
}
