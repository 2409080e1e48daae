// The certification on the terminal: a line for each rule and locale, then the sum.
import { countStatuses, type Line } from './report';
import type { Run } from './runCertification';
import type { Status, Verdict } from './verdict';

const MARKS: Readonly<Record<Status, string>> = {
  pass: 'pass  ',
  fail: 'FAIL  ',
  person: 'person',
  'not-applicable': 'n/a   ',
};
const SECOND = 1000;

/** What stands behind a verdict, in a line. */
export function explain(verdict: Verdict): string {
  if (verdict.status === 'pass') return verdict.looked;
  if (verdict.status === 'fail') return verdict.evidence.join('; ');
  return verdict.status === 'person' ? verdict.what : verdict.reason;
}

export function printLines(lines: readonly Line[], failedOnly: boolean): void {
  for (const { rule, locale, verdict } of lines) {
    if (failedOnly && verdict.status !== 'fail') continue;
    console.log(
      `${MARKS[verdict.status]} ${rule.id.padEnd(15)} ${locale.padEnd(6)} ${rule.title} (${explain(verdict)})`,
    );
  }
}

export function printSummary({ lines, locales, requests }: Run, ms: number): void {
  const { pass, fail, person, 'not-applicable': none } = countStatuses(lines);
  const rules = new Set(lines.map(({ rule }) => rule.id)).size;
  console.log(`\n${rules} rules, ${locales.length} locale(s), ${requests} requests, ${(ms / SECOND).toFixed(1)} s`);
  console.log(`${pass} pass, ${fail} fail, ${person} need a person, ${none} not applicable`);
}
