// Reads limits.yaml: how long speech may be in a language, and how length is counted there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const count = z.number().int().positive();
const limitsSchema = z.record(
  z.string(),
  z.strictObject({
    unit: z.enum(['words', 'characters']),
    turn: count,
    portion: z.strictObject({ target: count, cap: count }),
    sentence: count,
    afterList: count,
    missing: count,
    reprompt: count,
    screenWords: z.array(z.string()).default([]),
  }),
);

export type Limits = z.infer<typeof limitsSchema>[string];

const table = limitsSchema.parse(parse(readFileSync(join(__dirname, 'limits.yaml'), 'utf8'), { merge: true }));

export function limitsOf(language: string): Limits {
  const found = table[language] ?? table.default;
  if (!found) throw new Error('limits.yaml has no default.');
  return found;
}

/** A value filled in later, such as a topic's name or a telephone number, is mostly two words. */
const PLACEHOLDER = /\{\{[^}]*\}\}/gu;
const VALUE = 'two words';

const HAS_LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** The length of a text as its language counts it: words between spaces, or characters without spaces. */
export function countLength(text: string, limits: Limits): number {
  const filled = text.replace(PLACEHOLDER, VALUE);
  if (limits.unit === 'characters') return [...filled.replace(/\s+/gu, '')].length;
  return filled.split(/\s+/u).filter((part) => HAS_LETTER_OR_DIGIT.test(part)).length;
}
