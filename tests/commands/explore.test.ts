// `npm run explore` as it is typed; how far it walks is tested beside the walk itself.
import { startTool } from './startTool';

it('says how it is used', () => {
  const { status, stdout } = startTool('explore', ['--help']);
  expect(status).toBe(0);
  expect(stdout).toContain('npm run explore');
});

it.each([
  [['--locale', 'xx-XX'], 'Unknown locale "xx-XX". Known: en-US'],
  [['--depth', 'far'], '--depth takes a number from 1 to 99, or all; this is "far".'],
  [['--nothing'], "Unknown option '--nothing'"],
])('refuses %j', (args, message) => {
  const { status, stderr } = startTool('explore', args);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
});

it('counts what one turn reaches, and finds no fault', () => {
  const { status, stdout } = startTool('explore', ['--locale', 'es-MX', '--depth', '1']);
  expect(stdout).toMatch(/^es-MX +\d+ +\d+ +\d+\/\d+/mu);
  expect(stdout).toContain('0 kind(s) of fault');
  expect(status).toBe(0);
});
