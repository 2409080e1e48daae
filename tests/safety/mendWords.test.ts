// Words that speech recognition or a dialect changed are mended towards the words of the rules, and only towards those.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { judgeSafety } from '../../lambda/core/safety/judgeSafety';
import { mendWords } from '../../lambda/core/safety/mendWords';
import type { SafetyRules } from '../../lambda/core/safety/rules';
import { readWords } from '../../lambda/core/understanding/readWords';
import { compileSafety } from '../../tools/content/compileSafety';

const readYaml = (language: string): Record<string, unknown> =>
  parse(readFileSync(join(__dirname, '..', '..', 'content', language, 'safety.yaml'), 'utf8')) as Record<
    string,
    unknown
  >;
const rules: Record<string, SafetyRules> = {
  en: compileSafety(readYaml('en'), 'en'),
  es: compileSafety(readYaml('es'), 'es'),
};
const mend = (text: string, language: 'en' | 'es'): string =>
  mendWords(readWords(text, language), rules[language] as SafetyRules).join(' ');
const judge = (text: string, language: 'en' | 'es') =>
  judgeSafety(readWords(text, language), rules[language] as SafetyRules);

test.each([
  ['en', 'i kant breeve', "i can't breathe"],
  ['en', "my leg's gone dead", 'my leg is gone dead'],
  ['en', "mum's legs are numb", "mum's legs are numb"],
  ['en', 'he is un conscious', 'he is unconscious'],
  ['en', 'who is at the door', 'who is at the door'],
  ['en', 'constructor of my legs', 'constructor of my legs'],
  ['es', 'no puede res pirar bien', 'no puede respirar bien'],
  ['es', 'no la despierto a hora', 'no la despierto a hora'],
] as const)('%s: %s', (language, said, mended) => {
  expect(mend(said, language)).toBe(mended);
});

test('a spelling of several words is refused', () => {
  expect(() => compileSafety({ ...readYaml('en'), spellings: { 'can not': "can't" } }, 'en')).toThrow('spellings');
});

test.each([
  ['en', "i don't have any chest pain"],
  ['en', "that's a weight off my chest"],
  ['es', 'no tengo fiebre'],
] as const)('%s: %s is denied, so the examples may not warn either', (language, text) => {
  expect(judge(text, language)).toMatchObject({ tier: null, denied: true });
});

test.each([
  ['en', 'no me siento bien no puedo respirar', 'emergency'],
  ['en', 'quiero morir', 'crisis'],
  ['es', "i can't breathe", 'emergency'],
  ['es', 'tengo chest pain', 'emergency'],
  ['es', "i don't want to live anymore", 'crisis'],
] as const)('the other language of a household is heard in %s: %s', (language, text, tier) => {
  expect(judge(text, language).tier).toBe(tier);
});
