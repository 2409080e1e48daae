// Compiled content is trusted only as long as nothing in it, or in what it was made from, has changed.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listCatalogues, STAMP_FILE, stampCatalogues } from '../../tools/content/stamp';
import { removeStaleCatalogues } from '../../tools/content/writeFiles';
import { ROOT } from '../../tools/root';

let root = '';
let folder = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'stamp-'));
  for (const path of ['content', 'tools', 'lambda/core']) {
    cpSync(join(ROOT, path), join(root, path), { recursive: true });
  }
  folder = join(root, 'lambda/catalogues');
});
afterAll(() => rmSync(root, { recursive: true }));

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'en'), { recursive: true });
  writeFileSync(join(folder, 'contract.json'), '{}');
  writeFileSync(join(folder, 'en/reading.json'), '[1]');
  writeFileSync(join(folder, STAMP_FILE), 'the stamp before');
});
const stamp = (): string => stampCatalogues(root, folder);

const edit = (path: string): void => writeFileSync(join(root, path), `${readFileSync(join(root, path), 'utf8')} `);

test('the stamp itself is not part of what it stamps', () => {
  expect(listCatalogues(folder)).toEqual(['contract.json', 'en/reading.json']);
  const before = stamp();
  writeFileSync(join(folder, STAMP_FILE), before);
  expect(stamp()).toBe(before);
});

test.each(['content/en/phrases.yaml', 'tools/content/trainModel.ts', 'lambda/catalogues/en/reading.json'])(
  'a change of %s changes it',
  (path) => {
    const before = stamp();
    edit(path);
    expect(stamp()).not.toBe(before);
  },
);

test('a catalogue that is cut short, missing or too many changes it', () => {
  const before = stamp();
  writeFileSync(join(folder, 'en/reading.json'), '[');
  const cut = stamp();
  rmSync(join(folder, 'en/reading.json'));
  const missing = stamp();
  writeFileSync(join(folder, 'en/reading.json'), '[1]');
  writeFileSync(join(folder, 'en/old.json'), '[1]');
  expect(new Set([before, cut, missing, stamp()]).size).toBe(4);
});

test('what is compiled no more is taken away', () => {
  removeStaleCatalogues(folder, new Map([['contract.json', '{}']]));
  expect(listCatalogues(folder)).toEqual(['contract.json']);
});

test('there is nothing where nothing was compiled', () => {
  expect(listCatalogues(join(root, 'none'))).toEqual([]);
});
