// `npm run lint`: types, type-aware lint and formatting, each by its own tool.
import { spawnSync } from 'node:child_process';
import { ensureBuilt } from './build';
import { ROOT } from './root';

const STEPS: readonly (readonly [string, ...string[]])[] = [
  ['tsc', '--noEmit', '-p', '.'],
  ['oxlint', '--type-aware', '--deny-warnings', 'lambda', 'tools', 'tests'],
  ['biome', 'format', '.'],
];

const main = async (): Promise<void> => {
  if (process.argv.includes('--help')) {
    console.log('Type-checks, lints and checks formatting. `npm run format` mends formatting.');
    return;
  }
  await ensureBuilt();
  for (const [command, ...options] of STEPS) {
    console.log(`> ${command} ${options.join(' ')}`);
    const { status } = spawnSync('npx', ['--no-install', command, ...options], { cwd: ROOT, stdio: 'inherit' });
    if (status !== 0) {
      process.exitCode = 1;
      return;
    }
  }
};

void main();
