// How a session keeps its memory: read once, written on change, two devices, a table that is gone.
import type { Memory } from '../../lambda/core/dialog/memory';
import { forget, keep, recall, type Seen } from '../../lambda/memory/keepMemory';
import { type MemoryStore, nextRevision, type Stored } from '../../lambda/memory/memoryStore';

const USER = 'user';
const plain: Memory = { version: 1, place: null, pace: 'normal', detail: 'standard' };
const atRisks: Memory = { ...plain, place: { leaflet: 'one', sentence: 'risks/P4.1', at: 10 } };
const NOTHING: Seen = { memory: null, revision: null };

const openStore = (stored: Stored | null = null) => {
  let held = stored;
  const calls: string[] = [];
  const store: MemoryStore = {
    read: async () => {
      calls.push('read');
      return held;
    },
    write: async (_user, memory, seen, now) => {
      calls.push('write');
      if ((held?.revision ?? null) !== seen) return 'outdated';
      held = { memory, revision: nextRevision(seen, now) };
      return 'written';
    },
    forget: async () => {
      held = null;
    },
  };
  return { store, calls, held: () => held };
};

const gone: MemoryStore = {
  read: async () => null,
  write: async () => 'failed',
  forget: async () => Promise.reject(new Error('gone')),
};

test('reads the store on the first turn and the session afterwards', async () => {
  const { store, calls } = openStore({ memory: atRisks, revision: 5 });
  const seen = await recall(store, USER, undefined);
  expect(seen).toEqual({ memory: atRisks, revision: 5 });
  expect(await recall(store, USER, JSON.parse(JSON.stringify(seen)))).toEqual(seen);
  expect(calls).toEqual(['read']);
});

test.each([null, 'x', 7, [], {}])('a session that brings back %p is read from the store', async (inSession) => {
  const { store } = openStore({ memory: atRisks, revision: 5 });
  expect((await recall(store, USER, inSession)).revision).toBe(5);
});

test('writes only what changed', async () => {
  const { store, calls, held } = openStore();
  const kept = await keep(store, USER, NOTHING, plain, 100);
  expect(calls).toEqual([]);
  const moved = await keep(store, USER, kept, atRisks, 100);
  expect(held()).toEqual({ memory: atRisks, revision: moved.revision });
  await keep(store, USER, moved, { ...atRisks, place: { leaflet: 'one', sentence: 'risks/P4.1', at: 99 } }, 101);
  expect(calls).toEqual(['write']);
});

test('two devices: what the other one wrote stays, apart from what this session changed', async () => {
  const theirs: Memory = { ...plain, pace: 'slow', detail: 'brief' };
  const { store, held } = openStore({ memory: theirs, revision: 9 });
  await keep(store, USER, NOTHING, atRisks, 100);
  expect(held()?.memory).toEqual({ ...atRisks, pace: 'slow', detail: 'brief' });
  const changed = openStore({ memory: theirs, revision: 9 });
  await keep(changed.store, USER, NOTHING, { ...plain, pace: 'fast' }, 100);
  expect(changed.held()?.memory).toEqual({ ...theirs, pace: 'fast' });
});

const saved = (...ids: string[]): Memory => ({ ...plain, questions: { ids, at: 50 } });
const at = (ids: string[], now: number): Memory => ({ ...plain, questions: { ids, at: now } });

test.each<[string, theirs: Memory, next: Memory, kept: Memory['questions']]>([
  ['what each added stays', saved('a', 'b', 'c'), at(['a', 'b', 'd'], 100), { ids: ['a', 'b', 'c', 'd'], at: 100 }],
  ['what one removed is not brought back', saved('a', 'b', 'c'), at(['a'], 100), { ids: ['a', 'c'], at: 100 }],
  [
    'what the other one removed is not brought back',
    saved('b'),
    at(['a', 'b', 'd'], 100),
    { ids: ['b', 'd'], at: 100 },
  ],
  ['an emptied list is gone', saved('a', 'b', 'c'), plain, undefined],
  ['a list the other one emptied stays gone', plain, { ...saved('a', 'b'), pace: 'slow' }, undefined],
  [
    'a list this session did not touch stays theirs',
    saved('c'),
    { ...saved('a', 'b'), pace: 'slow' },
    { ids: ['c'], at: 50 },
  ],
])('two devices and a saved list: %s', async (_name, theirs, next, kept) => {
  const { store, held } = openStore({ memory: theirs, revision: 9 });
  const seen = await keep(store, USER, { memory: saved('a', 'b'), revision: 8 }, next, 100);
  expect(held()?.memory.questions).toEqual(kept);
  expect(seen.memory?.questions).toEqual(kept);
});

test('two devices: a list of theirs that is past its 30 days does not come back by a merge', async () => {
  const old = 100 - 31 * 86_400;
  const { store, held } = openStore({ memory: { ...plain, questions: { ids: ['a'], at: old } }, revision: 9 });
  await keep(store, USER, NOTHING, at(['b'], 100), 100);
  expect(held()?.memory.questions).toEqual({ ids: ['b'], at: 100 });
});

test('a saved list that is saved again is written again: its 30 days begin anew', async () => {
  const { store, calls, held } = openStore({ memory: saved('a'), revision: 9 });
  await keep(store, USER, { memory: saved('a'), revision: 9 }, at(['a'], 100), 100);
  expect(calls).toEqual(['write']);
  expect(held()?.memory.questions?.at).toBe(100);
});

test('a table that is gone is left alone for the rest of the session', async () => {
  const read = jest.spyOn(gone, 'read');
  const seen = await keep(gone, USER, NOTHING, atRisks, 100);
  expect(read).not.toHaveBeenCalled();
  expect(seen).toEqual({ ...NOTHING, isOff: true });
  const write = jest.spyOn(gone, 'write');
  await keep(gone, USER, seen, { ...atRisks, pace: 'slow' }, 101);
  expect(write).not.toHaveBeenCalled();
});

test('forgetting tells the truth', async () => {
  const { store, held } = openStore({ memory: atRisks, revision: 5 });
  expect(await forget(store, USER)).toBe(true);
  expect(held()).toBeNull();
  expect(await forget(gone, USER)).toBe(false);
  expect(await forget(null, USER)).toBe(true);
});

test('without a store or a user nothing is kept', async () => {
  expect(await recall(null, USER, undefined)).toEqual(NOTHING);
  expect(await keep(null, USER, NOTHING, atRisks, 1)).toEqual(NOTHING);
  expect(await keep(gone, null, NOTHING, atRisks, 1)).toEqual(NOTHING);
});
