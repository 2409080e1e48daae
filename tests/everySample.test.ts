// Every sample of every intent, in every locale, through the real handler: a relevant reply without an error.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCatalogues } from '../lambda/catalogues';
import { CATALOGUES, ROOT } from '../tools/root';
import { openCheckedSimulator } from './support/openCheckedSimulator';

interface Model {
  interactionModel: {
    languageModel: {
      intents: { name: string; samples: string[] }[];
      types: { name: string; values: { name: { value: string } }[] }[];
    };
  };
}

const { contract } = openCatalogues(CATALOGUES);
const locales = Object.values(contract.languages).flatMap((language) => language.locales);

const readModel = (locale: string): Model =>
  JSON.parse(readFileSync(join(ROOT, 'interactionModels', 'custom', `${locale}.json`), 'utf8')) as Model;

/** Words for a slot, so that the sample can be said. */
const SPOKEN_SLOTS: Record<string, string> = { query: 'zzz', question: 'zzz' };

const sayable = (sample: string, slots: Record<string, string>): string =>
  sample.replace(/\{(\w+)\}/gu, (_, slot: string) => ({ ...SPOKEN_SLOTS, ...slots })[slot] ?? '');

const EXPECTED_OUTCOMES: Record<string, string[]> = {
  emergency: ['emergency'],
  'same-day': ['same-day', 'emergency'],
  crisis: ['crisis'],
  'personal-advice': ['personal-advice', 'same-day', 'emergency'],
  'off-topic': ['off-topic'],
  stop: ['goodbye'],
  help: ['help'],
};

describe.each(locales)('%s', (locale) => {
  const { intents, types } = readModel(locale).interactionModel.languageModel;
  const firstOf = (type: string): string => types.find(({ name }) => name === type)?.values[0]?.name.value ?? '';
  const slots = { procedure: firstOf('Procedure'), number: firstOf('Number'), topic: firstOf('Topic') };
  const cases = intents
    .filter(
      ({ name }) =>
        !('carrier' in (contract.intents[name] ?? {})) && name !== 'QuestionIntent' && name !== 'TopicIntent',
    )
    .map(({ name, samples }) => [name, samples.map((sample) => sayable(sample, slots))] as const);

  const simulator = openCheckedSimulator(locale);

  it.each(cases)('%s', async (intent, samples) => {
    const meaning = contract.intents[intent];
    for (const sample of samples) {
      const listener = simulator.createListener();
      await listener.launch();
      const result = await listener.say(sample);
      expect([sample, result.intent]).toEqual([sample, intent]);
      expect([sample, result.outcome]).not.toEqual([sample, 'error']);
      if (meaning && 'act' in meaning) {
        const expected = EXPECTED_OUTCOMES[meaning.act];
        if (expected)
          expect([sample, expected.includes(result.outcome), result.outcome]).toEqual([sample, true, result.outcome]);
      }
      if (meaning && 'subject' in meaning) {
        const isAbout = result.gap === meaning.subject || ['answer', 'gap'].includes(result.outcome);
        expect([sample, isAbout, result.outcome]).toEqual([sample, true, result.outcome]);
      }
    }
  });
});
