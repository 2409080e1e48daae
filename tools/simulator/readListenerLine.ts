// Reads one line of `npm run ask`: a listener with an id, what came before, and what is said.
import { z } from 'zod';

const listenerLine = z.object({
  id: z.union([z.string().min(1, 'no id'), z.number()], 'no id'),
  say: z.array(z.string(), '`say` is not an array of strings'),
  previous: z.string('`previous` is not a topic id').nullish(),
});

export type ListenerLine = z.infer<typeof listenerLine>;

/** A line that cannot be used; the message says why. */
export class BadLine extends Error {
  override name = 'BadLine';
}

const parseJson = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    throw new BadLine('not JSON');
  }
};

/** @throws BadLine */
export function readListenerLine(line: string): ListenerLine {
  const json = parseJson(line);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new BadLine('not a JSON object');
  const parsed = listenerLine.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  // A wrong member of `say` is reported by its place.
  const place = issue && issue.path.length > 1 ? ` (${issue.path.join('.')})` : '';
  throw new BadLine(place === '' ? (issue?.message ?? 'unusable') : `\`say\` is not an array of strings${place}`);
}
