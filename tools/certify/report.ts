// Brings rules and judges together: one line for each rule and locale, in the order of the sections.
import type { Recording } from './conversations/record';
import type { Visits } from './conversations/scenes/visits';
import { LOCALE_JUDGES, REPLY_JUDGES, SKILL_JUDGES, VISIT_JUDGES } from './judges';
import type { Section, SheetRule } from './sheet';
import { listRules } from './sheet';
import type { Skill } from './subjects';
import { needsPerson, notApplicable, type Status, type Verdict, worstOf } from './verdict';

/** Where a rule is judged once for the whole skill. */
export const ALL = 'all';

export interface Line {
  rule: SheetRule;
  /** A locale, or `all`. */
  locale: string;
  verdict: Verdict;
}

/** What was heard in one locale, if anything was. */
export interface Heard {
  recording: Recording;
  visits: Visits;
}

/** Rule id -> locale or `all` -> verdict. */
export type Verdicts = Map<string, Map<string, Verdict>>;

/** A judge that cannot read what it is given has found that nobody could. */
const tryJudge = (judge: () => Verdict): Verdict => {
  try {
    return judge();
  } catch (error) {
    return {
      status: 'fail',
      evidence: [`it cannot be read: ${error instanceof Error ? error.message : String(error)}`],
    };
  }
};

const note = (verdicts: Verdicts, id: string, locale: string, verdict: Verdict): void => {
  const known = verdicts.get(id) ?? new Map<string, Verdict>();
  known.set(locale, verdict);
  verdicts.set(id, known);
};

/** Every rule on the package itself. */
export function judgePackage(skill: Skill): Verdicts {
  const verdicts: Verdicts = new Map();
  for (const [id, judge] of Object.entries(SKILL_JUDGES))
    note(
      verdicts,
      id,
      ALL,
      tryJudge(() => judge(skill)),
    );
  for (const subject of skill.locales) {
    for (const [id, judge] of Object.entries(LOCALE_JUDGES)) {
      note(
        verdicts,
        id,
        subject.locale,
        tryJudge(() => judge(subject, skill)),
      );
    }
  }
  return verdicts;
}

/** Every rule on what was heard in one locale. */
export function judgeHeard({ recording, visits }: Heard, skill: Skill): Verdicts {
  const verdicts: Verdicts = new Map();
  const { locale } = recording.subject;
  for (const [id, judge] of Object.entries(REPLY_JUDGES))
    note(
      verdicts,
      id,
      locale,
      tryJudge(() => judge(recording, skill)),
    );
  for (const [id, judge] of Object.entries(VISIT_JUDGES))
    note(
      verdicts,
      id,
      locale,
      tryJudge(() => judge(visits)),
    );
  return verdicts;
}

export function joinVerdicts(parts: readonly Verdicts[]): Verdicts {
  const joined: Verdicts = new Map();
  for (const part of parts) {
    for (const [id, byLocale] of part) for (const [locale, verdict] of byLocale) note(joined, id, locale, verdict);
  }
  return joined;
}

const restate = (ids: readonly string[], verdicts: Verdicts): Map<string, Verdict> => {
  const parts = ids.map((id) => [id, verdicts.get(id) ?? new Map<string, Verdict>()] as const);
  const locales = [...new Set(parts.flatMap(([, byLocale]) => [...byLocale.keys()]))].filter(
    (locale) => locale !== ALL,
  );
  const at = (locale: string): Verdict =>
    worstOf(
      parts.flatMap(([id, byLocale]) => {
        const verdict = byLocale.get(locale) ?? byLocale.get(ALL);
        return verdict === undefined ? [] : [[id, verdict] as const];
      }),
    );
  return new Map((locales.length === 0 ? [ALL] : locales).map((locale) => [locale, at(locale)]));
};

const decide = ({ id, person, never, restates }: SheetRule, verdicts: Verdicts): Map<string, Verdict> => {
  if (person !== undefined) return new Map([[ALL, needsPerson(person)]]);
  if (never !== undefined) return new Map([[ALL, notApplicable(never)]]);
  return restates === undefined ? (verdicts.get(id) ?? new Map()) : restate(restates, verdicts);
};

/** @returns a line for each rule and locale; rules that restate others come out as the worst of them */
export function listLines(sections: readonly Section[], judgedVerdicts: Verdicts): Line[] {
  const rules = listRules(sections);
  const verdicts: Verdicts = new Map(judgedVerdicts);
  // A rule may restate one that restates others, so those are decided first.
  for (let round = 0; round < 2; round += 1) {
    for (const rule of rules) verdicts.set(rule.id, decide(rule, verdicts));
  }
  return rules.flatMap((rule) =>
    [...(verdicts.get(rule.id) ?? [])].map(([locale, verdict]) => ({ rule, locale, verdict })),
  );
}

export const countStatuses = (lines: readonly Line[]): Record<Status, number> => {
  const counts: Record<Status, number> = { pass: 0, fail: 0, person: 0, 'not-applicable': 0 };
  for (const { verdict } of lines) counts[verdict.status] += 1;
  return counts;
};

export const hasFailed = (lines: readonly Line[]): boolean => countStatuses(lines).fail > 0;
