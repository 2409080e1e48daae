// `npm run evaluate`, started for real: what it refuses, and how it says so.
import { startTool } from '../commands/startTool';

it('tells how it is used', () => {
  const { status, stdout } = startTool('evaluate', ['--help']);
  expect(status).toBe(0);
  expect(stdout).toContain('--language');
});

it.each([
  ['an unknown option', ['--bogus'], /bogus/u],
  ['an unknown language', ['--language', 'xx'], /Unknown language "xx"\. Known: en/u],
  ['questions of no language', ['--questions', 'some.jsonl'], /--questions needs --language/u],
])('refuses %s with exit code 2', (_what, args, message) => {
  const { status, stdout, stderr } = startTool('evaluate', args);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(message);
});

it('names a file of questions that cannot be read', () => {
  const { status, stderr } = startTool('evaluate', ['--language', 'en', '--questions', 'no-such-file.jsonl']);
  expect(status).toBe(1);
  expect(stderr).toContain('no-such-file.jsonl');
});
