// Keeps memory in a JSON file, so that `npm start` can remember from one conversation to the next.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { MemoryError } from '../../lambda/memory/memoryError';
import { makeItem, type MemoryStore, readItem } from '../../lambda/memory/memoryStore';

const MILLISECONDS = 1000;
const INDENT = 2;
/** For the eyes of the one who started the simulator. */
const OWNER_ONLY = 0o600;

type Items = Map<string, unknown>;

const clock = (): number => Date.now() / MILLISECONDS;

const readText = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

/** A damaged file counts as an empty one. */
const parseItems = (text: string): Items => {
  try {
    const value: unknown = JSON.parse(text);
    const isItems = typeof value === 'object' && value !== null && !Array.isArray(value);
    return new Map(isItems ? Object.entries(value) : []);
  } catch {
    return new Map();
  }
};

const loadItems = (path: string): Items => {
  const text = readText(path);
  return text === null ? new Map() : parseItems(text);
};

const isRevised = (item: unknown, revision: number): boolean =>
  (item as { revision?: unknown } | null | undefined)?.revision === revision;

/** Written beside the file and then moved onto it, so that nobody ever finds half a file. */
const saveItems = (path: string, items: Items): void => {
  const fresh = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(fresh, `${JSON.stringify(Object.fromEntries(items), null, INDENT)}\n`, { mode: OWNER_ONLY });
    renameSync(fresh, path);
  } finally {
    rmSync(fresh, { force: true });
  }
};

/** Turns whatever the file system says into a reason without a listener's id. */
const attempt = async <T>(work: () => T): Promise<T> => {
  try {
    return work();
  } catch (error) {
    if (error instanceof MemoryError) throw error;
    throw new MemoryError((error as NodeJS.ErrnoException).code ?? 'unknown');
  }
};

/** @param path of a file that need not exist yet */
export function openFileMemory(path: string): MemoryStore {
  return {
    read: (userId) => attempt(() => readItem(loadItems(path).get(userId), clock())),
    write: (userId, memory, seen, now) =>
      attempt(() => {
        const item = makeItem(memory, seen, now);
        if (!item) throw new MemoryError('malformed');
        const items = loadItems(path);
        const found = items.get(userId);
        if (seen === null ? readItem(found, now) : !isRevised(found, seen)) return 'outdated';
        saveItems(path, items.set(userId, item));
        return 'written';
      }),
    forget: (userId) =>
      attempt(() => {
        const text = readText(path);
        if (text === null) return;
        // Saved even where nothing was found: a damaged file may still hold what shall be forgotten.
        const items = parseItems(text);
        items.delete(userId);
        saveItems(path, items);
      }),
  };
}
