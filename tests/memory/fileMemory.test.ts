// The file behind `npm start`.
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFileMemory } from '../../tools/simulator/fileMemory';
import { newListener, plain, reading, seconds } from './examples';
import { describeStore } from './storeContract';

const folder = mkdtempSync(join(tmpdir(), 'leaflet-memory-'));
const file = join(folder, 'made', 'on', 'demand', 'memory.json');
let count = 0;
const newFile = (): string => join(folder, `memory-${(count += 1)}.json`);
afterAll(() => rmSync(folder, { recursive: true }));

describeStore(
  () => openFileMemory(file),
  async (id, item) => {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as object;
    writeFileSync(file, JSON.stringify({ ...kept, [id]: item }));
  },
);

describe('the file', () => {
  it('is not made by reading or forgetting', async () => {
    const path = newFile();
    await openFileMemory(path).read('a');
    await openFileMemory(path).forget('a');
    expect(() => statSync(path)).toThrow('ENOENT');
  });

  it('belongs to its owner, ends in a line break, and leaves nothing beside it', async () => {
    const path = newFile();
    await openFileMemory(path).write('a', plain, null, seconds());
    expect(readFileSync(path, 'utf8')).toMatch(/\}\n$/u);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o077).toBe(0);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it.each(['', '{"a": {"revision": 1, "mem', 'null', '[]', '7', '\u0000\u0001'])(
    'starts empty when it holds %j',
    async (text) => {
      const path = newFile();
      writeFileSync(path, text);
      const store = openFileMemory(path);
      expect(await store.read('a')).toBeNull();
      expect(await store.write('a', reading, null, seconds())).toBe('written');
      expect((await store.read('a'))?.memory).toEqual(reading);
    },
  );

  it('forgets even what only a damaged file still shows', async () => {
    const path = newFile();
    const id = newListener();
    writeFileSync(path, `{"${id}": {"revision": 1, "mem`);
    await openFileMemory(path).forget(id);
    expect(readFileSync(path, 'utf8')).not.toContain(id);
  });

  it('tells a listener from the names that every object has', async () => {
    const store = openFileMemory(newFile());
    for (const id of ['__proto__', 'constructor', '']) {
      expect(await store.read(id)).toBeNull();
      expect(await store.write(id, reading, null, seconds())).toBe('written');
      expect((await store.read(id))?.memory).toEqual(reading);
    }
  });

  it('stays as it was when it cannot be replaced', async () => {
    const path = newFile();
    mkdirSync(path);
    const id = newListener();
    const error = await openFileMemory(path)
      .write(id, plain, null, seconds())
      .catch((reason: unknown) => reason);
    expect(error).toHaveProperty('message', 'memory: EISDIR');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('replaces a file that may not be written, since it is moved onto it', async () => {
    const path = newFile();
    writeFileSync(path, '{}');
    chmodSync(path, 0o400);
    expect(await openFileMemory(path).write('a', plain, null, seconds())).toBe('written');
  });
});
