// The parameters of the CloudFormation template, and whether values for them are within what it allows.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { ROOT } from '../root';

const TEMPLATE = 'tools/package/template.yaml';

const parameterSchema = z.looseObject({
  Type: z.enum(['String', 'Number']),
  Description: z.string(),
  AllowedValues: z.array(z.union([z.string(), z.number()])).optional(),
  AllowedPattern: z.string().optional(),
  ConstraintDescription: z.string().optional(),
  MinValue: z.number().optional(),
  MaxValue: z.number().optional(),
  MinLength: z.number().optional(),
  Default: z.union([z.string(), z.number()]).optional(),
});

export type Parameter = z.infer<typeof parameterSchema>;
export type Parameters = Readonly<Record<string, Parameter>>;

export interface Template {
  text: string;
  parameters: Parameters;
}

export function readTemplate(): Template {
  const text = readFileSync(join(ROOT, TEMPLATE), 'utf8');
  // Its functions, such as !Ref, are of no interest here.
  const read = parseDocument(text, { logLevel: 'silent' }).toJS() as { Parameters: unknown };
  return { text, parameters: z.record(z.string(), parameterSchema).parse(read.Parameters) };
}

const describeRange = ({ MinValue, MaxValue }: Parameter): string => `a number from ${MinValue} to ${MaxValue}`;

/** @returns what the value should be instead, or null when CloudFormation would take it */
export function refuseValue(parameter: Parameter, value: string | number): string | null {
  const { Type, AllowedValues, AllowedPattern, ConstraintDescription, MinValue, MaxValue, MinLength } = parameter;
  if (AllowedValues) {
    return AllowedValues.map(String).includes(String(value)) ? null : `one of ${AllowedValues.join(', ')}`;
  }
  if (Type === 'Number') {
    const number = value === '' ? Number.NaN : Number(value);
    const fits = number >= (MinValue ?? -Infinity) && number <= (MaxValue ?? Infinity);
    return fits ? null : describeRange(parameter);
  }
  if (AllowedPattern && !new RegExp(AllowedPattern, 'u').test(String(value))) {
    return ConstraintDescription ?? `text like ${AllowedPattern}`;
  }
  return String(value).length < (MinLength ?? 0) ? `text of at least ${MinLength} characters` : null;
}
