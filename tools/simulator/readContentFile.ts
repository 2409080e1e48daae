// Reads one content file for the simulator, which runs on checked content: a problem here is worth stopping for.
import type { z } from 'zod';
import { formatProblem, type Problem } from '../content/problems';
import { readYaml } from '../content/readYaml';
import { type Languages, languagesSchema } from '../content/schemas';

/** @throws Error naming file and line of every problem */
export function readContentFile<T>(root: string, file: string, schema: z.ZodType<T>): T {
  const problems: Problem[] = [];
  const found = readYaml(root, file, schema, problems);
  if (found === null) throw new Error(problems.map(formatProblem).join('\n'));
  return found.value;
}

/** Every locale, in the order of languages.yaml. */
export function listLocales(root: string): string[] {
  const languages: Languages = readContentFile(root, 'content/languages.yaml', languagesSchema);
  return Object.values(languages).flatMap(({ locales }) => locales);
}
