// The bootstrap on a fresh clone in a folder with a space in its name, with a made-up npm and made-up packages.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../tools/root';

const LOCK = JSON.stringify({
  packages: {
    '': {},
    'node_modules/tsx': { version: '1.0.0' },
    'node_modules/other-platform': { version: '1.0.0', optional: true },
  },
});
const INSTALLED = JSON.stringify({ packages: { 'node_modules/tsx': { version: '1.0.0' } } });

/** Stands for npm: installs a tsx that does nothing, chatters, and fails when told to. */
const NPM = `
const { mkdirSync, writeFileSync } = require('node:fs');
console.log('npm chatter', process.argv.slice(2).join(' '));
if ((process.env.NPM_FAILS ?? '').includes(process.argv[2])) process.exit(7);
mkdirSync('node_modules/tsx', { recursive: true });
writeFileSync('node_modules/tsx/package.json', '{"name":"tsx","type":"module","exports":"./index.js"}');
writeFileSync('node_modules/tsx/index.js', '');
writeFileSync('node_modules/.package-lock.json', ${JSON.stringify(INSTALLED)});
`;

const TOOL = `
import { createInterface } from 'node:readline';
const [what] = process.argv.slice(2);
if (what === 'exit') process.exit(5);
if (what === 'wait') { console.log('waiting'); setInterval(() => {}, 1000); }
else if (what === 'read') for await (const line of createInterface({ input: process.stdin })) console.log('read', line);
else console.log(JSON.stringify(process.argv.slice(2)));
`;

let clone = '';
let bootstrap = '';

beforeEach(() => {
  clone = join(mkdtempSync(join(tmpdir(), 'bootstrap-')), 'a fresh clone');
  mkdirSync(join(clone, 'tools'), { recursive: true });
  cpSync(join(ROOT, 'tools/bootstrap.mjs'), join(clone, 'tools/bootstrap.mjs'));
  bootstrap = join(clone, 'tools/bootstrap.mjs');
  writeFileSync(join(clone, 'tools/echo.mjs'), TOOL);
  writeFileSync(join(clone, 'package-lock.json'), LOCK);
  writeFileSync(join(clone, 'npm-cli.js'), NPM);
});
afterEach(() => rmSync(join(clone, '..'), { recursive: true }));

const start = (args: string[], extra: { input?: string; env?: Record<string, string> } = {}) =>
  spawnSync(process.execPath, [bootstrap, ...args], {
    cwd: tmpdir(),
    encoding: 'utf8',
    input: extra.input ?? '',
    env: { PATH: process.env.PATH, npm_execpath: join(clone, 'npm-cli.js'), ...extra.env },
  });

test('installs once, chatters on standard error only, and passes arguments on', () => {
  const first = start(['echo', '--', 'two words', '--flag'], { env: { NODE_ENV: 'production' } });
  expect(first).toMatchObject({ status: 0, stdout: '["--","two words","--flag"]\n' });
  expect(first.stderr).toContain('npm chatter ci --include=dev');
  expect(start(['echo'])).toMatchObject({ status: 0, stdout: '[]\n', stderr: '' });
});

test('installs again when the lock file has changed', () => {
  start(['echo']);
  writeFileSync(join(clone, 'package-lock.json'), LOCK.replace('1.0.0', '2.0.0'));
  expect(start(['echo']).stderr).toContain('npm chatter');
});

test('installs again when a package was deleted', () => {
  start(['echo']);
  rmSync(join(clone, 'node_modules/tsx'), { recursive: true });
  expect(start(['echo'])).toMatchObject({ status: 0, stdout: '[]\n' });
});

test('standard input reaches the tool whole, also past an install', () => {
  expect(start(['echo', 'read'], { input: 'one\ntwo\n' }).stdout).toBe('read one\nread two\n');
});

test('a lock that npm ci refuses is installed from by npm install', () => {
  const ended = start(['echo'], { env: { NPM_FAILS: 'ci' } });
  expect(ended).toMatchObject({ status: 0, stdout: '[]\n' });
  expect(ended.stderr).toContain('npm chatter install --include=dev --no-save');
});

test('a failing install is told, with exit code 1', () => {
  const ended = start(['echo'], { env: { NPM_FAILS: 'ci install' } });
  expect(ended).toMatchObject({ status: 1, stdout: '' });
  expect(ended.stderr).toContain('could not be installed (npm: 7)');
});

test.each([[[]], [['unknown']], [['bootstrap']], [['../echo']]])('no such command: %j', (args) => {
  const ended = start(args);
  expect(ended.status).toBe(2);
  expect(ended.stderr).toContain('Unknown command');
});

test("the tool's exit code is passed on", () => {
  expect(start(['echo', 'exit']).status).toBe(5);
});

test('a signal reaches the tool and ends both', async () => {
  start(['echo']);
  const child = spawn(process.execPath, [bootstrap, 'echo', 'wait'], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  expect(await once(child, 'close')).toEqual([null, 'SIGTERM']);
});
