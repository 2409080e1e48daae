// The way back: places told before, the latest last.
import type { Place, State } from './state';

/** Nobody steps back further, and the state must stay small. */
export const LONGEST_TRAIL = 6;

const isSame = (a: Place, b: Place): boolean =>
  a.topic === b.topic && a.variant === b.variant && a.portion === b.portion && a.from === b.from;

/** The trail after a step: the place that was left is added; where nothing is told any more there is no way back. */
export function extendTrail({ place, trail }: State, next: Place | null | undefined): Place[] {
  if (next === undefined) return trail;
  if (next === null) return [];
  if (place === null || isSame(place, next)) return trail;
  return [...trail, place].slice(-LONGEST_TRAIL);
}
