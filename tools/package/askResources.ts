// What ask-cli reads first: where skill and code lie, and how its CloudFormation deployer sets up what they run on.
import { errorAt } from '../content/checks/report';
import type { Content } from '../content/loadContent';
import type { Problem } from '../content/problems';
import type { Clinic } from '../content/schemas';
import { writeJson } from '../model/writeJson';
import { type Parameters, refuseValue } from './readTemplate';

/** Parameters that ask-cli fills in itself and refuses to take from anybody else. */
const FILLED_IN = [
  'SkillId',
  'SkillClientId',
  'SkillClientSecret',
  'LambdaRuntime',
  'LambdaHandler',
  'CodeBucket',
  'CodeKey',
  'CodeVersion',
];

export const DEPLOYER = '@ask-cli/cfn-deployer';
/** What Alexa tells the function besides what people say: that somebody disabled the skill and is to be forgotten. */
export const EVENTS: readonly string[] = ['SKILL_DISABLED'];
export const RUNTIME = 'nodejs24.x';
export const HANDLER = 'index.handler';
export const TEMPLATE_FILE = 'infrastructure/template.yaml';

/** @returns every parameter of content/clinic.yaml that the template does not know or does not allow */
export function checkParameters({ clinic }: Content, parameters: Parameters): Problem[] {
  const settable = Object.keys(parameters).filter((name) => !FILLED_IN.includes(name));
  return Object.entries(clinic.value.hosting.parameters).flatMap(([name, value]) => {
    const spot = { file: clinic.file, line: clinic.lineOf('hosting', 'parameters', name) };
    const parameter = settable.includes(name) ? parameters[name] : undefined;
    if (!parameter) {
      const what = FILLED_IN.includes(name) ? 'is filled in by ask-cli.' : 'is no parameter of the template.';
      return [errorAt(spot, `${name} ${what}`, `Those that can be set are ${settable.join(', ')}.`)];
    }
    const wanted = refuseValue(parameter, value);
    return wanted === null ? [] : [errorAt(spot, `${name} is ${JSON.stringify(value)}.`, `It must be ${wanted}.`)];
  });
}

/** Paths in it start at its own folder. */
export const writeAskResources = ({ hosting }: Clinic): string =>
  writeJson({
    askcliResourcesVersion: '2020-03-31',
    profiles: {
      default: {
        skillMetadata: { src: './skill-package' },
        code: { default: { src: './lambda' } },
        skillInfrastructure: {
          type: DEPLOYER,
          userConfig: {
            runtime: RUNTIME,
            handler: HANDLER,
            templatePath: `./${TEMPLATE_FILE}`,
            awsRegion: hosting.region,
            cfn: {
              // CloudFormation takes every value as text.
              parameters: Object.fromEntries(
                Object.entries(hosting.parameters).map(([name, value]) => [name, String(value)]),
              ),
              capabilities: ['CAPABILITY_IAM'],
            },
            // ask-cli writes them into the manifest once there is a function to send them to.
            skillEvents: { subscriptions: EVENTS },
          },
        },
      },
    },
  });
