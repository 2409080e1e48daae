// The packages of which something is in what ships, each with its licence, read from the packages themselves.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { listBundledFiles } from '../bundle';
import { ROOT } from '../root';

export interface ShippedPackage {
  name: string;
  version: string;
  /** SPDX expression. */
  licence: string;
  /** The licence's own words, notices included; empty when the package brings none. */
  text: string;
}

/** What may ship: licences that ask for no more than to be named. */
export const ALLOWED: readonly string[] = ['Apache-2.0', 'MIT', 'MIT-0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'ISC'];

const LICENCE_FILE = /^(?:licen[cs]e|notice|copying)(?:[.-].*)?$/iu;
const NOT_TEXT = /\.(?:js|ts|json)$/iu;
const FOLDER = 'node_modules/';

const manifestSchema = z.looseObject({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
});

/** The folder of the package a file belongs to, or null for a file of our own. */
export const packageFolder = (file: string): string | null => {
  const at = file.lastIndexOf(FOLDER);
  if (at < 0) return null;
  const start = at + FOLDER.length;
  const [scope = '', name = ''] = file.slice(start).split('/');
  return file.slice(0, start) + (scope.startsWith('@') ? `${scope}/${name}` : scope);
};

const readTexts = (folder: string): string => {
  const names = readdirSync(folder).filter((name) => LICENCE_FILE.test(name) && !NOT_TEXT.test(name));
  const texts = names.toSorted().map((name) => readFileSync(join(folder, name), 'utf8'));
  return texts.map((text) => text.replaceAll('\r\n', '\n').trim()).join('\n\n');
};

const readPackage = (folder: string): ShippedPackage => {
  const path = join(ROOT, folder);
  const manifest = join(path, 'package.json');
  if (!existsSync(manifest)) throw new Error(`${folder} is not installed. Run \`npm ci\`.`);
  const { name, version, license = 'none named' } = manifestSchema.parse(JSON.parse(readFileSync(manifest, 'utf8')));
  return { name, version, licence: license, text: readTexts(path) };
};

/** In alphabetical order. Content must be compiled before, since the bundle takes some of it. */
export async function collectPackages(): Promise<ShippedPackage[]> {
  const files = await listBundledFiles();
  const folders = new Set(files.flatMap((file) => packageFolder(file) ?? []));
  const name = ({ name: own, version }: ShippedPackage): string => `${own}@${version}`;
  const packages = new Map([...folders].map((folder) => readPackage(folder)).map((found) => [name(found), found]));
  return [...packages].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found);
}
