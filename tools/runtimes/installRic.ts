// Installs aws-lambda-ric, the client that AWS's own Node runtimes are made of, under build/. It is compiled on the way
// with tools that not every machine has, so it is no package of this project.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root';

const VERSION = '4.0.2';
const FOLDER = join(ROOT, 'build', 'ric');
const PACKAGE = join(FOLDER, 'node_modules', 'aws-lambda-ric');
const CLIENT = join(PACKAGE, 'index.mjs');
/** What the compilation leaves behind. */
const ADDON = join(PACKAGE, 'rapid-client.node');
const TOOLS: readonly (readonly [program: string, debian: string])[] = [
  ['autoreconf', 'autoconf'],
  ['automake', 'automake'],
  ['libtoolize', 'libtool'],
  ['cmake', 'cmake'],
  ['g++', 'g++'],
  ['make', 'make'],
];

/** aws-lambda-ric is not there and cannot be made; the message names the remedy. */
export class NotInstalled extends Error {
  override name = 'NotInstalled';
}

const isMissing = ([program]: readonly [string, string]): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).error !== undefined;

/** @returns the path of the client @throws NotInstalled */
export function installRic(): string {
  if (existsSync(ADDON)) return CLIENT;
  const missing = TOOLS.filter(isMissing).map(([, debian]) => debian);
  if (missing.length > 0) {
    throw new NotInstalled(`aws-lambda-ric was left out. To compile it: apt-get install ${missing.join(' ')}`);
  }
  console.error('Compiling aws-lambda-ric, once ...');
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'package.json'), '{"private":true}\n');
  const { status, stderr } = spawnSync('npm', ['install', '--no-save', `aws-lambda-ric@${VERSION}`], {
    cwd: FOLDER,
    encoding: 'utf8',
  });
  if (status === 0 && existsSync(ADDON)) return CLIENT;
  throw new NotInstalled(`aws-lambda-ric was left out: npm could not install it. ${stderr.trim()}`);
}
