// Rules on how the package is laid out for ask-cli, what runs on Lambda, and the template that sets it up.
import { builtinModules } from 'node:module';
import { ASK_RESOURCES, HANDLER, LAMBDA } from '../builtPackage';
import type { Skill } from '../subjects';
import { inPackage, readAskResources, type Template } from '../template';
import { judged, needsPerson, type Verdict } from '../verdict';
import { type Judges, one, type SkillJudge, when } from './judge';

type Bag = Readonly<Record<string, unknown>>;
const bag = (value: unknown): Bag => (typeof value === 'object' && value !== null ? (value as Bag) : {});
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

const NO_TEMPLATE = 'The package holds no CloudFormation template; check by hand what is deployed.';

const onTemplate =
  (judge: (template: Template, skill: Skill) => Verdict): SkillJudge =>
  (skill) =>
    skill.template === null ? needsPerson(NO_TEMPLATE) : judge(skill.template, skill);

const ofType = ({ resources }: Template, type: string) =>
  Object.entries(resources).flatMap(([name, { Type, Properties }]) =>
    Type === type ? [{ name, properties: Properties }] : [],
  );

/** Parameters that ask-cli's CloudFormation deployer fills in. */
const RESERVED = ['SkillId', 'LambdaRuntime', 'LambdaHandler', 'CodeBucket', 'CodeKey', 'CodeVersion'];
const ALEXA = 'alexa-appkit.amazon.com';
const OLDEST_RUNTIME = 22;

const layout: SkillJudge = ({ files }) => {
  const profile = readAskResources(files);
  if (profile === null) return one('layout', [`build/${ASK_RESOURCES} is missing`]);
  const metadata = inPackage(bag(profile.skillMetadata).src);
  const code = inPackage(bag(bag(profile.code).default).src);
  return one('layout', [
    ...when(!files.has(`${metadata}/skill.json`), `${metadata}/skill.json is missing`),
    ...when(![...files.keys()].some((path) => path.startsWith(`${code}/`)), `the code folder "${code}" is empty`),
  ]);
};

/** Regions whose Lambda functions Alexa calls. */
const REGIONS = ['us-east-1', 'eu-west-1', 'us-west-2'];
const FUNCTION = /^arn:aws:lambda:([a-z0-9-]+):\d{12}:function:[\w-]+(?::[\w-]+)?$/u;

const userConfigOf = (files: Skill['files']): Bag =>
  bag(bag(bag(readAskResources(files)).skillInfrastructure).userConfig);

/** Where the function will be: in the manifest's own endpoint, or in the region the deployer is told. */
const endpoint: SkillJudge = ({ files, manifest }) => {
  const uri = manifest.apis.custom?.endpoint?.uri;
  const region = uri === undefined ? userConfigOf(files).awsRegion : FUNCTION.exec(uri)?.[1];
  if (typeof region !== 'string')
    return one('endpoint', [
      uri === undefined ? 'neither endpoint nor region is named' : `"${uri}" is no Lambda function`,
    ]);
  return one(`region, ${region}`, when(!REGIONS.includes(region), `Alexa calls no functions in ${region}`));
};

/** Events of the manifest, and those that the deployer adds once the function exists. */
const events: SkillJudge = ({ files, manifest }) => {
  const deployed = list(bag(userConfigOf(files).skillEvents).subscriptions).map(String);
  const names = [...(manifest.events?.subscriptions ?? []).map(({ eventName }) => eventName), ...deployed];
  return one('list of events', [
    ...when(!names.includes('SKILL_DISABLED'), 'nobody tells the skill that it was disabled, so memory stays'),
    ...names.filter((name) => name !== 'SKILL_DISABLED').map((name) => `${name} is subscribed to`),
  ]);
};

const REQUIRED = /\brequire\("([^"]+)"\)/gu;
/** The runtime brings Node's own modules and the AWS SDK; everything else must be inside the bundle. */
const isProvided = (name: string): boolean =>
  name.startsWith('node:') || builtinModules.includes(name) || name.startsWith('@aws-sdk/') || name.startsWith('.');

const needsNothing: SkillJudge = ({ files }) => {
  const paths = [...files.keys()].filter((path) => path.startsWith(`${LAMBDA}/`));
  const code = files.get(HANDLER)?.toString('utf8') ?? '';
  const missing = [...code.matchAll(REQUIRED)].map(([, name = '']) => name).filter((name) => !isProvided(name));
  return judged(paths.length, 'files', [
    ...paths.filter((path) => path.endsWith('.ts')).map((path) => `${path} is left to compile`),
    ...[...new Set(missing)].map((name) => `the bundle needs the package ${name}`),
  ]);
};

const invokePermission = onTemplate((template) => {
  const permissions = ofType(template, 'AWS::Lambda::Permission');
  const alexa = permissions.filter(({ properties }) => properties.Principal === ALEXA);
  return one('permission', [
    ...when(alexa.length === 0, `no permission lets ${ALEXA} invoke the function`),
    ...alexa
      .filter(({ properties }) => properties.EventSourceToken !== 'SkillId')
      .map(({ name }) => `${name} lets every skill invoke the function`),
  ]);
});

const runtimeOf = (template: Template): string[] =>
  ofType(template, 'AWS::Lambda::Function').map(({ properties }) => {
    const { Runtime } = properties;
    const parameter = template.parameters[String(Runtime)];
    return String(parameter === undefined ? Runtime : bag(parameter).Default);
  });

const runtime = onTemplate((template, { files }) => {
  const configured = userConfigOf(files).runtime;
  const named = [...runtimeOf(template), configured].filter((one_): one_ is string => typeof one_ === 'string');
  const old = named.filter((name) => Number(/^nodejs(\d+)\.x$/u.exec(name)?.[1] ?? 0) < OLDEST_RUNTIME);
  return judged(
    named.length,
    'runtimes',
    old.map((name) => `the runtime is ${name}`),
  );
});

/** Statements anywhere inside a value: policies may stand inside conditions. */
const statementsIn = (value: unknown): Bag[] => {
  if (Array.isArray(value)) return value.flatMap(statementsIn);
  const { Statement, ...others } = bag(value);
  return [...list(Statement).map(bag), ...Object.values(others).flatMap(statementsIn)];
};

/** Statements of every policy that a role carries. */
const statementsOf = (template: Template): Bag[] =>
  ofType(template, 'AWS::IAM::Role').flatMap(({ properties }) => statementsIn(properties.Policies));

const grants = onTemplate((template) => {
  const statements = statementsOf(template);
  const wide = statements.flatMap(({ Action, Resource }) => [
    ...list(Action)
      .filter((action) => typeof action === 'string' && /^\*$|^[a-z0-9]+:\*$/iu.test(action))
      .map((action) => `${String(action)} is granted`),
    ...list(Resource)
      .filter((resource) => resource === '*')
      .map(() => `${list(Action).join(', ')} is granted on every resource`),
  ]);
  return judged(statements.length, 'statements', wide);
});

const logs = onTemplate((template) => {
  const groups = ofType(template, 'AWS::Logs::LogGroup');
  return judged(
    groups.length,
    'log groups',
    groups
      .filter(({ properties }) => properties.RetentionInDays === undefined)
      .map(({ name }) => `${name} keeps logs for ever`),
  );
});

export const DEPLOYMENT_JUDGES: Judges<SkillJudge> = {
  'platform-1.18b': invokePermission,
  'platform-4.13': events,
  'platform-6.10': endpoint,
  'platform-6.12a': layout,
  'platform-6.12c': ({ files }) =>
    judged(
      files.size,
      'files',
      [...files.keys()].filter((path) => path.includes('ask-states.json')).map((path) => `${path} lies in the package`),
    ),
  'platform-6.15': needsNothing,
  'platform-6.16a': onTemplate(({ parameters }) =>
    judged(
      RESERVED.length,
      'parameters',
      RESERVED.filter((name) => !(name in parameters)).map((name) => `${name} is missing`),
    ),
  ),
  'platform-6.16b': onTemplate(({ outputs }) =>
    one('output', when(!('SkillEndpoint' in outputs), 'SkillEndpoint is missing')),
  ),
  'platform-6.16c': logs,
  'platform-6.16d': grants,
  'platform-6.17': ({ files }) => {
    const profile = readAskResources(files);
    if (profile === null) return needsPerson(`build/${ASK_RESOURCES} is missing.`);
    const type = String(bag(profile.skillInfrastructure).type);
    return one('deployer', when(type !== '@ask-cli/cfn-deployer', `the deployer is ${type}`));
  },
  'platform-9.9a': runtime,
};
