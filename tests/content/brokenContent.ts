// Breaks a copy of the real content in one place and tells which problems the checks then find beyond those before.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { runChecks } from '../../tools/content/checks';
import { makeLock } from '../../tools/content/checks/checkTranslations';
import { type Content, loadContent } from '../../tools/content/loadContent';
import { formatProblem, type Problem } from '../../tools/content/problems';

export const ROOT = join(__dirname, '..', '..');

export type Edit = (text: string) => string;

/** Lines stay where they are: an edit that adds or drops a line would move every later problem. */
export interface Broken {
  file: string;
  edit: Edit;
}

export interface Found {
  problems: Problem[];
  /** The first line that the edit changed, counted from 1. */
  line: number;
}

export interface Workshop {
  breakContent(broken: Broken): Found;
  /** The line of the copy on which an anchor stands. */
  lineOf(file: string, anchor: RegExp): number;
  close(): void;
}

const load = (root: string): Content => {
  const problems: Problem[] = [];
  const content = loadContent(root, problems);
  if (!content) throw new Error(`the content cannot be read:\n${problems.map(formatProblem).join('\n')}`);
  return content;
};

/** The source language and one translation stand for all; every further one would only take time. */
const LANGUAGES = ['en', 'es'];
const NOT_COPIED = ['node_modules', 'catalogues'];

/** The checks read thousands of examples; a few of each list show as well whether they find what is broken. */
const EXAMPLES_KEPT = 12;

const keepSomeExamples = (text: string): string => {
  let kept = 0;
  let isExample = false;
  const lines = text.split('\n').filter((line) => {
    const isItem = /^ +- /u.test(line);
    if (!isItem) {
      isExample = /^ *examples:$/u.test(line) || (isExample && /^ {2,4}[a-z-]+:$/u.test(line));
      kept = 0;
    }
    kept += 1;
    return !isItem || !isExample || kept <= EXAMPLES_KEPT;
  });
  return lines.join('\n');
};

const copyContent = (root: string): void => {
  for (const folder of ['content', 'lambda', 'tools', 'tests/questions']) {
    const filter = (path: string): boolean => !NOT_COPIED.includes(basename(path));
    cpSync(join(ROOT, folder), join(root, folder), { recursive: true, filter });
  }
  const path = join(root, 'content', 'languages.yaml');
  const languages = parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  for (const language of LANGUAGES) {
    for (const file of [
      'aspects.yaml',
      'safety.yaml',
      'utterances.yaml',
      'leaflets/kyphoplasty-and-vertebroplasty.yaml',
    ]) {
      const spoken = join(root, 'content', language, file);
      writeFileSync(spoken, keepSomeExamples(readFileSync(spoken, 'utf8')));
    }
  }
  writeFileSync(path, stringify(Object.fromEntries(LANGUAGES.map((language) => [language, languages[language]]))));
};

/** The copy's translations count as looked at, whatever the state of the real locks. */
const writeLocks = (root: string): void => {
  const content = load(root);
  const [, ...translations] = content.spoken.keys();
  for (const language of translations) {
    for (const leaflet of content.facts.keys()) {
      const file = join(root, 'content', language, 'leaflets', `${leaflet}.lock.json`);
      writeFileSync(file, JSON.stringify(makeLock(content, language, leaflet)));
    }
  }
};

const findChangedLine = (before: string, after: string): number => {
  const lines = after.split('\n');
  return before.split('\n').findIndex((line, at) => line !== lines[at]) + 1;
};

/** Opens a copy of everything the checks read. */
export function openWorkshop(): Workshop {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  copyContent(root);
  writeLocks(root);
  const known = new Set(runChecks(load(root)).map(formatProblem));
  return {
    breakContent({ file, edit }) {
      const path = join(root, file);
      const before = readFileSync(path, 'utf8');
      const after = edit(before);
      if (after === before)
        throw new Error(`the edit finds nothing to change in ${file}; adapt it to the content of today.`);
      writeFileSync(path, after);
      try {
        const problems = runChecks(load(root)).filter((problem) => !known.has(formatProblem(problem)));
        return { problems, line: findChangedLine(before, after) };
      } finally {
        writeFileSync(path, before);
      }
    },
    lineOf(file, anchor) {
      const at = readFileSync(join(root, file), 'utf8')
        .split('\n')
        .findIndex((line) => anchor.test(line));
      if (at < 0) throw new Error(`no line of ${file} matches ${anchor}.`);
      return at + 1;
    },
    close: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Replaces the first match of a pattern. */
export const replace =
  (from: string | RegExp, to: string): Edit =>
  (text) =>
    text.replace(from, to);

/** A rule, the edit that breaks it, and the one problem it must lead to. */
export interface Case {
  rule: string;
  file: string;
  edit: Edit;
  what: RegExp;
  level?: Problem['level'];
  /** Where the problem is reported, unless on the edited line itself: a file and an anchor, or null for the whole file. */
  at?: { file: string; anchor: RegExp | null };
}

/** Declares one test a case. */
export function testCases(cases: readonly Case[]): void {
  let workshop: Workshop;
  beforeAll(() => {
    workshop = openWorkshop();
  });
  afterAll(() => workshop.close());

  it.each(cases.map((each) => [each.rule, each] as const))('%s', (_rule, { file, edit, what, level, at }) => {
    const { problems, line } = workshop.breakContent({ file, edit });
    const reported = at ?? { file, anchor: undefined };
    const found = problems.filter((problem) => problem.file === reported.file && what.test(problem.what));
    const expectedLine =
      reported.anchor === undefined
        ? line
        : reported.anchor === null
          ? 0
          : workshop.lineOf(reported.file, reported.anchor);
    const places = found.map((problem) => ({ level: problem.level, file: problem.file, line: problem.line }));
    expect(places).toEqual([{ level: level ?? 'error', file: reported.file, line: expectedLine }]);
    expect(found[0]?.remedy).toMatch(/\S.*[.`]$/u);
  });
}
