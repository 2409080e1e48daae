// `npm run transcripts` as it is typed.
import { startTool } from './startTool';

it('says how it is used', () => {
  const { status, stdout } = startTool('transcripts', ['--help']);
  expect(status).toBe(0);
  expect(stdout).toContain('npm run transcripts');
});

it.each([
  [['--language', 'xx'], 'Unknown language "xx". Known: en, es.'],
  [['--nothing'], "Unknown option '--nothing'"],
])('refuses %j', (args, message) => {
  const { status, stderr } = startTool('transcripts', args);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
});
