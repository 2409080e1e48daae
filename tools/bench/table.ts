// The figures as tables in Markdown, to be read in a terminal as well.
import type { FirstFigure, Goal, WarmFigure } from './results';
import { isReached } from './results';
import type { FileSize } from './sizes';
import { addSizes } from './sizes';
import type { Summary } from './summary';

const MEGABYTE = 1e6;
const KILOBYTE = 1e3;

type Column = readonly [head: string, alignRight: boolean];

/** Columns as wide as their widest cell. */
const draw = (columns: readonly Column[], rows: readonly (readonly string[])[]): string => {
  const widths = columns.map(([head], at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => (columns[at]?.[1] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join(' | ')} |`;
  const rule = columns.map(([, right], at) => '-'.repeat((widths[at] ?? 1) - (right ? 1 : 0)) + (right ? ':' : ''));
  return [line(columns.map(([head]) => head)), line(rule), ...rows.map(line)].join('\n');
};

const spread = ({ median, p10, p90 }: Summary, digits: number): string =>
  `${median.toFixed(digits)} (${p10.toFixed(digits)} to ${p90.toFixed(digits)})`;

export const firstTable = (figures: readonly FirstFigure[]): string =>
  draw(
    [
      ['first reply of a fresh process', false],
      ['ms beyond empty', true],
      ['x hello-world', true],
      ['processor ms beyond empty', true],
      ['memory MB', true],
    ],
    figures.map(({ title, wall, timesHello, processor, memory }) => [
      title,
      spread(wall, 1),
      timesHello === 0 ? '' : timesHello.toFixed(2),
      spread(processor, 1),
      (memory / MEGABYTE).toFixed(0),
    ]),
  );

export const warmTable = (figures: readonly WarmFigure[]): string =>
  draw(
    [
      ['warm turn', false],
      ['ms, all turns', true],
      ['by intent', true],
      ['in free words', true],
      ['99 of 100 below', true],
    ],
    figures.map(({ title, middle, intent, question, slow }) => [
      title,
      spread(middle, 3),
      spread(intent, 3),
      spread(question, 3),
      slow.toFixed(2),
    ]),
  );

const kilobytes = (bytes: number): string => (bytes / KILOBYTE).toFixed(0);

export const sizeTable = (sizes: readonly FileSize[]): string =>
  draw(
    [
      ['file', false],
      ['kB', true],
      ['kB packed', true],
    ],
    [...sizes, addSizes(sizes)].map(({ file, bytes, packed }) => [file, kilobytes(bytes), kilobytes(packed)]),
  );

export const goalTable = (goals: readonly Goal[]): string =>
  draw(
    [
      ['goal', false],
      ['measured', true],
      ['at most', true],
      ['', false],
    ],
    goals.map((goal) => [
      goal.title,
      `${goal.value.toFixed(2)} ${goal.unit}`,
      String(goal.most),
      isReached(goal) ? 'reached' : 'MISSED',
    ]),
  );
