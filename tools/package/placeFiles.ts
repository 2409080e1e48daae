// Puts generated files in place all together or not at all: what stood there before stays until everything is written.
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Path below a folder -> what the file holds. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** Lambda runs as another user than the one who packages: files must be readable by all, whatever the umask. */
const READABLE = 0o644;
const ENTERABLE = 0o755;

const foldersOf = (path: string): string[] => {
  const parent = dirname(path);
  return parent === '.' ? [] : [...foldersOf(parent), parent];
};

const writeAll = (folder: string, files: Files): void => {
  mkdirSync(folder);
  for (const [path, content] of files) {
    for (const below of foldersOf(path)) {
      mkdirSync(join(folder, below), { recursive: true });
      chmodSync(join(folder, below), ENTERABLE);
    }
    writeFileSync(join(folder, path), content);
    chmodSync(join(folder, path), READABLE);
  }
};

/** Moves each name from `made` into `folder`, and what stood there into `kept`; undoes all of it when one fails. */
const swap = (folder: string, made: string, kept: string, names: readonly string[]): void => {
  const undo: (() => void)[] = [];
  const move = (from: string, to: string): void => {
    renameSync(from, to);
    undo.push(() => renameSync(to, from));
  };
  mkdirSync(kept);
  try {
    for (const name of names) {
      if (existsSync(join(folder, name))) move(join(folder, name), join(kept, name));
      move(join(made, name), join(folder, name));
    }
  } catch (error) {
    for (const step of undo.toReversed()) step();
    throw error;
  }
};

/**
 * Replaces whole: each top-level name among `files`, a file or a folder, becomes exactly what `files` say. Other things
 * in `folder` are left alone.
 * @throws the file system's error; then everything is as it was before
 */
export function placeFiles(folder: string, files: Files): void {
  const names = [...new Set([...files.keys()].map((path) => path.split('/')[0] ?? path))];
  // Beside its goal, so that moving it is one step.
  const draft = join(folder, `.draft-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    // Step by step: of a disk that is read-only, node would else say that a folder is missing.
    mkdirSync(draft);
    writeAll(join(draft, 'made'), files);
    swap(folder, join(draft, 'made'), join(draft, 'kept'), names);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
