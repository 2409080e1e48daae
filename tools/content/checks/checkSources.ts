// Checks that the leaflet in its first language is the delivered text, sentence for sentence.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../loadContent';
import type { Problem } from '../problems';
import type { LeafletText } from '../readLeaflet';
import type { Facts } from '../schemas';
import { errorAt } from './report';
import { sourceLanguage } from './scriptPortions';

const EXCERPT = 80;
const REMEDY_LINE = 'Put the words of the delivered text here again; only the author may change them.';

const collapse = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const cite = (text: string): string => (text.length > EXCERPT ? `"${text.slice(0, EXCERPT)} ..."` : `"${text}"`);

/** The lines of the delivered text without page furniture and empty lines. */
const readDelivered = (text: string, furniture: readonly string[]): string[] =>
  text
    .split('\n')
    .map(collapse)
    .filter((line) => line !== '' && !furniture.includes(line));

const checkHeader = (text: LeafletText, lines: string[], source: string): Problem[] =>
  text.sentences
    .filter(({ id }) => id.startsWith('T'))
    .flatMap((sentence) => {
      const at = lines.indexOf(collapse(sentence.text));
      if (at >= 0) {
        lines.splice(at, 1);
        return [];
      }
      const what = `${sentence.id} ${cite(sentence.text)} is not a line of ${source}.`;
      return [errorAt({ file: text.file, line: sentence.line }, what, REMEDY_LINE)];
    });

const checkBody = (text: LeafletText, body: string, source: string): Problem[] => {
  const problems: Problem[] = [];
  let rest = body;
  let hasDiffered = false;
  for (const sentence of text.sentences.filter(({ id }) => !id.startsWith('T'))) {
    const spot = { file: text.file, line: sentence.line };
    const at = rest.indexOf(collapse(sentence.text));
    if (at < 0) {
      const what = `${sentence.id} differs from ${source}, which goes on ${cite(rest)}.`;
      problems.push(errorAt(spot, what, REMEDY_LINE));
      hasDiffered = true;
      continue;
    }
    if (at > 0 && !hasDiffered) {
      const what = `before ${sentence.id} the delivered text has ${cite(rest.slice(0, at).trim())}, which is missing here.`;
      problems.push(errorAt(spot, what, 'Add the missing sentence with an id of its own.'));
    }
    rest = rest.slice(at + collapse(sentence.text).length).trimStart();
    hasDiffered = false;
  }
  if (rest !== '' && !hasDiffered) {
    const what = `the delivered text ends with ${cite(rest)}, which is missing here.`;
    const line = text.sentences.at(-1)?.line ?? 0;
    problems.push(errorAt({ file: text.file, line }, what, 'Add the missing sentence with an id of its own.'));
  }
  return problems;
};

const checkLeaflet = (content: Content, text: LeafletText, facts: Facts): Problem[] => {
  const source = `content/sources/${facts.source}`;
  const path = join(content.root, source);
  if (!existsSync(path)) {
    return [
      errorAt({ file: source, line: 0 }, 'the delivered text is missing.', 'Put it here exactly as it was delivered.'),
    ];
  }
  const lines = readDelivered(readFileSync(path, 'utf8'), facts.furniture);
  // The header's lines are taken out first: they may stand in any order, anywhere above the body.
  return [...checkHeader(text, lines, source), ...checkBody(text, lines.join(' '), source)];
};

export function checkSources(content: Content): Problem[] {
  return [...sourceLanguage(content).leaflets].flatMap(([leaflet, { text }]) => {
    const facts = content.facts.get(leaflet);
    return facts ? checkLeaflet(content, text, facts.value) : [];
  });
}
