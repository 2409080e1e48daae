// A named rule about what Alexa accepts, and how rules are applied.
import type { Problem } from '../../content/problems';
import type { Place } from '../modelParts';

export interface Found {
  /** Where to edit; null when only the generated file can be named. */
  at: Place | null;
  what: string;
  remedy: string;
}

export interface Rule<Subject> {
  id: string;
  /** Where the rule comes from: a section of alexa-platform.md, or the document it cites. */
  source: string;
  level: Problem['level'];
  find: (subject: Subject) => Found[];
}

export interface Finding extends Problem {
  rule: string;
}

/** @param file the generated file, named where no content line is known */
export const applyRules = <Subject>(rules: readonly Rule<Subject>[], subject: Subject, file: string): Finding[] =>
  rules.flatMap(({ id, level, find }) =>
    find(subject).map(({ at, what, remedy }) => ({
      rule: id,
      level,
      file: at?.file ?? file,
      line: at?.line ?? 0,
      what: `${what} [${id}]`,
      remedy,
    })),
  );
