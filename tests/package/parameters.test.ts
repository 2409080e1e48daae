// A value that CloudFormation would refuse after minutes is refused here, with the line it stands on.
import { checkParameters, HANDLER, RUNTIME, writeAskResources } from '../../tools/package/askResources';
import { readTemplate, refuseValue } from '../../tools/package/readTemplate';
import { clinicSchema } from '../../tools/content/schemas';
import { formatProblem } from '../../tools/content/problems';
import { buildContent } from '../model/contentFixture';
import { FILLED_IN } from './makeStack';

const { parameters } = readTemplate();

const check = (given: Record<string, string | number>): string[] => {
  const content = buildContent();
  content.clinic.value.hosting.parameters = given;
  return checkParameters(content, parameters).map(formatProblem);
};

test.each<[string, string | number, string]>([
  ['FunctionSeconds', 9, 'It must be a number from 3 to 8.'],
  ['FunctionSeconds', 2, 'It must be a number from 3 to 8.'],
  ['FunctionSeconds', 'seven', 'It must be a number from 3 to 8.'],
  ['FunctionSeconds', '', 'It must be a number from 3 to 8.'],
  ['BackupDays', 36, 'It must be a number from 1 to 35.'],
  ['SlowReplyMilliseconds', 99, 'It must be a number from 100 to 8000.'],
  ['FunctionMegabytes', 300, 'It must be one of 256, 512, 1024, 1769.'],
  ['KeepMemory', 'no', 'It must be one of on, off.'],
  ['AlarmEmail', 'nobody', 'It must be an e-mail address, or nothing.'],
])('%s may not be %j', (name, value, remedy) => {
  const [problem = '', ...others] = check({ [name]: value });
  expect(others).toEqual([]);
  expect(problem).toMatch(/^content\/clinic\.yaml:\d+: error: /u);
  expect(problem).toContain(`${name} is ${JSON.stringify(value)}.`);
  expect(problem).toContain(remedy);
});

test.each<[string, string | number]>([
  ['FunctionSeconds', 3],
  ['FunctionSeconds', '8'],
  ['FunctionMegabytes', 1769],
  ['KeepMemory', 'off'],
  ['AlarmEmail', ''],
  ['AlarmEmail', 'ops@clinic.example'],
])('%s may be %j', (name, value) => {
  expect(check({ [name]: value })).toEqual([]);
});

test('a name that the template does not know is refused, and so is one that ask-cli fills in', () => {
  const settable =
    'Those that can be set are KeepMemory, BackupDays, FunctionMegabytes, FunctionSeconds, SlowReplyMilliseconds, AlarmEmail.';
  expect(check({ Timeout: 7, SkillId: 'amzn1.ask.skill.x' })).toEqual([
    expect.stringContaining(`Timeout is no parameter of the template. ${settable}`),
    expect.stringContaining(`SkillId is filled in by ask-cli. ${settable}`),
  ]);
});

test.each(['', 'amzn1.ask.skill.', 'my-skill', 'amzn1.ask.skill.[your-id]'])('"%s" is no skill id', (value) => {
  expect(parameters.SkillId && refuseValue(parameters.SkillId, value)).toContain('a skill id looks like');
});

test('what ask-cli and the defaults fill in is allowed', () => {
  const defaults = Object.entries(parameters).flatMap(([name, { Default }]) =>
    Default === undefined ? [] : [[name, Default] as const],
  );
  const all = [
    ...defaults,
    ...Object.entries(FILLED_IN),
    ['LambdaRuntime', RUNTIME],
    ['LambdaHandler', HANDLER],
  ] as const;
  for (const [name, value] of all)
    expect([name, parameters[name] && refuseValue(parameters[name], value)]).toEqual([name, null]);
  expect(new Set(all.map(([name]) => name))).toEqual(new Set(Object.keys(parameters)));
});

describe('ask-resources.json', () => {
  const { clinic } = buildContent();
  interface Resources {
    profiles: { default: { skillInfrastructure: { userConfig: Record<string, unknown> } } };
  }
  const userConfig = (): Record<string, unknown> =>
    (JSON.parse(writeAskResources(clinic.value)) as Resources).profiles.default.skillInfrastructure.userConfig;

  test('carries the region and every parameter as text', () => {
    clinic.value.hosting = { region: 'eu-west-1', parameters: { BackupDays: 1, KeepMemory: 'on' } };
    expect(userConfig()).toMatchObject({
      awsRegion: 'eu-west-1',
      cfn: { parameters: { BackupDays: '1', KeepMemory: 'on' } },
    });
  });

  test('subscribes to the one event that erases what is remembered', () => {
    expect(userConfig().skillEvents).toEqual({ subscriptions: ['SKILL_DISABLED'] });
  });
});

test.each([
  [{ parameters: {} }, 'region'],
  [{ region: 'eu-central-1', parameters: {} }, 'region'],
])('hosting in %j is refused before anything else', (hosting, where) => {
  const { success, error } = clinicSchema.safeParse({ ...buildContent().clinic.value, hosting });
  expect(success).toBe(false);
  expect(error?.issues).toMatchObject([
    { path: ['hosting', where], message: 'Alexa calls functions in us-east-1, eu-west-1 or us-west-2' },
  ]);
});
