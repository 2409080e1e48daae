// Reads the questions of one language: a JSON object a line, each with the labels that are accepted, preferred first.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const FOLDER = join('tests', 'questions');

const questionSchema = z.object({
  id: z.string().min(1),
  text: z.string().min(1),
  labels: z.array(z.string().min(1)).min(1),
  followup: z.boolean().default(false),
  /** What was asked about before: a topic, or one of the labels that are none. */
  previous: z.string().min(1).nullable().default(null),
  asr_noise: z.boolean().default(false),
  speaker: z.string().min(1).default('unknown'),
  locale: z.string().min(1).optional(),
});

export type Question = z.infer<typeof questionSchema>;

/** Labels of what must not be answered from the leaflet. Every other label is a topic. */
export const NOT_COVERED = 'not-covered';
export const OFF_TOPIC = 'off-topic';
export const PERSONAL_ADVICE = 'personal-advice';
export const EMERGENCY = 'emergency';
export const REFUSED_LABELS: readonly string[] = [NOT_COVERED, OFF_TOPIC, PERSONAL_ADVICE];
export const NO_TOPICS: readonly string[] = [...REFUSED_LABELS, EMERGENCY];

const readLine = (line: string, place: string): Question => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`${place}: not JSON`);
  }
  const parsed = questionSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`${place}: ${problems.join('; ')}`);
};

/** @throws Error naming file and line of the first line that cannot be used */
export function readQuestionFile(path: string, shown: string = path): Question[] {
  return readFileSync(path, 'utf8')
    .split(/\r?\n/u)
    .flatMap((line, index) => (line.trim() === '' ? [] : [readLine(line, `${shown}:${index + 1}`)]));
}

/** @returns the language's questions; none when nobody wrote any yet */
export function readQuestions(root: string, language: string): Question[] {
  const file = join(FOLDER, `${language}.jsonl`);
  return existsSync(join(root, file)) ? readQuestionFile(join(root, file), file) : [];
}
