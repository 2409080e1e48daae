// What a deployment may set wrongly, and what it costs then.
import { readSettings, SettingError } from '../lambda/settings';

const right = { SKILL_ID: 'amzn1.ask.skill.0f1e-2d3c', MEMORY_TABLE: 'leaflet-memory', AWS_REGION: 'eu-west-1' };
const read = (changes: Partial<Record<keyof typeof right, string | undefined>>) =>
  readSettings({ ...right, ...changes });

test('a complete deployment is taken as it is, without a word', () => {
  expect(read({})).toEqual({ settings: { skillId: right.SKILL_ID, table: right.MEMORY_TABLE }, problems: [] });
});

test('a table may be named by its ARN', () => {
  const table = 'arn:aws:dynamodb:eu-west-1:123456789012:table/leaflet-memory';
  expect(read({ MEMORY_TABLE: table })).toEqual({ settings: { skillId: right.SKILL_ID, table }, problems: [] });
});

test('memory that is switched off is no slip', () => {
  expect(read({ MEMORY_TABLE: 'off' })).toEqual({ settings: { skillId: right.SKILL_ID }, problems: [] });
});

test.each([
  ['no skill id', { SKILL_ID: undefined }, 'SKILL_ID is not set', 'Set it to the id', { table: right.MEMORY_TABLE }],
  ['an empty skill id', { SKILL_ID: '' }, 'SKILL_ID is not set', 'Set it to the id', { table: right.MEMORY_TABLE }],
  [
    // Never dropped: a slip of the hand must not open the skill to everybody.
    'something else for a skill id',
    { SKILL_ID: 'my-skill' },
    'SKILL_ID is no skill id',
    'Copy it',
    { skillId: 'my-skill', table: right.MEMORY_TABLE },
  ],
  [
    'no table',
    { MEMORY_TABLE: undefined },
    'MEMORY_TABLE is not set',
    'Set it to the name',
    { skillId: right.SKILL_ID },
  ],
  [
    'a table no table can be called',
    { MEMORY_TABLE: 'a b' },
    'is no table name',
    'Set it',
    { skillId: right.SKILL_ID },
  ],
  ['a table without a region', { AWS_REGION: '' }, 'AWS_REGION is not set', 'Set it', { skillId: right.SKILL_ID }],
])('%s is told with its remedy', (_name, changes, what, remedy, settings) => {
  const found = read(changes);
  expect(found.settings).toEqual(settings);
  expect(found.problems).toHaveLength(1);
  expect(found.problems[0]).toBeInstanceOf(SettingError);
  expect(found.problems[0]?.message).toContain(what);
  expect(found.problems[0]?.message).toContain(remedy);
});

test('everything that is wrong is told at once, and no region is asked for where there is no table', () => {
  const { settings, problems } = readSettings({});
  expect(settings).toEqual({});
  expect(problems.map(({ message }) => message.split(' ')[0])).toEqual(['SKILL_ID', 'MEMORY_TABLE']);
});
