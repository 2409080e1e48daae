// Bundles the handler and copies the catalogues beside it: build/lambda is what runs on AWS Lambda.
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { CATALOGUES, ROOT } from './root';

export const BUNDLE = join(ROOT, 'build', 'lambda');

/** The oldest runtime the bundle must run on. */
const TARGET = 'node20';

export async function bundleHandler(): Promise<void> {
  rmSync(BUNDLE, { recursive: true, force: true });
  mkdirSync(BUNDLE, { recursive: true });
  await build({
    entryPoints: [join(ROOT, 'lambda', 'index.ts')],
    outfile: join(BUNDLE, 'index.js'),
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: TARGET,
    legalComments: 'none',
    // The Lambda runtime brings the AWS SDK along; only a skill with a memory table ever loads it.
    external: ['@aws-sdk/*'],
  });
  cpSync(CATALOGUES, join(BUNDLE, 'catalogues'), { recursive: true });
}
