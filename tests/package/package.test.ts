// `npm run package` in a copy of the project, as somebody runs it: what it writes, and what it refuses.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileProject } from '../../tools/build';
import { collectFiles } from '../../tools/package/collectFiles';
import { readTemplate } from '../../tools/package/readTemplate';
import { ROOT } from '../../tools/root';

const COPIED = [
  'content',
  'interactionModels',
  'lambda',
  'tools',
  'tests/questions',
  'package.json',
  'tsconfig.json',
  'skill.json',
];
const CLINIC = 'content/clinic.yaml';

let root = '';

/** Each run starts a process of its own. */
jest.setTimeout(60_000);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'a clinic '));
  for (const path of COPIED) cpSync(join(ROOT, path), join(root, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'dir');
});
afterEach(() => rmSync(root, { recursive: true }));

const run = (...options: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'tools/package.ts', ...options], { cwd: root, encoding: 'utf8' });

const edit = (path: string, from: string, to: string): void => {
  const text = readFileSync(join(root, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(root, path), text.replace(from, to));
};

const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();

test('the same content gives the same bytes in any folder, and all that skill.json and ask-cli name is there', async () => {
  const { content, committed } = compileProject();
  const { value: clinic } = content.clinic;
  const expected = await collectFiles({ clinic, template: readTemplate().text, committed, endpoint: null });
  const { status, stdout, stderr } = run();
  expect([status, stdout]).toEqual([0, expect.stringContaining(`Packaged ${expected.size} files`)]);
  expect(stderr).toContain('NOT FOR PATIENTS');
  const build = join(root, 'build');
  expect(listFiles(build)).toEqual([...expected.keys()].toSorted());
  for (const [path, made] of expected) {
    expect([path, readFileSync(join(build, path)).equals(Buffer.from(made))]).toEqual([path, true]);
  }

  const manifest = readFileSync(join(build, 'skill-package/skill.json'), 'utf8');
  const [, ...named] = [...manifest.matchAll(/"file:\/\/([^"]+)"/gu)].map(([, path = '']) => path);
  for (const path of named) expect(existsSync(join(build, 'skill-package', path))).toBe(true);
  expect(named).toContain('assets/images/icon-512.png');
  // ask-cli writes the endpoint; one that does not exist would stop the very first upload.
  expect(manifest).not.toContain('arn:aws');
  const resources = readFileSync(join(build, 'ask-resources.json'), 'utf8');
  for (const [, path = ''] of resources.matchAll(/"\.\/([^"]+)"/gu)) expect(existsSync(join(build, path))).toBe(true);
});

test('what stands in the way of a release is told all at once, and nothing is written', () => {
  edit(CLINIC, 'parameters: {}', 'parameters: {FunctionSeconds: 60}');
  edit('skill.json', '"HEALTH_AND_FITNESS"', '"HEALTH"');
  const { status, stdout, stderr } = run('--release');
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain('skill.json: error: differs from its content. Run `npm run build` and commit it.');
  expect(stderr).toMatch(/clinic\.yaml:\d+: error: FunctionSeconds is 60\. It must be a number from 3 to 8\./u);
  expect(stderr).toMatch(/content\/en\/review\.yaml:\d+: error: the language "en" is drafted/u);
  expect(stderr).toMatch(/content\/clinic\.yaml:\d+: error: privacyPolicyUrl is a placeholder/u);
  expect(stderr).toMatch(/content\/emergency\.yaml:\d+: error: .+ is unverified/u);
  expect(stderr).toMatch(/\d+ error\(s\); nothing was packaged\.\n$/u);
  expect(existsSync(join(root, 'build'))).toBe(false);
});

test('a missing region is told with its line', () => {
  edit(CLINIC, 'region: us-east-1, ', '');
  const { status, stderr } = run();
  expect(status).toBe(1);
  expect(stderr).toMatch(/clinic\.yaml:\d+: error: hosting\.region: Alexa calls functions in us-east-1/u);
});

test('a disk that cannot be written to is told with its remedy', () => {
  writeFileSync(join(root, 'build'), 'a file where the folder should be');
  const { status, stderr } = run();
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^Nothing was packaged: E\w+: .+ A file stands where a folder should be: move it away, then run it again\. A package from before is as it was\.\n$/u,
  );
});

test('an unknown option is refused with exit code 2', () => {
  const { status, stderr } = run('--relase');
  expect([status, stderr]).toEqual([2, expect.stringContaining('See `npm run package -- --help`.')]);
});
