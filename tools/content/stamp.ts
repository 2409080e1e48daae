// Tells whether compiled content is what its sources make: a hash of content and compiler, and one of what was compiled.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const MADE_FROM = [
  'content',
  'tools/content',
  'tools/model',
  'lambda/core/understanding',
  'lambda/core/safety',
  'lambda/core/catalogue.ts',
];

/** Left out of its own hash. */
export const STAMP_FILE = 'stamp.txt';

const filesBelow = (root: string, path: string): string[] => {
  if (/\.[a-z]+$/u.test(path)) return [path];
  return readdirSync(join(root, path), { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(root, `${path}/${entry.name}`) : [`${path}/${entry.name}`]));
};

const hashFiles = (root: string, files: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const file of files) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
};

export const stampContent = (root: string): string =>
  hashFiles(
    root,
    MADE_FROM.flatMap((path) => filesBelow(root, path)),
  );

/** @returns names of the compiled files, below their folder, in a fixed order; none when there is no such folder */
export const listCatalogues = (folder: string): string[] =>
  existsSync(folder)
    ? filesBelow(folder, '.')
        .map((file) => file.slice('./'.length))
        .filter((file) => file !== STAMP_FILE)
    : [];

/** A line that changes with any byte of the content, the compiler, or what was compiled. */
export const stampCatalogues = (root: string, folder: string): string =>
  `${stampContent(root)} ${hashFiles(folder, listCatalogues(folder))}\n`;
