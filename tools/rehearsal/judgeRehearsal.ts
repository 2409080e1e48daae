// Whether what ask-cli sent is what was packaged, in a form that Alexa and CloudFormation take.
import { type Parameters, refuseValue } from '../package/readTemplate';
import { validateSchema } from '../model/validateSchema';
import { FUNCTION, type Received, SKILL_ID } from './standIn';

/** Path in a zip file -> what it holds. */
export type Unzipped = ReadonlyMap<string, Buffer>;

export interface Packaged {
  /** Paths below build/lambda. */
  code: readonly string[];
  template: string;
  parameters: Parameters;
}

interface Manifest {
  manifest: {
    apis: { custom: { endpoint?: { uri: string } } };
    events?: { endpoint: { uri: string }; subscriptions: { eventName: string }[] };
  };
}

const readManifest = (files: Unzipped): Manifest => JSON.parse(String(files.get('skill.json'))) as Manifest;

/** `Parameters.member.1.ParameterKey` and its fellows, as CloudFormation's forms number them. */
const parametersOf = (form: Readonly<Record<string, string>>): [name: string, value: string][] =>
  Object.entries(form)
    .filter(([key]) => key.endsWith('.ParameterKey'))
    .map(([key, name]) => [name, form[key.replace(/Key$/u, 'Value')] ?? '']);

const judgeStack = (form: Readonly<Record<string, string>>, { template, parameters }: Packaged): string[] => {
  const given = new Map(parametersOf(form));
  const missing = Object.entries(parameters).filter(([name, { Default }]) => Default === undefined && !given.has(name));
  return [
    ...(form.TemplateBody === template ? [] : ['the stack is made from another template']),
    ...missing.map(([name]) => `the stack is made without ${name}`),
    ...[...given].flatMap(([name, value]) => {
      const parameter = parameters[name];
      if (!parameter) return [`the template has no parameter ${name}`];
      const wanted = refuseValue(parameter, value);
      return wanted === null ? [] : [`${name} is "${value}"; it must be ${wanted}`];
    }),
    ...(given.get('SkillId') === SKILL_ID ? [] : ['the stack is not bound to the skill']),
  ];
};

const judgeManifests = (packages: readonly Unzipped[]): string[] => {
  const [first, last] = [packages[0], packages.at(-1)];
  if (!first || !last || packages.length < 2) return ['the skill package was not uploaded twice'];
  const { apis, events } = readManifest(last).manifest;
  return [
    ...(readManifest(first).manifest.apis.custom.endpoint ? ['the first upload names an endpoint too early'] : []),
    ...(apis.custom.endpoint?.uri === FUNCTION ? [] : ['the endpoint was not filled in']),
    ...(events?.endpoint.uri === FUNCTION ? [] : ['events have no endpoint']),
    ...(events?.subscriptions.map(({ eventName }) => eventName).join() === 'SKILL_DISABLED'
      ? []
      : ['SKILL_DISABLED is not what is subscribed to']),
    ...validateSchema('manifest', readManifest(last), 'skill.json').map(({ what }) => what),
  ];
};

/** @returns what is wrong, one line each */
export function judgeRehearsal(received: Received, packaged: Packaged, unzip: (zip: Buffer) => Unzipped): string[] {
  const code = received.code ? [...unzip(received.code).keys()].toSorted() : [];
  return [
    ...judgeManifests(received.packages.map(unzip)),
    ...(code.join('\n') === packaged.code.toSorted().join('\n')
      ? []
      : ['the code that was uploaded is not build/lambda']),
    ...(received.stacks.length === 2 ? [] : ['the stack was not made once and updated once']),
    ...received.stacks.flatMap((form) => judgeStack(form, packaged)),
    ...(received.deleted.length === 1 ? [] : ['the skill was not deleted']),
  ];
}
