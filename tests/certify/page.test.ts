// The report and the lines on the terminal: every rule is there, well-formed, and nothing that was heard becomes markup.
import { XMLValidator } from 'fast-xml-parser';
import { writePage } from '../../tools/certify/page/page';
import { printLines } from '../../tools/certify/printLines';
import { countStatuses, hasFailed, type Line, listLines, type Verdicts } from '../../tools/certify/report';
import type { Run } from '../../tools/certify/runCertification';
import { listRules, readSections } from '../../tools/certify/sheet';
import { judged, needsPerson, type Verdict, worstOf } from '../../tools/certify/verdict';

const HEARD = '<script>alert("1")</script> & more';
const sections = readSections();

const verdicts = (verdict: Verdict): Verdicts =>
  new Map(
    listRules(sections).map(({ id }) => [
      id,
      new Map([
        ['en-US', verdict],
        ['es-ES', judged(3, 'samples', [])],
      ]),
    ]),
  );

const runOf = (lines: Line[]): Run => ({ locales: ['en-US', 'es-ES'], lines, requests: 7 });

const failing = listLines(sections, verdicts({ status: 'fail', evidence: [HEARD] }));
const passing = listLines(sections, verdicts(judged(12, 'samples', [])));

test('the page is well-formed, loads nothing and escapes what was heard', () => {
  const page = writePage(runOf(failing), sections);
  expect(XMLValidator.validate(page.replace('<!doctype html>', '').replaceAll(/<meta [^>]*>/gu, ''))).toBe(true);
  expect(page).not.toMatch(/<script|<link|src=/u);
  expect(page).toContain('&lt;script&gt;');
});

test('the page holds every rule and every point once', () => {
  const page = writePage(runOf(passing), sections);
  for (const { id } of listRules(sections)) expect(page.split(`id="${id}"`)).toHaveLength(2);
  const points = sections.reduce((sum, section) => sum + section.points.length, 0);
  expect(page.split('<tbody class="point">')).toHaveLength(points + 1);
});

test('the page says first whether anything failed', () => {
  expect(writePage(runOf(passing), sections)).toContain('<title>Certification: Nothing failed.</title>');
  expect(writePage(runOf(failing), sections)).toContain(
    `<title>Certification: ${countStatuses(failing).fail} failed.</title>`,
  );
});

test('a rule that restates others is as bad as the worst of them, locale by locale', () => {
  const line = (locale: string): Line | undefined =>
    failing.find(({ rule, locale: at }) => rule.id === 'platform-9.1' && at === locale);
  expect(line('en-US')?.verdict).toEqual({ status: 'fail', evidence: ['see platform-2.16', 'see platform-2.17'] });
  expect(line('es-ES')?.verdict.status).toBe('pass');
  expect(
    worstOf([
      ['a', needsPerson('look')],
      ['b', judged(1, 'thing', [])],
    ]).status,
  ).toBe('person');
});

test('a pass over nothing is a failure', () => {
  expect(judged(0, 'samples', [])).toEqual({ status: 'fail', evidence: ['nothing was found to look at (samples)'] });
});

test('the terminal shows one line for each rule and locale, or the failures alone', () => {
  const written: string[] = [];
  const log = jest.spyOn(console, 'log').mockImplementation((line: string) => void written.push(line));
  printLines(failing, false);
  const all = written.splice(0);
  printLines(failing, true);
  log.mockRestore();
  expect(all).toHaveLength(failing.length);
  expect(all[0]).toMatch(/^FAIL {3}platform-1\.1 +en-US +\S/u);
  expect(written.length).toBe(countStatuses(failing).fail);
  expect(hasFailed(failing)).toBe(true);
  expect(hasFailed(passing)).toBe(false);
});
