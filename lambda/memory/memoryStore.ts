// What is kept of a listener between sessions, and the one way to keep it: read, write, forget.
import { DETAILS, type Memory, MOST_QUESTIONS, PACES } from '../core/dialog/memory';

/** The clock of a store is always in seconds since the epoch. */
const DAY = 86_400;
const KEPT_FOR = 180 * DAY;
const MEMORY_VERSION = 1;

export interface Stored {
  memory: Memory;
  revision: number;
}

export interface MemoryStore {
  /** Null when nothing is kept, when it has expired, or when it cannot be understood. */
  read(listener: string): Promise<Stored | null>;
  /**
   * Keeps the memory for another 180 days, under the revision that `nextRevision` tells.
   * @param seen the revision this memory was made from, or null when nothing was found
   * @returns `outdated` when another device wrote or forgot since and nothing was changed; `failed` when nobody can tell
   */
  write(listener: string, memory: Memory, seen: number | null, now: number): Promise<'written' | 'outdated' | 'failed'>;
  /** Deletes whatever is kept. Once it resolves, nothing is left. */
  forget(listener: string): Promise<void>;
}

/** What a store keeps beside the listener's id. */
export interface Item {
  revision: number;
  expires: number;
  memory: Memory;
}

type Bag = Readonly<Record<string, unknown>>;

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Ids look things up, so a name that every object has is no id. */
const isId = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && !(value in Object.prototype);
const isTime = (value: unknown): value is number => Number.isFinite(value) && (value as number) >= 0;
const isRevision = (value: unknown): value is number => Number.isSafeInteger(value);
const isOneOf = <T>(known: readonly T[], value: unknown): value is T => (known as readonly unknown[]).includes(value);

const isPlace = (value: unknown): value is NonNullable<Memory['place']> =>
  isBag(value) && isId(value.leaflet) && isId(value.sentence) && isTime(value.at);

const areQuestions = (value: unknown): value is NonNullable<Memory['questions']> =>
  isBag(value) &&
  isTime(value.at) &&
  Array.isArray(value.ids) &&
  value.ids.length <= MOST_QUESTIONS &&
  value.ids.every(isId);

/**
 * Takes the known parts and no others; null for another version and for anything malformed. An item without a
 * list of questions is one whose listener saved none; a list that cannot be read costs the list and nothing else.
 */
export function readMemory(value: unknown): Memory | null {
  if (!isBag(value) || value.version !== MEMORY_VERSION) return null;
  const { place, pace, detail, questions } = value;
  if (!isOneOf(PACES, pace) || !isOneOf(DETAILS, detail)) return null;
  if (place !== null && !isPlace(place)) return null;
  const kept = place && { leaflet: place.leaflet, sentence: place.sentence, at: place.at };
  const listed = areQuestions(questions) ? { questions: { ids: [...questions.ids], at: questions.at } } : {};
  return { version: MEMORY_VERSION, place: kept, pace, detail, ...listed };
}

/**
 * The revision a successful write leaves behind. It never falls behind the clock, so that what is kept after a
 * "forget everything" can never be taken for what was kept before it.
 */
export const nextRevision = (seen: number | null, now: number): number => Math.max((seen ?? 0) + 1, Math.floor(now));

/** Null for a memory that could not be read back. */
export function makeItem(value: Memory, seen: number | null, now: number): Item | null {
  const memory = readMemory(value);
  return memory && { revision: nextRevision(seen, now), expires: Math.floor(now) + KEPT_FOR, memory };
}

/** An item past its day counts as absent: DynamoDB may take days to remove it. */
export function readItem(value: unknown, now: number): Stored | null {
  if (!isBag(value) || !isRevision(value.revision) || !isTime(value.expires) || value.expires <= now) return null;
  const memory = readMemory(value.memory);
  return memory && { memory, revision: value.revision };
}
