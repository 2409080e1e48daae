// What may outlive a session: where the listener was, how fast and how fully they like to be told. Nothing else.

export const PACES = ['slower', 'slow', 'normal', 'fast', 'faster'] as const;
export type Pace = (typeof PACES)[number];

export const DETAILS = ['brief', 'standard', 'full'] as const;
export type Detail = (typeof DETAILS)[number];

export interface Memory {
  version: 1;
  /** `at` is when the place was left, in seconds since the epoch. */
  place: { leaflet: string; sentence: string; at: number } | null;
  pace: Pace;
  detail: Detail;
}

/** A place is offered again for 30 days. */
const PLACE_KEPT_SECONDS = 30 * 24 * 60 * 60;

export const isPlaceFresh = ({ at }: NonNullable<Memory['place']>, now: number): boolean =>
  now - at <= PLACE_KEPT_SECONDS;
