// Bundles the handler and copies the catalogues beside it: build/lambda is what runs on AWS Lambda.
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { CATALOGUES, ROOT } from './root';

export const BUNDLE = join(ROOT, 'build', 'lambda');

const OPTIONS: BuildOptions = {
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'cjs',
  /** The oldest runtime the bundle must run on. */
  target: 'node20',
  legalComments: 'none',
};

/** Loaded when memory is first asked for, and by no session before. */
const TABLE_CLIENT = './dynamoClient';

/** Writes `index.js`, `dynamoClient.js` and the catalogues into an empty folder. */
export async function bundleHandler(folder = BUNDLE): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await build({
    ...OPTIONS,
    entryPoints: [join(ROOT, 'lambda', 'index.ts')],
    outfile: join(folder, 'index.js'),
    external: [TABLE_CLIENT],
    // `import()` of a file becomes `require`, which starts faster.
    supported: { 'dynamic-import': false },
  });
  // The AWS SDK is shipped rather than taken from the runtime: the version tested is the version that runs, and its
  // ES modules bundle to less than the runtime's own copy, so that the first reply with memory comes sooner.
  await build({
    ...OPTIONS,
    entryPoints: [join(ROOT, 'lambda', 'memory', `${TABLE_CLIENT}.ts`)],
    outfile: join(folder, `${TABLE_CLIENT}.js`),
    mainFields: ['module', 'main'],
  });
  cpSync(CATALOGUES, join(folder, 'catalogues'), { recursive: true });
}
