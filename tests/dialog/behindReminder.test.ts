// An answer behind a warning's reminder: both together stay within the words of one turn.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCatalogues } from '../../lambda/catalogues';
import { CATALOGUES, ROOT } from '../../tools/root';
import { openCheckedSimulator } from '../support/openCheckedSimulator';
import { hear } from './hear';

const { contract } = openCatalogues(CATALOGUES);

/** Of each language the locale whose numbers take the most words to say. */
const locales = Object.values(contract.languages).map(({ locales: [first = '', ...others] }) => {
  const wordsOf = (locale: string): number => {
    const { number = '', line } = contract.emergency[locale] ?? {};
    return `${number} ${line ?? ''}`.split(' ').length;
  };
  return others.reduce((longest, locale) => (wordsOf(locale) > wordsOf(longest) ? locale : longest), first);
});

const MOST_WORDS = 65;

const WARNINGS: Record<string, string[]> = {
  en: ["I can't feel my legs", 'she has a fever', 'I want to die'],
  es: ['no siento las piernas', 'mi mamá tiene fiebre', 'quiero morirme'],
};
/** Said before the warning: everything in full is the longest way to be told. */
const IN_FULL: Record<string, string> = { en: 'tell me in full', es: 'respuestas completas' };

interface Model {
  interactionModel: { languageModel: { intents: { name: string; samples: string[] }[] } };
}

/** One way to ask for every subject there is; of one procedure by name where the sample has room for it. */
const questionsOf = (locale: string): string[] => {
  const file = join(ROOT, 'interactionModels', 'custom', `${locale}.json`);
  const { intents } = (JSON.parse(readFileSync(file, 'utf8')) as Model).interactionModel.languageModel;
  return intents.flatMap(({ name, samples }) => {
    const meaning = contract.intents[name];
    if (meaning === undefined || !('subject' in meaning) || meaning.subject === 'whole-document') return [];
    const [plain = '', named = ''] = [false, true].map((isNamed) =>
      samples.find((sample) => sample.includes('{procedure}') === isNamed),
    );
    return [plain, named.replace('{procedure}', 'kyphoplasty')].filter((sample) => sample !== '');
  });
};

describe.each(locales)('%s', (locale) => {
  const language = locale.slice(0, 2);
  const simulator = openCheckedSimulator(locale);

  it.each(WARNINGS[language] ?? [])('after "%s" every answer is short enough', async (warning) => {
    const long: string[] = [];
    for (const question of questionsOf(locale)) {
      const [, warned, answer] = await hear(simulator, [IN_FULL[language] ?? '', warning, question]);
      expect(warned?.lines.some(({ kind }) => kind === 'SAFE')).toBe(true);
      const words = answer?.speech.split(' ').length ?? 0;
      if (words > MOST_WORDS) long.push(`${question} (${words}): ${answer?.speech}`);
    }
    expect(long).toEqual([]);
  });
});

const english = openCheckedSimulator('en-US');

it('a list ends with its last item, and goes on from there', async () => {
  const [, risks, more] = await hear(english, ["I can't feel my legs", 'what are the risks', 'more']);
  expect(risks?.speech).toMatch(/^First, please call.*Three: nerve injury[^.]*\. Shall I go on\?$/);
  expect(more?.speech).toMatch(/^Rarely, cement could travel/);
});

it('what the reminder says already is not said again', async () => {
  const [, answer] = await hear(english, ["I can't feel my legs", 'can I drive']);
  expect(answer?.speech).toMatch(
    /^First, please call[^.]*\. The leaflet doesn't say when you can drive\. Shall I (?:add|note)/,
  );
});

it('afterwards everything is told as fully as before', async () => {
  const [, , answer] = await hear(english, ["I can't feel my legs", 'what are the risks', 'what is kyphoplasty']);
  expect(answer?.speech).toMatch(/original shape and height/);
});
