// The sheet leaves nothing out: every point of every section is there, and every rule is decided in one way.
import { LOCALE_JUDGES, REPLY_JUDGES, SKILL_JUDGES, VISIT_JUDGES } from '../../tools/certify/judges';
import { listRules, POINTS, readSections } from '../../tools/certify/sheet';

const sections = readSections();
const rules = listRules(sections);
const judges = [SKILL_JUDGES, LOCALE_JUDGES, REPLY_JUDGES, VISIT_JUDGES].flatMap((group) => Object.keys(group));

test.each(Object.entries(POINTS))('%s has all of its %i points', (section, count) => {
  expect(sections.find((one) => one.section === section)?.points).toHaveLength(count);
});

test('rules are named after their point, lettered in order where a point has several', () => {
  for (const { section, points } of sections) {
    const prefix = section === 'voice' ? 'voice-' : `${section}.`;
    points.forEach((point, at) => {
      const ids = 'rules' in point ? Object.keys(point.rules) : [];
      const expected = ids.map((_, index) => `${prefix}${at + 1}${ids.length > 1 ? 'abcdefghij'[index] : ''}`);
      expect(ids).toEqual(expected);
    });
  }
});

test('no id stands twice', () => {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every rule that is not restated, left to a person or out of place has one judge, and every judge a rule', () => {
  const judgedRules = rules.filter(({ person, never, restates }) => !person && !never && !restates).map(({ id }) => id);
  expect(judges.toSorted()).toEqual(judgedRules.toSorted());
});

test('what restates names rules there are', () => {
  const ids = new Set(rules.map(({ id }) => id));
  const lost = rules.flatMap(({ id, restates = [] }) =>
    restates.filter((other) => !ids.has(other)).map((other) => `${id}: ${other}`),
  );
  expect(lost).toEqual([]);
});
