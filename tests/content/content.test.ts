// The real content is right.
import { runChecks } from '../../tools/content/checks';
import { loadContent } from '../../tools/content/loadContent';
import { formatProblem, type Problem } from '../../tools/content/problems';
import { ROOT } from './brokenContent';

it('the real content has no errors', () => {
  const problems: Problem[] = [];
  const content = loadContent(ROOT, problems);
  const found = content ? [...problems, ...runChecks(content)] : problems;
  expect(found.filter(({ level }) => level === 'error').map(formatProblem)).toEqual([]);
});
