// A problem found in content: where, what, and what to do. All are collected before any is reported.

export interface Problem {
  level: 'error' | 'warning';
  /** Path below the project's root. */
  file: string;
  /** Counted from 1; 0 when the whole file is meant. */
  line: number;
  what: string;
  remedy: string;
}

export const formatProblem = ({ level, file, line, what, remedy }: Problem): string =>
  `${file}${line > 0 ? `:${line}` : ''}: ${level}: ${what} ${remedy}`;

export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some((problem) => problem.level === 'error');
