import { buildAll } from '../../tools/model/buildAll';
import { type SchemaName, validateSchema } from '../../tools/model/validateSchema';
import { buildContent } from './contentFixture';

const { files } = buildAll(buildContent());
const texts: Record<SchemaName, string> = {
  model: files.get('interactionModels/custom/en-US.json') ?? '',
  manifest: files.get('skill.json') ?? '',
};

const validateText = (name: SchemaName, text: string) => validateSchema(name, JSON.parse(text), 'generated.json');

describe('validateSchema', () => {
  test.each<SchemaName>(['model', 'manifest'])('accepts the built %s', (name) => {
    expect(validateText(name, texts[name])).toEqual([]);
  });

  test.each<[SchemaName, string, string]>([
    ['model', '"samples"', '"sampels"'],
    ['model', '"invocationName"', '"invocation"'],
    ['model', '"synonyms"', '"synonym"'],
    ['model', '"LOW"', '"LOWEST"'],
    ['model', '"interactionModel"', '"_meta": 1, "interactionModel"'],
    ['manifest', '"examplePhrases"', '"examplePhrase"'],
    ['manifest', '"usesHealthInfo"', '"usesHealth"'],
    ['manifest', '"PUBLIC"', '"OPEN"'],
    ['manifest', '"custom": {}', '"custom": {"endpoint": {"uri": "lambda:aws"}}'],
    ['manifest', '"apis"', '"api"'],
  ])('refuses a %s with %s as %s', (name, right, wrong) => {
    const problems = validateText(name, texts[name].replace(right, wrong));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toMatchObject({ level: 'error', file: 'generated.json' });
  });
});
