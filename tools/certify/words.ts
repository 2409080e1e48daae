// Reads words.yaml: words of each language that only the certification looks for.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const list = z.array(z.string().min(1)).min(1);
const wordsSchema = z.record(z.string(), z.strictObject({ lifeSaving: list, embolism: list, clot: list }));

export type CertifyWords = z.infer<typeof wordsSchema>[string];

const table = wordsSchema.parse(parse(readFileSync(join(__dirname, 'words.yaml'), 'utf8')));

/** Null while nobody has listed them. */
export const wordsOf = (language: string): CertifyWords | null => table[language] ?? null;

/** How a rule is left to a person where no words are listed. */
export const UNLISTED = 'Nobody has listed the words of this language in tools/certify/words.yaml: read the texts.';
