// Any store, made fit for a conversation.
import { setTimeout as wait } from 'node:timers/promises';
import { MemoryError } from '../../lambda/memory/memoryError';
import type { MemoryStore } from '../../lambda/memory/memoryStore';
import { withBudget } from '../../lambda/memory/withBudget';
import { newListener, plain, reading } from './examples';

const storeThat = (answer: () => Promise<never>): MemoryStore => ({ read: answer, write: answer, forget: answer });

describe('a store with a budget', () => {
  it('passes on what the store answers', async () => {
    const store = withBudget(
      {
        read: async () => ({ memory: reading, revision: 4 }),
        write: async (_id, _memory, seen) => (seen === 4 ? 'written' : 'outdated'),
        forget: async () => undefined,
      },
      50,
    );
    expect(await store.read('a')).toEqual({ memory: reading, revision: 4 });
    expect(await store.write('a', plain, 4, 0)).toBe('written');
    expect(await store.write('a', plain, 3, 0)).toBe('outdated');
    expect(await store.forget('a')).toBeUndefined();
  });

  const id = newListener();
  const throwing = (): never => {
    throw new Error(`no item for ${id}`);
  };
  const named = (): never => {
    throw Object.assign(new Error('no'), { name: id });
  };
  const rejecting = async (): Promise<never> => Promise.reject(id);
  it.each<[string, MemoryStore, string]>([
    ['rejects', storeThat(async () => throwing()), 'Error'],
    ['throws at once', storeThat(throwing), 'Error'],
    ['rejects with what is no error', storeThat(rejecting), 'unknown'],
    ['names its error after the listener', storeThat(async () => named()), 'unknown'],
    ['never ends', storeThat(() => new Promise<never>(() => undefined)), 'timeout'],
    ['fails too late', storeThat(() => wait(80).then(throwing)), 'timeout'],
  ])('is quiet about a store that %s, but for forget', async (_name, failing, reason) => {
    const failures: string[] = [];
    const store = withBudget(failing, 40, (call, why) => failures.push(`${call} ${why}`));
    expect(await store.read(id)).toBeNull();
    expect(await store.write(id, plain, null, 0)).toBe('failed');
    const forgetting = await store.forget(id).catch((error: unknown) => error);
    expect(forgetting).toEqual(new MemoryError(reason));
    expect(failures).toEqual([`read ${reason}`, `write ${reason}`, `forget ${reason}`]);
    await wait(100);
  });
});
