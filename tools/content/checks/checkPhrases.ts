// Checks that every language has exactly the phrases and scripts of the contract, with exactly the values they may name.
import type { Content, LanguageContent } from '../loadContent';
import type { Problem } from '../problems';
import type { YamlFile } from '../readYaml';
import { errorAt } from './report';
import { listPhrases, listSafetyScripts, type WordingAt } from './spokenTexts';

const PLACEHOLDER = /\{\{([\w-]+)\}\}/gu;
/** Telephone numbers are known to every line and need not be in each wording. */
const USABLE_ANYWHERE = ['number', 'line'];

const compareKeys = (
  file: YamlFile<unknown>,
  path: string[],
  keys: string[],
  wanted: string[],
  contract: string,
): Problem[] => [
  ...wanted
    .filter((key) => !keys.includes(key))
    .map((key) => {
      const spot = { file: file.file, line: path.length > 0 ? file.lineOf(...path) : 0 };
      return errorAt(spot, `${key} is missing.`, `Write it; ${contract} says which values it may name.`);
    }),
  ...keys
    .filter((key) => !wanted.includes(key))
    .map((key) => {
      const spot = { file: file.file, line: file.lineOf(...path, key) };
      return errorAt(
        spot,
        `${key} is not in the contract ${contract}, so nothing ever says it.`,
        'Correct the key, or remove it.',
      );
    }),
];

const quote = (name: string): string => `{{${name}}}`;

const checkValues = ({ key, text, spot }: WordingAt, declared: string[]): Problem[] => {
  const used = [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
  const remedy = declared.length > 0 ? `It may name ${declared.map(quote).join(', ')}.` : 'It may name no values.';
  const needed = declared.filter((name) => !USABLE_ANYWHERE.includes(name));
  return [
    ...used
      .filter((name) => !declared.includes(name))
      .map((name) => errorAt(spot, `${key} names the unknown value ${quote(name)}.`, remedy)),
    ...needed
      .filter((name) => !used.includes(name))
      .map((name) =>
        errorAt(spot, `this wording of ${key} does not name ${quote(name)}.`, `Use ${quote(name)} in every wording.`),
      ),
    ...(/[{}]/u.test(text.replace(PLACEHOLDER, ''))
      ? [errorAt(spot, `${key} has a brace that belongs to no value.`, 'Values look like {{number}}.')]
      : []),
  ];
};

/** A script is spoken whole, so each of its values stands somewhere in it: no warning without its number. */
const checkScriptValues = ({ safety }: LanguageContent, key: string, declared: string[]): Problem[] => {
  const words = safety.value.scripts[key]?.join(' ');
  if (words === undefined) return [];
  const spot = { file: safety.file, line: safety.lineOf('scripts', key) };
  return declared
    .filter((name) => !words.includes(quote(name)))
    .map((name) =>
      errorAt(spot, `the script ${key} never names ${quote(name)}.`, `Say ${quote(name)} in one of its sentences.`),
    );
};

const checkLanguage = (content: Content, spoken: LanguageContent): Problem[] => {
  const { phrases, scripts } = content.intents.value;
  const contract = content.intents.file;
  const keys = Object.keys(phrases);
  const regional = [...spoken.regions.values()].flatMap((region) => {
    const unknown = Object.keys(region.value.phrases).filter((key) => !keys.includes(key));
    return compareKeys(region, ['phrases'], unknown, [], contract);
  });
  return [
    ...compareKeys(spoken.phrases, [], Object.keys(spoken.phrases.value), keys, contract),
    ...regional,
    ...compareKeys(
      spoken.safety,
      ['scripts'],
      Object.keys(spoken.safety.value.scripts),
      Object.keys(scripts),
      contract,
    ),
    ...listPhrases(spoken).flatMap((wording) => {
      const declared = phrases[wording.key];
      return declared ? checkValues(wording, declared.values ?? []) : [];
    }),
    ...listSafetyScripts(spoken).flatMap((wording) => {
      const declared = scripts[wording.key];
      return declared ? checkValues(wording, declared) : [];
    }),
    ...Object.entries(scripts).flatMap(([key, declared]) => checkScriptValues(spoken, key, declared)),
  ];
};

export function checkPhrases(content: Content): Problem[] {
  return [...content.spoken.values()].flatMap((spoken) => checkLanguage(content, spoken));
}
