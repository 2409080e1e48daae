// Starts a tool of this project: `node tools/bootstrap.mjs <command> [arguments]`, from any folder. On a fresh clone it
// installs what is missing first, so it may use nothing but node's own modules. Standard output belongs to the tool.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = [20, 19];
const TOOLS = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(TOOLS);
const PASSED_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const fail = (message, code) => {
  console.error(message);
  process.exit(code);
};

const checkNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  fail(
    `This project needs Node ${OLDEST_NODE.join('.')} or later; this is ${process.versions.node}. See https://nodejs.org.`,
    1,
  );
};

const readPackages = (file) => JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages;

/** npm writes its own copy of the lock at the very end of an install, so a broken-off install has none. */
const isInstalled = () => {
  if (!existsSync(join(ROOT, 'node_modules', '.package-lock.json'))) return false;
  try {
    const found = readPackages('node_modules/.package-lock.json');
    return Object.entries(readPackages('package-lock.json')).every(([path, wanted]) => {
      if (path === '') return true;
      const has = found[path];
      // Packages for other platforms are locked but not installed.
      if (has === undefined) return wanted.optional === true;
      const isSame = has.version === wanted.version && has.integrity === wanted.integrity;
      // The target of a link inside a package is locked under a path that need not exist.
      return isSame && (wanted.version === undefined || existsSync(join(ROOT, path)));
    });
  } catch {
    return false;
  }
};

/** npm as a script for this very node where it can be found; a shell is needed for npm.cmd alone. */
const findNpm = () => {
  const scripts = [
    process.env.npm_execpath ?? '',
    join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const script = scripts.find((path) => basename(path) === 'npm-cli.js' && existsSync(path));
  if (script !== undefined) return { file: process.execPath, before: [script], shell: false };
  return { file: 'npm', before: [], shell: process.platform === 'win32' };
};

/** Standard input is kept from npm: it may hold questions for the tool. */
const runNpm = (args) => {
  const { file, before, shell } = findNpm();
  const ended = spawnSync(file, [...before, ...args], { cwd: ROOT, stdio: ['ignore', 2, 2], shell });
  return ended.error ? ended.error.message : (ended.signal ?? ended.status);
};

/** Development packages are asked for by name: NODE_ENV=production would leave them out. */
const install = () => {
  console.error('Installing packages, once ...');
  if (runNpm(['ci', '--include=dev']) === 0) return;
  // npm ci refuses a lock that lacks a package for some other platform, as a partial registry makes it; npm install
  // takes the same locked versions without. With --no-save it leaves package.json and the lock as they are.
  console.error('npm ci could not install the packages; trying npm install ...');
  const reason = runNpm(['install', '--include=dev', '--no-save']);
  if (reason === 0) return;
  fail(
    `The packages could not be installed (npm: ${reason}). Check the network, then run \`npm ci --include=dev\` in ${ROOT}.`,
    1,
  );
};

const findTool = (command) => {
  const isName = /^[A-Za-z]+$/u.test(command ?? '') && command !== 'bootstrap';
  const found = isName
    ? ['ts', 'mjs'].map((ending) => join(TOOLS, `${command}.${ending}`)).find((path) => existsSync(path))
    : undefined;
  return (
    found ?? fail(`Unknown command ${command ?? '(none)'}. Usage: node tools/bootstrap.mjs <command> [arguments]`, 2)
  );
};

const run = (tool, args) => {
  const child = spawn(process.execPath, ['--import', 'tsx', tool, ...args], { cwd: ROOT, stdio: 'inherit' });
  for (const signal of PASSED_SIGNALS) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`${basename(tool)} could not be started: ${error.message}`, 1));
  child.on('close', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    // End the way the tool ended, so that a calling shell sees the same.
    for (const passed of PASSED_SIGNALS) process.removeAllListeners(passed);
    process.kill(process.pid, signal);
  });
};

checkNode();
const [command, ...args] = process.argv.slice(2);
const tool = findTool(command);
if (!isInstalled()) install();
run(tool, args);
