// The command line of `npm run bench`; CI runs it with --quick.
import { startTool } from './startTool';

test('explains itself', () => {
  const { status, stdout } = startTool('bench', ['--help']);
  expect(status).toBe(0);
  expect(stdout).toContain('--quick');
});

test('an option that it does not know ends in one line and exit code 2', () => {
  const { status, stderr } = startTool('bench', ['--fast']);
  expect(status).toBe(2);
  expect(stderr).toContain("Unknown option '--fast'");
  expect(stderr).toContain('See `npm run bench -- --help`.');
});

test('figures of a quick run are not recorded', () => {
  const { status, stderr } = startTool('bench', ['--quick', '--record']);
  expect(status).toBe(2);
  expect(stderr).toContain('mean nothing');
});
