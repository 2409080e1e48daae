// Lines of one rule whose verdicts read the same, with their locales: eight locales that agree are one line to read.
import { explain } from '../printLines';
import type { Line } from '../report';
import type { SheetRule } from '../sheet';
import type { Verdict } from '../verdict';

export interface Group {
  rule: SheetRule;
  locales: string[];
  verdict: Verdict;
}

const NUMBERS = /\d+/gu;

/** Passes that differ in nothing but what was counted read the same. */
const keyOf = ({ rule, verdict }: Line): string => {
  const said = explain(verdict);
  return `${rule.id} ${verdict.status} ${verdict.status === 'pass' ? said.replaceAll(NUMBERS, '#') : said}`;
};

export function groupVerdicts(lines: readonly Line[]): Group[] {
  const groups = new Map<string, Group>();
  for (const line of lines) {
    const group = groups.get(keyOf(line)) ?? { rule: line.rule, locales: [], verdict: line.verdict };
    group.locales.push(line.locale);
    groups.set(keyOf(line), group);
  }
  return [...groups.values()];
}
