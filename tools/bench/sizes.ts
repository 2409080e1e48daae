// How much ships: the bundle and the catalogues, as they lie and as they travel.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Case } from './cases';

export interface FileSize {
  file: string;
  bytes: number;
  /** Compressed as in the archive that is uploaded, about. */
  packed: number;
}

const measure = (folder: string, file: string): FileSize => {
  const content = readFileSync(join(folder, file));
  return { file, bytes: content.length, packed: gzipSync(content).length };
};

/** Every file of a bundle, by name. */
export const listSizes = ({ folder }: Case): FileSize[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.js(?:on)?$/u.test(file))
    .toSorted()
    .map((file) => measure(folder, file));

export const addSizes = (sizes: readonly FileSize[]): FileSize =>
  sizes.reduce((sum, { bytes, packed }) => ({ ...sum, bytes: sum.bytes + bytes, packed: sum.packed + packed }), {
    file: 'everything',
    bytes: 0,
    packed: 0,
  });
