// What ask-cli noted about the deployment before, in build/.ask: its endpoint is kept, a move to another region refused.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { errorAt } from '../content/checks/report';
import type { Content } from '../content/loadContent';
import type { Problem } from '../content/problems';
import type { Manifest } from '../model/buildManifest';
import { DEPLOYER, EVENTS } from './askResources';

const STATES = '.ask/ask-states.json';

const output = z.looseObject({ OutputKey: z.string(), OutputValue: z.string() });
const statesSchema = z.looseObject({
  profiles: z.looseObject({
    default: z
      .looseObject({
        skillInfrastructure: z
          .looseObject({
            [DEPLOYER]: z.looseObject({
              deployState: z.looseObject({
                default: z.looseObject({ outputs: z.array(output).optional() }).optional(),
              }),
            }),
          })
          .optional(),
      })
      .optional(),
  }),
});

const readStates = (path: string): z.infer<typeof statesSchema> => {
  try {
    return statesSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new Error(
      `build/${STATES} cannot be understood. Put back the copy you kept; without it the next deployment makes a second skill.`,
      { cause: error },
    );
  }
};

/**
 * @param build the folder that ask-cli is run in
 * @returns the address of the function, or null when nothing was deployed from there
 * @throws Error when ask-cli's notes are damaged
 */
export function readEndpoint(build: string): string | null {
  const path = join(build, STATES);
  if (!existsSync(path)) return null;
  const { skillInfrastructure } = readStates(path).profiles.default ?? {};
  const outputs = skillInfrastructure?.[DEPLOYER].deployState.default?.outputs ?? [];
  return outputs.find(({ OutputKey }) => OutputKey === 'SkillEndpoint')?.OutputValue ?? null;
}

/** `arn:aws:lambda:us-east-1:...` */
const regionOf = (endpoint: string): string => endpoint.split(':')[3] ?? '';

/** The stack stays where it was made; ask-cli would fail half way. */
export function checkRegion({ clinic }: Content, endpoint: string | null): Problem[] {
  const { region } = clinic.value.hosting;
  if (endpoint === null || regionOf(endpoint) === region) return [];
  const spot = { file: clinic.file, line: clinic.lineOf('hosting', 'region') };
  return [
    errorAt(
      spot,
      `the region is ${region}, but the skill is deployed in ${regionOf(endpoint)}.`,
      'Set it back, or take the deployment away first (DEPLOY.md, step 9).',
    ),
  ];
}

/**
 * The manifest as ask-cli left it after the deployment before, byte for byte, without a newline at the end: the skill
 * answers all through the next deployment, and a skill package that did not change is not uploaded again.
 */
export function fillEndpoint(manifest: string, uri: string): string {
  const { manifest: built } = JSON.parse(manifest) as Manifest;
  const endpoint = { uri };
  const subscriptions = EVENTS.map((eventName) => ({ eventName }));
  const filled = { manifest: { ...built, apis: { custom: { endpoint } }, events: { endpoint, subscriptions } } };
  return JSON.stringify(filled, null, 2);
}
