// What every store must do, whatever it keeps memory in.
import { type MemoryStore, nextRevision } from '../../lambda/memory/memoryStore';
import { DAY, listed, newListener, plain, reading, seconds } from './examples';

/** @param poke puts a raw item in the listener's place, past the store */
export function describeStore(
  open: () => MemoryStore,
  poke: (id: string, item: Record<string, unknown>) => Promise<void>,
): void {
  describe('as every store', () => {
    it('knows nobody at first', async () => {
      expect(await open().read(newListener())).toBeNull();
    });

    it.each([plain, reading, listed])('takes a memory there and back', async (memory) => {
      const [id, now] = [newListener(), seconds()];
      expect(await open().write(id, memory, null, now)).toBe('written');
      expect(await open().read(id)).toEqual({ memory, revision: nextRevision(null, now) });
      expect(await open().read(newListener())).toBeNull();
    });

    it('tells the revision of the next write beforehand', async () => {
      const [id, now, store] = [newListener(), seconds(), open()];
      const first = nextRevision(null, now);
      await store.write(id, plain, null, now);
      expect(await store.write(id, reading, first, now + 1)).toBe('written');
      expect(await store.read(id)).toEqual({ memory: reading, revision: nextRevision(first, now + 1) });
    });

    it('lets one of two devices write; the other reads again and may then', async () => {
      const [id, now, kitchen, bedroom] = [newListener(), seconds(), open(), open()];
      await kitchen.write(id, plain, null, now);
      const seen = (await kitchen.read(id))?.revision ?? null;
      const writes = [kitchen.write(id, reading, seen, now), bedroom.write(id, { ...plain, pace: 'fast' }, seen, now)];
      expect((await Promise.all(writes)).toSorted()).toEqual(['outdated', 'written']);
      const again = await bedroom.read(id);
      expect(await bedroom.write(id, { ...plain, pace: 'fast' }, again?.revision ?? null, now)).toBe('written');
      expect((await kitchen.read(id))?.memory.pace).toBe('fast');
    });

    it('lets one of two devices write first', async () => {
      const [id, now] = [newListener(), seconds()];
      const writes = [open().write(id, reading, null, now), open().write(id, reading, null, now)];
      expect((await Promise.all(writes)).toSorted()).toEqual(['outdated', 'written']);
    });

    it('forgets, and again where nothing is left', async () => {
      const [id, other, now] = [newListener(), newListener(), seconds()];
      await open().write(id, reading, null, now);
      await open().write(other, plain, null, now);
      await open().forget(id);
      await open().forget(id);
      expect(await open().read(id)).toBeNull();
      expect(await open().read(other)).not.toBeNull();
    });

    it('lets no device bring back what another one forgot, even after a new beginning', async () => {
      const [id, now] = [newListener(), seconds()];
      await open().write(id, reading, null, now - 5);
      const seen = (await open().read(id))?.revision ?? null;
      await open().forget(id);
      expect(await open().write(id, reading, seen, now)).toBe('outdated');
      expect(await open().read(id)).toBeNull();
      await open().write(id, plain, null, now);
      expect(await open().write(id, reading, seen, now)).toBe('outdated');
      expect((await open().read(id))?.memory).toEqual(plain);
    });

    it('counts what has expired as absent, though it is still there', async () => {
      const [id, now] = [newListener(), seconds()];
      await open().write(id, reading, null, now - 180 * DAY);
      expect(await open().read(id)).toBeNull();
      expect(await open().write(id, plain, null, now)).toBe('written');
      expect((await open().read(id))?.memory).toEqual(plain);
    });

    it('writes over an expired item that it read before it expired', async () => {
      const [id, now] = [newListener(), seconds()];
      await open().write(id, reading, null, now - 180 * DAY);
      expect(await open().write(id, plain, nextRevision(null, now - 180 * DAY), now)).toBe('written');
    });

    it.each([
      ['of another version', { revision: 7, expires: 9_999_999_999, memory: { ...reading, version: 2 } }],
      ['with an empty memory', { revision: 7, expires: 9_999_999_999, memory: {} }],
      ['with empty values', { revision: '', expires: 9_999_999_999, memory: null }],
      ['of another kind altogether', { attributes: { name: '' } }],
      ['that never expires', { revision: 7, memory: reading }],
      ['with nothing in it', {}],
    ])('reads an item %s as absent and writes over it', async (_name, item) => {
      const [id, now] = [newListener(), seconds()];
      await poke(id, item);
      expect(await open().read(id)).toBeNull();
      expect(await open().write(id, reading, null, now)).toBe('written');
      expect((await open().read(id))?.memory).toEqual(reading);
    });

    it('keeps no more than place, pace, detail and saved questions, and nothing that could not be read back', async () => {
      const [id, now, store] = [newListener(), seconds(), open()];
      await store.write(id, { ...plain, heard: 'my back hurts' } as typeof plain, null, now);
      expect((await store.read(id))?.memory).toEqual(plain);
      const broken = { ...plain, detail: '' as 'full' };
      await expect(store.write(id, broken, nextRevision(null, now), now)).rejects.toThrow('memory: malformed');
    });
  });
}
