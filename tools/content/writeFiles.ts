// Writes generated files: only those that changed, each whole or not at all.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listCatalogues } from './stamp';

const MODELS = 'interactionModels/custom';

/** @param files path below the root -> text */
export function writeFiles(root: string, files: ReadonlyMap<string, string>): void {
  for (const [file, text] of files) {
    const path = join(root, file);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    mkdirSync(dirname(path), { recursive: true });
    const draft = `${path}.${process.pid}.draft`;
    try {
      writeFileSync(draft, text);
      renameSync(draft, path);
    } catch (error) {
      rmSync(draft, { force: true });
      throw error;
    }
  }
}

/** Takes away models of locales that the languages no longer name. */
export function removeStaleModels(root: string, files: ReadonlyMap<string, string>): void {
  const folder = join(root, MODELS);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (!files.has(`${MODELS}/${name}`)) rmSync(join(folder, name));
  }
}

/** Takes away what is compiled no more: a language or leaflet that is gone must not ship. */
export function removeStaleCatalogues(folder: string, files: ReadonlyMap<string, string>): void {
  for (const name of listCatalogues(folder)) {
    if (!files.has(name)) rmSync(join(folder, name));
  }
}
