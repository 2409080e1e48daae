// Keeps one listener's memory through a session: read once, written when something changed, never in the way of a reply.
import type { Memory } from '../core/dialog/memory';
import { isSameList, mergeQuestions } from '../core/dialog/savedQuestions';
import { type MemoryStore, nextRevision, readMemory } from './memoryStore';

/** What the store held when this session last looked. */
export interface Seen {
  memory: Memory | null;
  revision: number | null;
  /** The store could not be written: it is left alone for the rest of the session, so that no turn waits again. */
  isOff?: true;
}

export const NOTHING_SEEN: Seen = { memory: null, revision: null };

/** What the session brings back is held to the same shape as what the table does; null for anything else. */
const readSeen = (value: unknown): Seen | null => {
  if (typeof value !== 'object' || value === null || !('memory' in value) || !('revision' in value)) return null;
  const { revision } = value;
  const memory = readMemory(value.memory);
  if (value.memory !== null && memory === null) return null;
  if (revision !== null && !Number.isSafeInteger(revision)) return null;
  const isOff = 'isOff' in value && value.isOff === true;
  return { memory, revision: revision as number | null, ...(isOff ? { isOff } : {}) };
};

const placeOf = (memory: Memory | null): string => `${memory?.place?.leaflet ?? ''}/${memory?.place?.sentence ?? ''}`;

const isSame = (a: Memory | null, b: Memory): boolean =>
  placeOf(a) === placeOf(b) &&
  (a?.pace ?? 'normal') === b.pace &&
  (a?.detail ?? 'standard') === b.detail &&
  isSameList(a?.questions, b.questions);

/** What was seen before, from the session, or from the store on the first turn. Never rejects. */
export async function recall(store: MemoryStore | null, listener: string | null, inSession: unknown): Promise<Seen> {
  const seen = readSeen(inSession);
  if (seen !== null) return seen;
  if (store === null || listener === null) return NOTHING_SEEN;
  const stored = await store.read(listener);
  return stored === null ? NOTHING_SEEN : { memory: stored.memory, revision: stored.revision };
}

/** Theirs, with what this session changed. */
const merge = (theirs: Memory, { questions: ours, ...next }: Memory, seen: Memory | null, now: number): Memory => {
  const questions = mergeQuestions(theirs.questions, ours, seen?.questions, now);
  return {
    ...next,
    pace: next.pace === (seen?.pace ?? 'normal') ? theirs.pace : next.pace,
    detail: next.detail === (seen?.detail ?? 'standard') ? theirs.detail : next.detail,
    ...(questions && { questions }),
  };
};

/**
 * Writes what changed. Another device may have written meanwhile: then its memory is read, and only what this session
 * changed is written over it.
 * @returns what is now seen; unchanged when nothing could be written
 */
export async function keep(
  store: MemoryStore | null,
  listener: string | null,
  seen: Seen,
  next: Memory,
  now: number,
): Promise<Seen> {
  if (store === null || listener === null || seen.isOff || isSame(seen.memory, next)) return seen;
  const written = await store.write(listener, next, seen.revision, now);
  if (written === 'written') return { memory: next, revision: nextRevision(seen.revision, now) };
  // A table that is slow or gone is not asked once more: no turn waits for it twice.
  if (written === 'failed') return { ...seen, isOff: true };
  const theirs = await store.read(listener);
  if (theirs === null) return { ...seen, isOff: true };
  const merged = merge(theirs.memory, next, seen.memory, now);
  const again = await store.write(listener, merged, theirs.revision, now);
  return again === 'written'
    ? { memory: merged, revision: nextRevision(theirs.revision, now) }
    : { ...seen, isOff: true };
}

/** Whether the store holds what was to be kept. */
export const isKept = ({ revision, isOff }: Seen): boolean => revision !== null && !isOff;

/** @returns whether the memory is gone */
export async function forget(store: MemoryStore | null, listener: string | null): Promise<boolean> {
  if (store === null || listener === null) return true;
  try {
    await store.forget(listener);
    return true;
  } catch {
    return false;
  }
}
