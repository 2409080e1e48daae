// Reads an utterance once more where speech recognition may have garbled an everyday word of leaflets: "all turn it tips"
// for alternatives, "blood dinners" for blood thinners. Whoever calls decides whether the second reading makes more sense.
import type { Reading } from '../catalogue';
import { countEdits, similarity } from './soundAlike';
import { type GroupIndex, groupAt, indexGroups } from './wordGroups';
import { type WordSets, wordSetsOf } from './wordSets';

type MisheardData = Pick<Reading, 'misheard' | 'soundClasses' | 'stopWords' | 'vocabulary' | 'elsewhere'>;

/** Most words that one key word is heard as. */
const MOST_WORDS = 5;
/** Longer monologues are taken as they were heard. */
const MOST_WORDS_REREAD = 40;
/** A shorter row of sounds is shared by too many words. */
const FEWEST_SOUNDS = 4;
/** A row of at least so many sounds may differ in one, a longer one in two. */
const SOUNDS_FORGIVING_ONE = 7;
const SOUNDS_FORGIVING_TWO = 10;

/** Share of letters that must agree besides: "pot roast" has the consonants of "bed rest". */
const ALIKE_ENOUGH = 0.5;
/** Where every word makes sense by itself, more must agree: "blood dinners", but not "keep mixing". */
const ALIKE_ENOUGH_TO_DOUBT = 0.75;

interface KeyWord {
  words: readonly string[];
  sounds: string;
}

interface Indexes {
  heardAs: GroupIndex<readonly string[]>;
  bySounds: ReadonlyMap<string, KeyWord>;
  long: readonly KeyWord[];
  classOf: ReadonlyMap<string, string>;
  plain: ReadonlySet<string>;
  sets: WordSets;
}

const indexesByReading = new WeakMap<object, Indexes>();

/**
 * The consonants of words run together, each as the number of its class, neighbours of one class told once (the idea of
 * Soundex, Russell 1918). Letters without a class part two sounds; a letter marked silent does not.
 */
const toSounds = (words: readonly string[], classOf: ReadonlyMap<string, string>): string => {
  let sounds = '';
  let last = '';
  for (const letter of words.join('')) {
    const sound = classOf.get(letter) ?? '';
    if (sound === SILENT) continue;
    if (sound !== '' && sound !== last) sounds += sound;
    last = sound;
  }
  return sounds;
};

const SILENT = '-';

const readClasses = (soundClasses: Reading['soundClasses']): Map<string, string> =>
  new Map([
    ...soundClasses.alike.flatMap((letters, at) =>
      [...letters].map((letter): [string, string] => [letter, String.fromCharCode(0x61 + at)]),
    ),
    ...[...soundClasses.silent].map((letter): [string, string] => [letter, SILENT]),
  ]);

const indexesOf = (reading: MisheardData): Indexes => {
  const known = indexesByReading.get(reading);
  if (known) return known;
  const classOf = readClasses(reading.soundClasses);
  const keys = reading.misheard.map(({ words }) => ({ words, sounds: toSounds(words, classOf) }));
  const made: Indexes = {
    heardAs: indexGroups(
      reading.misheard.flatMap(({ words, heardAs }) => heardAs.map((heard) => [heard, words] as const)),
    ),
    bySounds: new Map(keys.filter(({ sounds }) => sounds.length >= FEWEST_SOUNDS).map((key) => [key.sounds, key])),
    long: keys.filter(({ sounds }) => sounds.length >= SOUNDS_FORGIVING_ONE),
    classOf,
    sets: wordSetsOf(reading),
    plain: new Set(reading.misheard.map(({ words }) => words.join(' '))),
  };
  indexesByReading.set(reading, made);
  return made;
};

const isForgiven = (a: string, b: string): boolean => {
  const most = Math.min(a.length, b.length) >= SOUNDS_FORGIVING_TWO ? 2 : 1;
  return Math.abs(a.length - b.length) <= most && countEdits(a, b) <= most;
};

/** Words such as "a" sound like nothing: a key word neither begins nor ends in one. */
const isSilent = (word: string | undefined, { classOf }: Indexes): boolean => toSounds([word ?? ''], classOf) === '';

interface Heard {
  length: number;
  words: readonly string[];
}

/** A key word in plain sight ends what comes before it. */
const isPlain = (word: string | undefined, { plain }: Indexes): boolean => word !== undefined && plain.has(word);

/** How much a window of words must resemble a key word to be taken for it; what stands for itself alone never is. */
const leastAlike = (window: readonly string[], { sets: { stops, known, elsewhere } }: Indexes): number => {
  if (window.some((word) => elsewhere.has(word))) return Number.POSITIVE_INFINITY;
  if (!window.every((word) => known.has(word) || stops.has(word))) return ALIKE_ENOUGH;
  return window.length === 1 ? Number.POSITIVE_INFINITY : ALIKE_ENOUGH_TO_DOUBT;
};

const keyFor = (window: readonly string[], indexes: Indexes): { key: KeyWord; isExact: boolean } | null => {
  if (isSilent(window[0], indexes) || isSilent(window.at(-1), indexes)) return null;
  const sounds = toSounds(window, indexes.classOf);
  if (sounds.length < FEWEST_SOUNDS) return null;
  const exact = indexes.bySounds.get(sounds);
  const key = exact ?? indexes.long.find((long) => isForgiven(long.sounds, sounds));
  if (!key || similarity(window.join(''), key.words.join('')) < leastAlike(window, indexes)) return null;
  return { key, isExact: exact !== undefined };
};

/** "the all turn it tips": the key word begins at "all", although "the" would do as well. */
const beginsLater = (window: readonly string[], indexes: Indexes): boolean =>
  window.some((_, at) => at > 0 && keyFor(window.slice(at), indexes)?.isExact === true);

const bySound = (words: readonly string[], start: number, indexes: Indexes): Heard | null => {
  let best: (Heard & { isExact: boolean }) | null = null;
  for (let length = 1; length <= MOST_WORDS && start + length <= words.length; length += 1) {
    const window = words.slice(start, start + length);
    if (indexes.plain.has(window.join(' '))) return { length, words: window };
    if (length > 1 && isPlain(window.at(-1), indexes)) break;
    const found = keyFor(window, indexes);
    if (!found || (best?.isExact === true && !found.isExact)) continue;
    if (found.isExact || !beginsLater(window, indexes))
      best = { length, words: found.key.words, isExact: found.isExact };
  }
  return best;
};

/** Most parts that a word is cut into, and how long it must be: short words come about by chance. */
const MOST_PARTS = 3;
const SHORTEST_WHOLE = 6;

/** "ries gos": a known word cut into parts of which some mean nothing. */
const cutApart = (words: readonly string[], start: number, { sets: { stops, known } }: Indexes): Heard | null => {
  for (let length = 2; length <= MOST_PARTS && start + length <= words.length; length += 1) {
    const parts = words.slice(start, start + length);
    const whole = parts.join('');
    const isSense = parts.every((part) => known.has(part) || stops.has(part));
    if (!isSense && whole.length >= SHORTEST_WHOLE && known.has(whole)) return { length, words: [whole] };
  }
  return null;
};

/**
 * The utterance with every garbled key word put right, or null when none is found.
 * @param words folded words as `readWords` makes them
 */
export function hearAgain(words: readonly string[], reading: MisheardData): string[] | null {
  if (words.length > MOST_WORDS_REREAD) return null;
  const indexes = indexesOf(reading);
  const again: string[] = [];
  for (let at = 0; at < words.length; ) {
    const written = groupAt(words, at, indexes.heardAs);
    const found = written
      ? { length: written.length, words: written.means }
      : (cutApart(words, at, indexes) ?? bySound(words, at, indexes));
    again.push(...(found?.words ?? [words[at] ?? '']));
    at += found?.length ?? 1;
  }
  return again.join(' ') === words.join(' ') ? null : again;
}
