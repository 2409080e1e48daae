// Keeps memory in a DynamoDB table: one item a listener, {id, revision, expires, memory}, written on condition.
import type { Condition, Table, TableSettings } from './dynamoClient';
import { MemoryError, reasonOf } from './memoryError';
import { makeItem, type MemoryStore, readItem } from './memoryStore';
import { within } from './within';

const BUDGET = 1000;
const MILLISECONDS = 1000;

const unchangedSince = (revision: unknown): Condition =>
  revision === undefined
    ? { expression: 'attribute_not_exists(revision)' }
    : { expression: 'revision = :seen', values: { ':seen': revision } };

const absentOrExpired = (now: number): Condition => ({
  expression: 'attribute_not_exists(id) OR expires <= :now',
  values: { ':now': now },
});

const revisionIn = (item: unknown): unknown => (item as { revision?: unknown }).revision;

/**
 * @returns a store whose calls end within a second, the SDK's loading included, and reject with a MemoryError if they
 *   fail. What is late is aborted: no attempt begins after its second, when the listener may be forgotten already.
 */
export function openDynamoStore(settings: TableSettings): MemoryStore {
  let opening: Promise<Table> | null = null;
  const openOnce = (): Promise<Table> =>
    (opening ??= import('./dynamoClient').then(({ openTable }) => openTable(settings)));

  const call = async <T>(work: (table: Table, signal: AbortSignal) => Promise<T>): Promise<T> => {
    try {
      return await within(BUDGET, async (signal) => {
        const table = await openOnce();
        signal.throwIfAborted();
        return work(table, signal);
      });
    } catch (error) {
      throw new MemoryError(reasonOf(error));
    }
  };

  return {
    read: (id) => call(async (table, signal) => readItem(await table.get(id, signal), Date.now() / MILLISECONDS)),
    write: (id, memory, seen, now) =>
      call(async (table, signal) => {
        const item = makeItem(memory, seen, now);
        if (!item) throw new MemoryError('malformed');
        const put = (condition: Condition): Promise<boolean> => table.put({ id, ...item }, condition, signal);
        if (await put(seen === null ? absentOrExpired(now) : unchangedSince(seen))) return 'written';
        if (seen !== null) return 'outdated';
        // An item that cannot be understood was told as absent; it must not stay in the way until it expires.
        const found = await table.get(id, signal);
        if (found === undefined || readItem(found, now)) return 'outdated';
        return (await put(unchangedSince(revisionIn(found)))) ? 'written' : 'outdated';
      }),
    forget: (id) => call((table, signal) => table.delete(id, signal)),
  };
}
