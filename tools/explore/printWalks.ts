// Tells what walks have covered: a line for each locale, what is covered in words, and every fault with the way to it.
import { describePath, type Fault } from './faults';
import type { Walk } from './walk';

type Counted = Walk['counts'];

const COLUMNS: readonly [heading: string, value: (counts: Counted) => string][] = [
  ['states', ({ states }) => String(states)],
  ['classes', ({ classes }) => String(classes)],
  ['class x act', ({ taken, ofTaken }) => `${taken}/${ofTaken}`],
  ['A -> B', ({ steps }) => String(steps)],
  ['pairs', ({ pairs }) => String(pairs)],
  ['depth', ({ depth }) => String(depth)],
  ['inputs', ({ inputs }) => String(inputs)],
  ['edges', ({ edges }) => String(edges)],
  ['replies', ({ replies }) => String(replies)],
  ['copies', ({ copies }) => String(copies)],
  ['cpu s', ({ seconds }) => seconds.toFixed(1)],
];

const GAP = 2;
const WIDTHS = COLUMNS.map(([heading]) => Math.max(heading.length, 'class x act'.length - GAP));
const SAVES_QUESTIONS = '*';
const LOCALE_WIDTH = 'es-MX*'.length;

const row = (locale: string, cells: readonly string[]): string =>
  [locale.padEnd(LOCALE_WIDTH), ...cells.map((cell, at) => cell.padStart((WIDTHS[at] ?? 0) + GAP))].join('');

export const HEADINGS = row(
  '',
  COLUMNS.map(([heading]) => heading),
);

export const walkRow = ({ locale, savesQuestions, counts }: Walk): string =>
  row(
    locale + (savesQuestions ? SAVES_QUESTIONS : ''),
    COLUMNS.map(([, value]) => value(counts)),
  );

export const LEGEND = `
*            at a clinic that lets questions be saved
states       different states met, but for the count of turns
classes      states folded to what decides the next move: offer, place, what was heard, warning
class x act  every act, kind of question and red flag sent from every class; of how many there are
A -> B       different steps from a class of state to a class of state, each taken and held against all rules
pairs        values of two features (pace, detail, procedure, misses, list, memory ...) that stood together, sent from
depth        turns to the farthest class; nothing new was reached beyond
edges        turns taken; replies: different replies heard; copies: damaged or outdated states tried
`;

const describeFault = ({ count, locale, what, path }: Fault): string =>
  `${count} x ${what} (${locale})\n      ${describePath(path)}`;

/** What went wrong, in as many lines as it takes; empty when nothing did. */
export function findShortfalls(walks: readonly Walk[], isWhole: boolean): string[] {
  const faults = walks.flatMap((done) => [...done.faults.values()].map(describeFault));
  const untaken = walks
    .filter(({ counts }) => isWhole && counts.taken < counts.ofTaken)
    .map(({ locale, counts }) => `${locale}: ${counts.ofTaken - counts.taken} pairs of class and act were not taken`);
  return [...faults, ...untaken];
}

/** Sums over all locales, for one last line. */
export function sumUp(walks: readonly Walk[], wallSeconds: number): string {
  const sum = (value: (counts: Counted) => number): number => walks.reduce((all, { counts }) => all + value(counts), 0);
  return (
    `${walks.length} walk(s): ${sum(({ states }) => states)} states, ${sum(({ edges }) => edges)} edges, ` +
    `${sum(({ replies }) => replies)} replies in ${Math.round(wallSeconds)} s ` +
    `(${Math.round(sum(({ seconds }) => seconds))} s of processor time).`
  );
}
