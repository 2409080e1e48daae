// Reads one YAML file against a schema and remembers on which line everything stands.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problems';

export type YamlPath = readonly (string | number)[];

export interface YamlFile<T> {
  file: string;
  value: T;
  /** The line on which a value stands, or the nearest thing around it that exists. */
  lineOf: (...path: YamlPath) => number;
}

const findLine = (document: Document.Parsed, counter: LineCounter, path: YamlPath): number => {
  for (let length = path.length; length >= 0; length -= 1) {
    const steps = path.slice(0, length);
    const parent = length === 0 ? undefined : document.getIn(steps.slice(0, -1), true);
    const pair = isMap(parent) ? parent.items.find((item) => String(item.key) === String(steps.at(-1))) : undefined;
    const key = pair?.key;
    const node = isNode(key) ? key : length === 0 ? document.contents : document.getIn(steps, true);
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
  }
  return 1;
};

interface Parsed {
  document: Document.Parsed;
  counter: LineCounter;
}

/** The same text is parsed once: whoever breaks one file on purpose reads all the others again. */
const parsedByText = new Map<string, Parsed>();

const parseOnce = (text: string): Parsed => {
  const known = parsedByText.get(text);
  if (known) return known;
  const counter = new LineCounter();
  const made = { document: parseDocument(text, { lineCounter: counter, prettyErrors: false }), counter };
  parsedByText.set(text, made);
  return made;
};

/**
 * @param root the project's root
 * @param file path below it
 * @returns the value, or null with the reasons pushed onto `problems`
 */
export function readYaml<T>(root: string, file: string, schema: z.ZodType<T>, problems: Problem[]): YamlFile<T> | null {
  const path = join(root, file);
  if (!existsSync(path)) {
    problems.push({
      level: 'error',
      file,
      line: 0,
      what: 'the file is missing.',
      remedy: 'Create it; content/README.md says what it holds.',
    });
    return null;
  }
  const { document, counter } = parseOnce(readFileSync(path, 'utf8'));
  for (const error of document.errors) {
    const { line } = counter.linePos(error.pos[0]);
    problems.push({
      level: 'error',
      file,
      line,
      what: `not valid YAML: ${error.message}`,
      remedy: 'Check quotes, colons and indentation here.',
    });
  }
  if (document.errors.length > 0) return null;
  const lineOf = (...steps: YamlPath): number => findLine(document, counter, steps);
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { file, value: parsed.data, lineOf };
  for (const issue of parsed.error.issues) {
    const steps = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    const named = steps.length > 0 ? `${steps.join('.')}: ` : '';
    problems.push({
      level: 'error',
      file,
      line: lineOf(...steps),
      what: `${named}${issue.message}.`,
      remedy: 'See content/README.md for the form.',
    });
  }
  return null;
}
