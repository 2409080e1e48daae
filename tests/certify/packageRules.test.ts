// Every rule on the package: a good package passes, and one change breaks the one rule it is made for.
import { LOCALE_JUDGES, SKILL_JUDGES } from '../../tools/certify/judges';
import { judgePackage, type Verdicts } from '../../tools/certify/report';
import { type Given, readSkill } from '../../tools/certify/subjects';
import { ENGLISH, loadGiven, SPANISH } from './fixture';
import { PACKAGE_CASES, PERSON_CASES } from './packageCases';

let given: Given;
let inBoth: Given;
beforeAll(async () => {
  given = await loadGiven(ENGLISH);
  inBoth = await loadGiven(ENGLISH, SPANISH);
}, 60_000);

const judge = (change: (one: Given) => Given, languages: 'one' | 'both' = 'one'): Verdicts =>
  judgePackage(readSkill(change(languages === 'both' ? inBoth : given)));

/** Failed rules, with their evidence where one failed that should not. */
const failures = (verdicts: Verdicts): string[] =>
  [...verdicts].flatMap(([id, byLocale]) =>
    [...byLocale.values()].some(({ status }) => status === 'fail') ? [id] : [],
  );

const evidence = (verdicts: Verdicts, expected: string): string[] =>
  [...verdicts].flatMap(([id, byLocale]) =>
    [...byLocale].flatMap(([locale, verdict]) =>
      verdict.status === 'fail' && id !== expected ? [`${id} ${locale}: ${verdict.evidence.join('; ')}`] : [],
    ),
  );

test('the good package passes every rule', () => {
  expect(
    evidence(
      judge((same) => same, 'both'),
      '',
    ),
  ).toEqual([]);
});

/** Jest takes a parameter without a value for a callback. */
const cases = PACKAGE_CASES.map(([rule, change, languages]): [string, (one: Given) => Given, 'one' | 'both'] => [
  rule,
  change,
  languages ?? 'one',
]);

test.each(cases)('%s is broken alone', (rule, change, languages) => {
  const verdicts = judge(change, languages);
  expect(evidence(verdicts, rule)).toEqual([]);
  expect(failures(verdicts)).toEqual([rule]);
});

test.each(PERSON_CASES)('%s is left to a person until it is settled', (rule, change, status) => {
  const byLocale = judge(change).get(rule);
  expect((byLocale?.get(ENGLISH) ?? byLocale?.get('all'))?.status).toBe(status);
});

test('every judge of the package has a case', () => {
  const tested = new Set([...PACKAGE_CASES, ...PERSON_CASES].map(([rule]) => rule));
  const judges = [...Object.keys(SKILL_JUDGES), ...Object.keys(LOCALE_JUDGES)];
  expect(judges.filter((id) => !tested.has(id))).toEqual([]);
});
