// Recognises a procedure's name that speech recognition spelt in a way nobody wrote down ("kai four plasty",
// "vertical bro plasty"): a few words, run together, that are nearly the letters of a known name.

/** One spelling of a name, run together, and what it means. */
export interface Spelling<T> {
  letters: string;
  means: T;
}

/** Most words that one name is heard as. */
const MOST_WORDS = 5;
/** Shorter names are too easily something else. */
const FEWEST_LETTERS = 8;
/** Share of letters that must agree; "rhinoplasty" and "kyphoplasty" agree in 64 %. */
const NEAR_ENOUGH = 0.7;
/** A name and what was heard share a run of this many letters, or they are not compared. */
const SHARED_RUN = 4;

/** Letters to change, add or drop to turn one text into the other (Levenshtein 1966). */
export const countEdits = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

/** Share of letters that two texts agree in, from 0 to 1. */
export const similarity = (a: string, b: string): number => 1 - countEdits(a, b) / Math.max(a.length, b.length);

const runsOf = (letters: string): string[] =>
  Array.from({ length: Math.max(0, letters.length - SHARED_RUN + 1) }, (_, at) => letters.slice(at, at + SHARED_RUN));

/** For each run of letters the spellings that hold it, by their places in the list of all spellings. */
export type SoundRuns = Record<string, number[]>;

/** Made when content is compiled: for a hundred leaflets it takes as long as all the rest of a first answer. */
export function indexRuns(spellings: readonly string[]): SoundRuns {
  const places = new Map<string, number[]>();
  spellings.forEach((letters, place) => {
    if (letters.length < FEWEST_LETTERS) return;
    for (const run of new Set(runsOf(letters))) {
      const sharing = places.get(run);
      if (sharing) sharing.push(place);
      else places.set(run, [place]);
    }
  });
  return Object.fromEntries(places);
}

export interface SoundIndex<T> {
  spellings: readonly Spelling<T>[];
  /** From `indexRuns` of the same spellings. */
  runs: SoundRuns;
}

interface Sounding<T> {
  length: number;
  means: T;
  score: number;
}

const bestFrom = <T>(words: readonly string[], start: number, index: SoundIndex<T>): Sounding<T> | null => {
  let best: Sounding<T> | null = null;
  let letters = '';
  for (let length = 1; length <= MOST_WORDS && start + length <= words.length; length += 1) {
    letters += words[start + length - 1] ?? '';
    if (letters.length < FEWEST_LETTERS) continue;
    const places = new Set(runsOf(letters).flatMap((run) => index.runs[run] ?? []));
    for (const place of places) {
      const candidate = index.spellings[place];
      if (!candidate) continue;
      const [short, long] = [letters.length, candidate.letters.length].toSorted((a, b) => a - b);
      if ((short ?? 0) < NEAR_ENOUGH * (long ?? 1)) continue;
      const score = similarity(letters, candidate.letters);
      if (score >= NEAR_ENOUGH && score > (best?.score ?? 0)) best = { length, means: candidate.means, score };
    }
  }
  return best;
};

/**
 * The words from `start` that sound most like a name, or null when none comes near, or when the name begins later:
 * "is kai four plasty" must not swallow "is".
 */
export function soundsLike<T>(
  words: readonly string[],
  start: number,
  index: SoundIndex<T>,
): { length: number; means: T } | null {
  const here = bestFrom(words, start, index);
  if (here === null) return null;
  for (let later = start + 1; later < start + here.length; later += 1) {
    if ((bestFrom(words, later, index)?.score ?? 0) > here.score) return null;
  }
  return here;
}
