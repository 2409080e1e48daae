// Tells whether compiled content is older than what it was made from, by a hash of both content and compiler.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const MADE_FROM = [
  'content',
  'tools/content',
  'tools/model',
  'lambda/core/understanding',
  'lambda/core/safety',
  'lambda/core/catalogue.ts',
];

const filesBelow = (root: string, path: string): string[] => {
  if (/\.[a-z]+$/u.test(path)) return [path];
  return readdirSync(join(root, path), { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(root, `${path}/${entry.name}`) : [`${path}/${entry.name}`]));
};

export function stampContent(root: string): string {
  const hash = createHash('sha256');
  for (const file of MADE_FROM.flatMap((path) => filesBelow(root, path))) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}
