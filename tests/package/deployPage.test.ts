// DEPLOY.md names commands, parameters and regions; none of them may be out of date.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TEMPLATE_FILE } from '../../tools/package/askResources';
import { type Parameter, readTemplate } from '../../tools/package/readTemplate';
import { ROOT } from '../../tools/root';
import { FILLED_IN } from './makeStack';

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const page = read('DEPLOY.md');
const { parameters } = readTemplate();

const allowed = ({ AllowedValues, MinValue, MaxValue }: Parameter): string =>
  AllowedValues?.join(', ') ?? (MinValue === undefined ? 'an address' : `${MinValue} to ${MaxValue}`);

const byAskCli = [...Object.keys(FILLED_IN), 'LambdaRuntime', 'LambdaHandler'];
const settable = Object.entries(parameters).filter(([name]) => !byAskCli.includes(name));

test.each(settable)('its table tells default and range of %s as the template has them', (name, parameter) => {
  const standard = parameter.Default === '' ? 'none' : String(parameter.Default);
  expect(page).toContain(`| \`${name}\` | ${standard} | ${allowed(parameter)} |`);
});

test('it names no parameter that does not exist', () => {
  const rows = [...page.matchAll(/^\| `([A-Z][A-Za-z]+)` \|/gmu)].map(([, name = '']) => name);
  expect(rows.filter((name) => !Object.hasOwn(parameters, name))).toEqual([]);
});

test('every npm command it names exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = [...page.matchAll(/npm run ([a-z:]+)/gu)].map(([, name = '']) => name);
  expect(named).toContain('package');
  expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
});

test('the files it names are those that are packaged, and the README leads to it', () => {
  expect(page).toContain(`\`${TEMPLATE_FILE}\``);
  expect(read('README.md')).toContain('`DEPLOY.md`');
});
