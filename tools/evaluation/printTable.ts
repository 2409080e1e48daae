// The evaluation of one language as a table for a terminal.
import type { Rate } from './interval';
import { formatShortfall } from './floors';
import { MEASURE_IDS, MEASURES, type Measured } from './measure';
import type { LanguageReport } from './report';

const PERCENT = 100;
const COLUMN = 36;

const percent = (share: number): string => (share * PERCENT).toFixed(1);

/** "193/204  94.6 % (90.6-97.0)" */
export const formatRate = ({ count, of, share, low, high }: Rate): string =>
  of === 0 ? '-' : `${count}/${of}  ${percent(share)} % (${percent(low)}-${percent(high)})`;

const TITLE = Math.max(...MEASURE_IDS.map((id) => MEASURES[id].title.length)) + 2;

const row = (title: string, cells: readonly string[]): string =>
  `  ${title.padEnd(TITLE)}${cells.map((cell) => cell.padEnd(COLUMN)).join('')}`.trimEnd();

const measureRow = (id: keyof Measured, report: LanguageReport): string =>
  row(
    MEASURES[id].title,
    report.routings.map(({ measures }) => formatRate(measures[id])),
  );

export function printTable(report: LanguageReport): string {
  const { language, name, questions, routings, probes, timing, shortfalls } = report;
  return [
    `${name} (${language}): ${questions} questions`,
    row(
      '',
      routings.map(({ routing }) => routing),
    ),
    ...MEASURE_IDS.map((id) => measureRow(id, report)),
    ...probes.map(({ kind, heard, answered, alarms }) =>
      row(`leaflet heard: ${kind}`, [
        formatRate(heard),
        `${answered.count} of them as an answer; ${alarms.count} warnings`,
      ]),
    ),
    row('time a question', [`median ${timing.medianMs} ms, p99 ${timing.p99Ms} ms (${timing.turns} turns)`]),
    ...shortfalls.map((shortfall) => `  BELOW THE FLOOR  ${formatShortfall(shortfall)}`),
    '',
  ].join('\n');
}
