// The built package as it lies in build/: what ask-cli uploads as the skill, what runs on Lambda, how both are deployed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Path below build/ -> what the file holds. */
export type PackageFiles = ReadonlyMap<string, Buffer>;

export const SKILL_PACKAGE = 'skill-package';
export const LAMBDA = 'lambda';
export const MANIFEST = `${SKILL_PACKAGE}/skill.json`;
export const MODELS = `${SKILL_PACKAGE}/interactionModels/custom`;
export const ASK_RESOURCES = 'ask-resources.json';
export const HANDLER = `${LAMBDA}/index.js`;

/** Other folders of build/ hold reports, not the package. */
const PARTS = [SKILL_PACKAGE, LAMBDA, ASK_RESOURCES, 'infrastructure'];

const filesBelow = (folder: string, path: string): string[] =>
  readdirSync(join(folder, path), { withFileTypes: true })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(folder, `${path}/${entry.name}`) : [`${path}/${entry.name}`],
    );

/** @throws Error naming the command that builds what is missing */
export function readPackage(build: string): PackageFiles {
  for (const path of [MANIFEST, HANDLER]) {
    if (!existsSync(join(build, path)))
      throw new Error(`build/${path} is missing. Run \`npm run package\` before \`npm run certify\`.`);
  }
  const paths = PARTS.filter((part) => existsSync(join(build, part))).flatMap((part) =>
    part.includes('.') ? [part] : filesBelow(build, part),
  );
  return new Map(paths.map((path) => [path, readFileSync(join(build, path))]));
}

/** @throws Error naming the file that is missing or is no JSON */
export function readJson(files: PackageFiles, path: string): unknown {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`build/${path} is missing. Run \`npm run package\`.`);
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new Error(`build/${path} is not JSON. Run \`npm run package\`.`);
  }
}

/** Locales that have a model in the package. */
export const listModelled = (files: PackageFiles): string[] =>
  [...files.keys()]
    .filter((path) => path.startsWith(`${MODELS}/`) && path.endsWith('.json'))
    .map((path) => path.slice(MODELS.length + 1, -'.json'.length));
