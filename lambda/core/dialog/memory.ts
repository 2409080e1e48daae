// What may outlive a session: where the listener was, how fast and how fully they like to be told; and, only where the
// clinic allows it and the listener asked, the list of questions for the doctor. Nothing else.

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
  /** Ids of a closed set, never words; `at` is when the list was saved or changed last, in seconds since the epoch. */
  questions?: SavedQuestions;
}

export interface SavedQuestions {
  ids: string[];
  at: number;
}

/** A list read aloud must stay hearable. */
export const MOST_QUESTIONS = 10;

const DAY = 24 * 60 * 60;
/** A place is offered again for 30 days. */
const PLACE_KEPT_SECONDS = 30 * DAY;
/** Saved questions come back for 30 days, counted from the last time that somebody saved or changed them. */
const QUESTIONS_KEPT_SECONDS = 30 * DAY;

export const isPlaceFresh = ({ at }: NonNullable<Memory['place']>, now: number): boolean =>
  now - at <= PLACE_KEPT_SECONDS;

export const areQuestionsFresh = ({ at }: SavedQuestions, now: number): boolean => now - at <= QUESTIONS_KEPT_SECONDS;
