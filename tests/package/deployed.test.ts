// A skill that is deployed keeps its endpoint through the next package, and its region.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatProblem } from '../../tools/content/problems';
import { validateSchema } from '../../tools/model/validateSchema';
import { checkRegion, fillEndpoint, readEndpoint } from '../../tools/package/deployed';
import { ROOT } from '../../tools/root';
import { buildContent } from '../model/contentFixture';

const ENDPOINT = 'arn:aws:lambda:us-east-1:123456789012:function:leaflet';
const OUTPUTS = [
  { OutputKey: 'LogGroupName', OutputValue: '/aws/lambda/leaflet' },
  { OutputKey: 'SkillEndpoint', OutputValue: ENDPOINT },
];
/** In the form that ask-cli 2.30.7 writes. */
const statesOf = (deployState: object) => ({
  askcliStatesVersion: '2020-03-31',
  profiles: {
    default: { skillId: 'amzn1.ask.skill.x', skillInfrastructure: { '@ask-cli/cfn-deployer': { deployState } } },
  },
});

let build = '';
beforeEach(() => {
  build = mkdtempSync(join(tmpdir(), 'deployed-'));
  mkdirSync(join(build, '.ask'));
});
afterEach(() => rmSync(build, { recursive: true }));

const note = (states: unknown): void =>
  writeFileSync(join(build, '.ask/ask-states.json'), typeof states === 'string' ? states : JSON.stringify(states));

test('the endpoint is read from what ask-cli noted', () => {
  note(statesOf({ default: { stackId: 'x', outputs: OUTPUTS } }));
  expect(readEndpoint(build)).toBe(ENDPOINT);
});

test.each([
  ['no notes', null],
  ['a deployment that never got as far as the skill', { askcliStatesVersion: '2020-03-31', profiles: {} }],
  ['a skill without a stack', { profiles: { default: { skillId: 'amzn1.ask.skill.x' } } }],
  ['a stack that failed', statesOf({ default: { s3: { bucket: 'b' } } })],
])('%s: no endpoint', (_name, states) => {
  if (states !== null) note(states);
  expect(readEndpoint(build)).toBeNull();
});

test.each(['{"profiles": ', '[]', '{}'])('damaged notes, %s, are told with their remedy', (text) => {
  note(text);
  expect(() => readEndpoint(build)).toThrow(
    'build/.ask/ask-states.json cannot be understood. Put back the copy you kept; without it the next deployment makes a second skill.',
  );
});

test('the manifest gets the endpoint and the one event, and stays valid', () => {
  const built = readFileSync(join(ROOT, 'skill.json'), 'utf8');
  const filled: unknown = JSON.parse(fillEndpoint(built, ENDPOINT));
  expect(filled).toEqual({
    manifest: {
      ...(JSON.parse(built) as { manifest: object }).manifest,
      apis: { custom: { endpoint: { uri: ENDPOINT } } },
      events: { endpoint: { uri: ENDPOINT }, subscriptions: [{ eventName: 'SKILL_DISABLED' }] },
    },
  });
  expect(validateSchema('manifest', filled, 'skill.json')).toEqual([]);
});

test('another region than that of the deployment is refused', () => {
  const content = buildContent();
  expect(checkRegion(content, null)).toEqual([]);
  expect(checkRegion(content, ENDPOINT)).toEqual([]);
  content.clinic.value.hosting.region = 'eu-west-1';
  expect(checkRegion(content, ENDPOINT).map(formatProblem)).toEqual([
    expect.stringMatching(
      /^content\/clinic\.yaml:\d+: error: the region is eu-west-1, but the skill is deployed in us-east-1\. Set it back/u,
    ),
  ]);
});
