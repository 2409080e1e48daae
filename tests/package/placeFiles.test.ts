// A package is put in place whole, or the one before it stays as it was.
import fs, {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { placeFiles } from '../../tools/package/placeFiles';

const FIRST = new Map([
  ['skill/skill.json', 'one'],
  ['skill/assets/icon.png', 'drawn'],
  ['code/index.js', 'one'],
  ['template.yaml', 'one'],
]);
const SECOND = new Map([
  ['skill/skill.json', 'two'],
  ['code/index.js', 'two'],
  ['template.yaml', 'two'],
]);

let parent = '';
let folder = '';

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'place-'));
  folder = join(parent, 'build');
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(parent, { recursive: true });
});

const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

/** Every write from the given one on fails as on a full disk. */
const fillDiskAfter = (writes: number): void => {
  const write = fs.writeFileSync;
  let done = 0;
  jest.spyOn(fs, 'writeFileSync').mockImplementation((...call) => {
    done += 1;
    if (done > writes) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    write(...call);
  });
};

const expectFirst = (): void => {
  for (const [path, content] of FIRST) expect(read(path)).toBe(content);
  expect(readdirSync(folder).toSorted()).toEqual(['code', 'mine.txt', 'skill', 'template.yaml']);
};

const placeFirst = (): void => {
  placeFiles(folder, FIRST);
  writeFileSync(join(folder, 'mine.txt'), 'not of the package');
};

test('a folder is replaced whole; what is not of the package stays', () => {
  placeFirst();
  placeFiles(folder, SECOND);
  expect(read('skill/skill.json')).toBe('two');
  expect(existsSync(join(folder, 'skill/assets'))).toBe(false);
  expect(read('mine.txt')).toBe('not of the package');
  expect(readdirSync(folder).toSorted()).toEqual(['code', 'mine.txt', 'skill', 'template.yaml']);
});

test('files can be read by everybody, whatever the umask: Lambda runs as another user', () => {
  const before = process.umask(0o077);
  try {
    placeFiles(folder, FIRST);
  } finally {
    process.umask(before);
  }
  expect(statSync(join(folder, 'skill/skill.json')).mode & 0o777).toBe(0o644);
  expect(statSync(join(folder, 'skill/assets')).mode & 0o777).toBe(0o755);
});

test.each([0, 1, 2])('a disk that is full after %i files leaves the package before', (writes) => {
  placeFirst();
  fillDiskAfter(writes);
  expect(() => placeFiles(folder, SECOND)).toThrow('ENOSPC');
  jest.restoreAllMocks();
  expectFirst();
});

test('a disk that is full the first time leaves nothing', () => {
  fillDiskAfter(1);
  expect(() => placeFiles(folder, FIRST)).toThrow('ENOSPC');
  expect(readdirSync(folder)).toEqual([]);
});

test('when the last part cannot be moved, the parts before it go back', () => {
  placeFirst();
  const move = fs.renameSync;
  jest.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
    if (String(from).endsWith(join('made', 'template.yaml'))) throw new Error('EACCES: permission denied');
    move(from, to);
  });
  expect(() => placeFiles(folder, SECOND)).toThrow('EACCES');
  jest.restoreAllMocks();
  expectFirst();
});

test('a file where the folder should be is left alone', () => {
  writeFileSync(folder, 'a file');
  expect(() => placeFiles(folder, FIRST)).toThrow(/EEXIST|ENOTDIR/u);
  expect(readFileSync(folder, 'utf8')).toBe('a file');
});

test('a file of another time where a folder should be is replaced', () => {
  mkdirSync(folder);
  writeFileSync(join(folder, 'skill'), 'a file');
  placeFiles(folder, FIRST);
  expect(read('skill/skill.json')).toBe('one');
});
