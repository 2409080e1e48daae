// Validates generated JSON against Amazon's own schema, which ships with ask-smapi-model.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv, { type ValidateFunction } from 'ajv';
import type { Problem } from '../content/problems';

interface Schema {
  type?: string;
  discriminator?: unknown;
  properties?: Record<string, Schema>;
  additionalProperties?: unknown;
  required?: string[];
  minItems?: number;
  allOf?: { $ref?: string }[];
}

export type SchemaName = 'model' | 'manifest';

const DEFINITIONS: Readonly<Record<SchemaName, string>> = {
  model: 'v1.skill.interactionModel.InteractionModelData',
  manifest: 'v1.skill.Manifest.SkillManifestEnvelope',
};
const VALUE = 'v1.skill.interactionModel.TypeValueObject';

/** Definitions that others extend must stay open: `allOf` applies every part to the same object. */
const findExtended = (definitions: Record<string, Schema>): Set<string> =>
  new Set(
    Object.values(definitions).flatMap(({ allOf }) =>
      (allOf ?? []).flatMap(({ $ref }) => ($ref ? [$ref.replace('#/definitions/', '')] : [])),
    ),
  );

const closeDefinition = (schema: Schema, isExtended: boolean): Schema => {
  // Swagger's discriminator is a name, JSON Schema's an object.
  const { discriminator: _discriminator, ...rest } = schema;
  const isPlain = rest.type === 'object' && rest.properties !== undefined && rest.additionalProperties === undefined;
  // Unknown keys are refused by the service and would otherwise pass here.
  return isPlain && !isExtended ? { ...rest, additionalProperties: false } : rest;
};

/** The schema demands synonyms of every value; the service does not, and Amazon's own samples leave them out. */
const relaxValue = (schema: Schema): Schema => ({ ...schema, required: ['value'] });

const readDefinitions = (): Record<string, Schema> => {
  const file = createRequire(__filename).resolve('ask-smapi-model/spec.json');
  const { definitions } = JSON.parse(readFileSync(file, 'utf8')) as { definitions: Record<string, Schema> };
  const extended = findExtended(definitions);
  return Object.fromEntries(
    Object.entries(definitions).map(([name, schema]) => {
      const closed = closeDefinition(schema, extended.has(name));
      return [name, name === VALUE ? relaxValue(closed) : closed];
    }),
  );
};

const compileSchemas = (): Record<SchemaName, ValidateFunction> => {
  // Formats are not checked: they are Swagger's, and our own rules judge addresses.
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema({ $id: 'smapi', definitions: readDefinitions() });
  const compile = (name: SchemaName): ValidateFunction =>
    ajv.compile({ $ref: `smapi#/definitions/${DEFINITIONS[name]}` });
  return { model: compile('model'), manifest: compile('manifest') };
};

let compiled: Record<SchemaName, ValidateFunction> | undefined;

/** @param file the generated file the value is written to */
export function validateSchema(name: SchemaName, value: unknown, file: string): Problem[] {
  compiled ??= compileSchemas();
  const validate = compiled[name];
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) => {
    const key = 'additionalProperty' in params ? ` (${String(params.additionalProperty)})` : '';
    return {
      level: 'error',
      file,
      line: 0,
      what: `${instancePath || '/'} ${message ?? 'does not fit'}${key}. [schema]`,
      remedy: "Amazon's schema refuses it; correct the builder or the content behind it.",
    };
  });
}
