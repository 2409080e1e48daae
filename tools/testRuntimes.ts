// `npm run test:runtimes`: holds a short conversation with the shipped bundle on every Node runtime it may meet.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './build';
import { bundleHandler } from './bundle';
import { ROOT } from './root';

const PROBE = join(ROOT, 'tools', 'runtimes', 'probeBundle.mjs');
const OTHER_RUNTIMES = ['22', '24'];

const runProbe = (name: string, command: string, before: string[]): boolean => {
  const { status, stdout, stderr, error } = spawnSync(command, [...before, PROBE], { encoding: 'utf8', cwd: ROOT });
  // The lines before the last are the handler's own log.
  process.stdout.write(`${name}: ${stdout.trim().split('\n').at(-1)}\n`);
  if (status === 0) return true;
  process.stderr.write(`${name} failed: ${error?.message ?? stderr}\n`);
  return false;
};

const main = async (): Promise<void> => {
  if (process.argv.includes('--help')) {
    console.log('Bundles the handler and talks to it on this Node, and on Node 22 and 24 fetched through npx.');
    return;
  }
  await ensureBuilt();
  await bundleHandler();
  const passed = [
    runProbe(`this Node ${process.version}`, process.execPath, []),
    ...OTHER_RUNTIMES.map((major) => runProbe(`Node ${major}`, 'npx', ['-y', '-p', `node@${major}`, 'node'])),
  ];
  console.log(`${passed.filter(Boolean).length} of ${passed.length} runtimes passed`);
  if (passed.includes(false)) process.exitCode = 1;
};

void main();
