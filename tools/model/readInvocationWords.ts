// Reads which words Alexa reserves in each language: those that wake, launch and connect, and the store's own terms.
import { join } from 'node:path';
import { z } from 'zod';
import type { Problem } from '../content/problems';
import { readYaml } from '../content/readYaml';

const words = z.array(z.string().trim().min(1));
const language = z.strictObject({
  spaced: z.boolean(),
  leastWords: z.number().int().positive(),
  wake: words.min(1),
  launch: words,
  connecting: words,
  store: words,
  small: words,
  exit: words,
  disclaimer: z.strictObject({ substitute: words.min(1), doctor: words.min(1), emergency: words.min(1) }),
});
const file = z.record(z.string().regex(/^[a-z]{2}$/u), language);

export type InvocationWords = z.infer<typeof language>;

const ROOT = join(__dirname, '..', '..');
const FILE = 'tools/model/invocationWords.yaml';

export function readInvocationWords(problems: Problem[]): Record<string, InvocationWords> {
  return readYaml(ROOT, FILE, file, problems)?.value ?? {};
}
