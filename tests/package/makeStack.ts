// Works the template out as CloudFormation does before it makes anything: conditions decided, parameters filled in.
import { type CollectionTag, parse, type ScalarTag } from 'yaml';
import { readTemplate } from '../../tools/package/readTemplate';

type Values = Readonly<Record<string, unknown>>;

interface Resource {
  Type: string;
  DeletionPolicy?: string;
  Properties: Record<string, unknown>;
}
export type Stack = Readonly<Record<string, Resource>>;

interface Read {
  Parameters: Record<string, { Default?: unknown }>;
  Conditions: Record<string, unknown>;
  Resources: Record<string, Resource & { Condition?: string }>;
}

const call = (name: string): (ScalarTag | CollectionTag)[] => [
  { tag: `!${name}`, resolve: (text: string) => ({ [name]: text }) },
  { tag: `!${name}`, collection: 'seq', resolve: (items) => ({ [name]: items.toJSON() }) },
];
const customTags = ['Ref', 'GetAtt', 'Sub', 'If', 'Equals', 'Not'].flatMap(call);

const isBag = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What ask-cli fills in. */
export const FILLED_IN = {
  SkillId: 'amzn1.ask.skill.00000000-0000-0000-0000-000000000000',
  CodeBucket: 'code',
  CodeKey: 'endpoint/build.zip',
  CodeVersion: '1',
};

/**
 * @param parameters those that differ from the template's defaults
 * @returns the resources that come to be; a reference to one reads `<Name>`, to one of its attributes `<Name.Arn>`
 */
export function makeStack(parameters: Values = {}): Stack {
  const read = parse(readTemplate().text, { customTags }) as Read;
  const defaults = Object.entries(read.Parameters).map(([name, { Default }]) => [name, Default]);
  const given: Values = { ...Object.fromEntries(defaults), ...FILLED_IN, ...parameters };

  const holds = (condition: unknown): boolean => {
    if (!isBag(condition)) throw new Error(`no condition: ${JSON.stringify(condition)}`);
    if (Array.isArray(condition.Not)) return !holds(condition.Not[0]);
    const [one, other] = (condition.Equals as unknown[]).map(workOut);
    return one === other;
  };
  const workOut = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(workOut).filter((item) => item !== undefined);
    if (!isBag(value)) return value;
    if (value.Ref === 'AWS::NoValue') return undefined;
    if (typeof value.Ref === 'string') return value.Ref in given ? given[value.Ref] : `<${value.Ref}>`;
    if (typeof value.GetAtt === 'string') return `<${value.GetAtt}>`;
    if (typeof value.Sub === 'string') return value.Sub;
    if (Array.isArray(value.If)) {
      const [condition, yes, no] = value.If as [string, unknown, unknown];
      return workOut(holds(read.Conditions[condition]) ? yes : no);
    }
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, item]) => [key, workOut(item)] as const)
        .filter(([, item]) => item !== undefined),
    );
  };

  const made = Object.entries(read.Resources).filter(
    ([, { Condition }]) => Condition === undefined || holds(read.Conditions[Condition]),
  );
  return Object.fromEntries(made.map(([name, resource]) => [name, workOut(resource) as Resource]));
}
