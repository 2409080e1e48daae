// `npm run certify` as people start it, and what it says of a package that cannot be certified.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HANDLER, MANIFEST, readJson, readPackage } from '../../tools/certify/builtPackage';
import { startHandler } from '../../tools/certify/conversations/startHandler';
import { refuseStale } from '../../tools/certify/refuseStale';
import { startTool } from '../commands/startTool';
import { ENGLISH, edit, loadGiven, SPANISH } from './fixture';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'certify-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('explains itself', () => {
  const { status, stdout } = startTool('certify', ['--help']);
  expect(status).toBe(0);
  expect(stdout).toContain('npm run package && npm run certify');
});

test('refuses an unknown option', () => {
  const { status, stderr } = startTool('certify', ['--fast']);
  expect(status).toBe(2);
  expect(stderr).toContain('--help');
});

test('a missing package names the command that builds it', () => {
  expect(() => readPackage(folder)).toThrow(`build/${MANIFEST} is missing. Run \`npm run package\``);
});

test('a broken manifest is named', () => {
  expect(() => readJson(new Map([[MANIFEST, Buffer.from('{')]]), MANIFEST)).toThrow(`build/${MANIFEST} is not JSON.`);
});

test('a package that is not what the project builds today is refused', async () => {
  const { files, content } = await loadGiven(ENGLISH, SPANISH);
  const stale = edit(files, HANDLER, (text) => `${text} `);
  await expect(refuseStale(stale, content, folder)).rejects.toThrow(
    /is not what the project builds today\. Run `npm run package`/u,
  );
}, 30_000);

const startScript = (script: string) => {
  writeFileSync(join(folder, 'index.js'), script);
  return startHandler(join(folder, 'index.js'), { SKILL_ID: 'a' });
};

test('a bundle that cannot be loaded is named', async () => {
  await expect(startScript('throw new Error("no catalogues")')).rejects.toThrow(
    /could not be loaded: [^]*no catalogues/u,
  );
});

test('the handler has its own environment, its log is kept, and a throw is an answer', async () => {
  const handler = await startScript(`
    exports.handler = async (event) => {
      console.log(JSON.stringify(Object.keys(process.env)));
      if (event.request.type === 'Throw') throw new TypeError('no');
      return { heard: event.request.type };
    };`);
  const send = (type: string) => handler.send({ request: { type } } as never);
  expect(await send('Launch')).toMatchObject({ json: '{"heard":"Launch"}' });
  expect(await send('Throw')).toMatchObject({ error: 'TypeError' });
  await handler.close();
  expect(handler.log()).toContain('["SKILL_ID"]');
  expect(handler.parameters).toBe(1);
});
