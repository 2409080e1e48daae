// How rules are judged: by the package as a whole, by what it holds for a locale, or by what was heard in a locale.
import type { Rule as LintRule } from '../../model/rules/rule';
import type { LocaleSubject, Skill } from '../subjects';
import { judged, type Verdict } from '../verdict';

/** Judges once for all locales. */
export type SkillJudge = (skill: Skill) => Verdict;
export type LocaleJudge = (subject: LocaleSubject, skill: Skill) => Verdict;

/** A rule's id -> its judge. */
export type Judges<Judge> = Readonly<Record<string, Judge>>;

/** A rule that the content build applies as well: here it is applied to what was built. */
export const findWith = <Subject>(
  rules: readonly LintRule<Subject>[],
  ids: readonly string[],
  subject: Subject,
): string[] =>
  ids.flatMap((id) => {
    const rule = rules.find((candidate) => candidate.id === id);
    if (!rule) throw new Error(`No rule ${id} in tools/model/rules.`);
    return rule.find(subject).map(({ what }) => what);
  });

export const one = (noun: string, evidence: readonly string[]): Verdict => judged(1, noun, evidence);

export { when } from '../../replies/responseFaults';
