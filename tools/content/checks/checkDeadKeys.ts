// Checks that every phrase of the contract is said somewhere: by the code, as a subject's next step, or after a sentence.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../loadContent';
import type { Problem } from '../problems';
import { errorAt } from './report';

/** The skill speaks phrases; the content compiler takes out those that must be at hand when no content can be read. */
const FOLDERS = ['lambda', 'tools'];
const OWN_FOLDER = join('tools', 'content', 'checks');

const readSources = (root: string): string =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((name) => name.endsWith('.ts') && !name.startsWith(OWN_FOLDER))
      .map((name) => readFileSync(join(root, name), 'utf8')),
  ).join('\n');

const listContentKeys = (content: Content): string[] => [
  ...Object.values(content.aspects.value).map(({ step }) => `step.${step}`),
  ...[...content.facts.values()].flatMap((facts) => Object.values(facts.value.followedBy)),
];

export function checkDeadKeys(content: Content): Problem[] {
  const { file, value, lineOf } = content.intents;
  const sources = readSources(content.root);
  const inContent = new Set(listContentKeys(content));
  const isUsed = (key: string): boolean =>
    inContent.has(key) || ["'", '"', '`'].some((mark) => sources.includes(mark + key + mark));
  return [
    ...Object.keys(value.phrases)
      .filter((key) => !isUsed(key))
      .map((key) =>
        errorAt(
          { file, line: lineOf('phrases', key) },
          `nothing ever says the phrase ${key}.`,
          'Remove it here and from every phrases.yaml.',
        ),
      ),
    ...Object.keys(value.scripts)
      .filter((key) => !isUsed(key))
      .map((key) =>
        errorAt(
          { file, line: lineOf('scripts', key) },
          `nothing ever says the script ${key}.`,
          'Remove it here and from every safety.yaml.',
        ),
      ),
  ];
}
