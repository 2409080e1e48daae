// `npm test`: the generated files match, then types, lint and format, then every test.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root';

const tool = (name: string): string[] => [process.execPath, '--import', 'tsx', join(ROOT, 'tools', name)];

const run = (command: readonly string[], environment: NodeJS.ProcessEnv = process.env): boolean => {
  const [program = '', ...options] = command;
  return spawnSync(program, options, { cwd: ROOT, stdio: 'inherit', env: environment }).status === 0;
};

const main = (): void => {
  const options = process.argv.slice(2);
  if (options.includes('--help')) {
    console.log('Runs every check and test. Options are passed on to jest: npm test -- tests/conversations');
    return;
  }
  // Jest writes its summary there and does not make the folder.
  mkdirSync(join(ROOT, 'build'), { recursive: true });
  const jest = ['npx', '--no-install', 'jest', '--json', '--outputFile=build/jest.json', ...options];
  const steps = [[...tool('build.ts'), '--check'], tool('lint.ts'), jest];
  for (const step of steps) {
    if (!run(step)) {
      process.exitCode = 1;
      return;
    }
  }
};

main();
