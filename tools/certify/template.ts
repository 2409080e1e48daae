// The CloudFormation template of the package. Its functions read as their arguments: `!Ref SkillId` is "SkillId".
import { parseDocument } from 'yaml';
import { ASK_RESOURCES, type PackageFiles } from './builtPackage';

type Bag = Readonly<Record<string, unknown>>;

export interface Template {
  file: string;
  parameters: Bag;
  outputs: Bag;
  resources: Record<string, { Type: string; Properties: Bag }>;
}

const bag = (value: unknown): Bag => (typeof value === 'object' && value !== null ? (value as Bag) : {});

/** The parts of ask-resources.json that tell where things lie and how they are deployed. */
export function readAskResources(files: PackageFiles): Bag | null {
  const bytes = files.get(ASK_RESOURCES);
  if (bytes === undefined) return null;
  try {
    return bag(bag(bag(JSON.parse(bytes.toString('utf8'))).profiles).default);
  } catch {
    return {};
  }
}

/** Paths in ask-resources.json start at its own folder. */
export const inPackage = (path: unknown): string =>
  typeof path === 'string' ? path.replace(/^\.\//u, '').replace(/\/$/u, '') : '';

const templatePath = (files: PackageFiles): string =>
  inPackage(bag(bag(bag(readAskResources(files)).skillInfrastructure).userConfig).templatePath);

/** @returns null when the package names no template; an unreadable one has no parts */
export function findTemplate(files: PackageFiles): Template | null {
  const file = templatePath(files);
  const bytes = files.get(file);
  if (bytes === undefined) return null;
  let read: Bag = {};
  try {
    read = bag(parseDocument(bytes.toString('utf8'), { logLevel: 'silent' }).toJS());
  } catch {
    // An unreadable template has nothing, and every rule on it fails.
  }
  const resources = Object.entries(bag(read.Resources)).map(([name, value]) => {
    const { Type, Properties } = bag(value);
    return [name, { Type: String(Type), Properties: bag(Properties) }] as const;
  });
  return {
    file,
    parameters: bag(read.Parameters),
    outputs: bag(read.Outputs),
    resources: Object.fromEntries(resources),
  };
}
