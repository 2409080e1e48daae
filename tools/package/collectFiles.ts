// Gathers everything that is deployed, in memory: what ask-cli uploads as the skill, and what runs on Lambda.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFiles } from '../bundle';
import type { Clinic } from '../content/schemas';
import { MANIFEST_FILE } from '../model/lintManifest';
import { ROOT } from '../root';
import { TEMPLATE_FILE, writeAskResources } from './askResources';
import { fillEndpoint } from './deployed';
import { drawIcons } from './drawIcons';
import type { Files } from './placeFiles';

const ICON = 'content/icon.svg';
const SKILL_PACKAGE = 'skill-package';
const LAMBDA = 'lambda';
/** How the manifest names a file of its own package. */
const IN_PACKAGE = 'file://';

const readIcon = (): string => {
  const path = join(ROOT, ICON);
  if (existsSync(path)) return readFileSync(path, 'utf8');
  throw new Error(`${ICON}: the file is missing. Draw a square icon without text and put it there.`);
};

const drawFor = async ({ icons }: Clinic): Promise<[string, Uint8Array][]> => {
  const drawn = await drawIcons(readIcon()).catch((error: unknown) => {
    throw new Error(`${ICON}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  });
  return [...drawn].flatMap(([size, png]) => {
    const address = size === Math.max(...drawn.keys()) ? icons.large : icons.small;
    return address.startsWith(IN_PACKAGE) ? [[`${SKILL_PACKAGE}/${address.slice(IN_PACKAGE.length)}`, png]] : [];
  });
};

export interface Parts {
  clinic: Clinic;
  /** What the skill runs on, as CloudFormation takes it. */
  template: string;
  /** skill.json and the interaction models, by their paths below the root. */
  committed: ReadonlyMap<string, string>;
  /** Address of the function, once there is one. */
  endpoint: string | null;
}

/** @returns everything by its path below build/, in a fixed order; content must be compiled before */
export async function collectFiles({ clinic, template, committed, endpoint }: Parts): Promise<Files> {
  const complete = (path: string, text: string): string =>
    path === MANIFEST_FILE && endpoint !== null ? fillEndpoint(text, endpoint) : text;
  return new Map<string, string | Uint8Array>([
    ['ask-resources.json', writeAskResources(clinic)],
    [TEMPLATE_FILE, template],
    ...[...committed].map(([path, text]) => [`${SKILL_PACKAGE}/${path}`, complete(path, text)] as const),
    ...(await drawFor(clinic)),
    ...[...(await bundleFiles())].map(([path, content]) => [`${LAMBDA}/${path}`, content] as const),
  ]);
}
