// Locks of translations: for each sentence, the hash of the source line it was made from.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Content } from '../loadContent';
import { sourceLanguage } from './scriptPortions';

const HASH_LENGTH = 12;

/** From a sentence's id to the hash of its source line. */
export type Lock = Record<string, string>;

const lockSchema = z.record(z.string(), z.string());

/** @returns the first 12 hex digits of the text's SHA-256 */
export const hashLine = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('hex').slice(0, HASH_LENGTH);

export const lockFile = (language: string, leaflet: string): string =>
  `content/${language}/leaflets/${leaflet}.lock.json`;

/** The lock of a translation that was made from today's source. */
export function makeLock(content: Content, language: string, leaflet: string): Lock {
  const source = sourceLanguage(content).leaflets.get(leaflet)?.text;
  const translated = content.spoken.get(language)?.leaflets.get(leaflet)?.text;
  const sentences = (source?.sentences ?? []).filter(({ id }) => translated?.byId.has(id));
  return Object.fromEntries(sentences.map(({ id, text }) => [id, hashLine(text)]));
}

/** @returns the lock as it was last accepted, or null when there is none that can be read */
export function readLock(root: string, language: string, leaflet: string): Lock | null {
  const path = join(root, lockFile(language, leaflet));
  if (!existsSync(path)) return null;
  try {
    return lockSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/** One hash over a whole leaflet in its first language; a review names it, so that a later change shows. */
export function hashLeaflet(content: Content, leaflet: string): string {
  const sentences = sourceLanguage(content).leaflets.get(leaflet)?.text.sentences ?? [];
  return hashLine(sentences.map(({ id, text }) => `${id} ${text}`).join('\n'));
}
