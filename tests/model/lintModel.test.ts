import { lintModel, MODEL_RULES } from '../../tools/model/lintModel';
import type { CollectedIntent, CollectedType } from '../../tools/model/modelParts';
import type { LocaleModel } from '../../tools/model/rules/subject';
import {
  addSample,
  addValue,
  buildFixtureModel,
  changeIntent,
  changeParts,
  changeType,
  value,
  wording,
} from './modelFixture';

const rulesBroken = (model: LocaleModel): string[] => [
  ...new Set(lintModel(model, 'generated.json').map(({ rule }) => rule)),
];
const named = (text: string) => (model: LocaleModel) => ({ ...model, invocationName: wording(text) });

const extraIntents = (count: number): CollectedIntent[] =>
  Array.from({ length: count }, (_, index) => {
    const name = `Extra${'x'.repeat(index)}Intent`;
    return {
      name,
      meaning: { subject: name },
      at: wording(name),
      slots: [],
      samples: [wording(`say ${'x'.repeat(index + 1)}`)],
    };
  });
const extraTypes = (count: number): CollectedType[] =>
  Array.from({ length: count }, (_, index) => ({ name: `Type${'x'.repeat(index)}`, values: [value('a', 'word')] }));

const BROKEN: [rule: string, change: (model: LocaleModel) => LocaleModel][] = [
  ['locale-known', (model) => ({ ...model, locale: 'en-ZA', text: '' })],
  ['intent-name', (model) => changeIntent(model, 'RisksIntent', { name: 'Risks2Intent' })],
  ['intent-twice', (model) => changeIntent(model, 'RisksIntent', { name: 'RareRisksIntent' })],
  ['intent-without-samples', (model) => changeIntent(model, 'MoreIntent', { samples: [] })],
  ['built-in-samples', (model) => addSample(model, 'AMAZON.StopIntent', 'stop it')],
  [
    'type-name',
    (model) => changeParts(model, { types: [...model.parts.types, { name: 'Type ', values: [value('a', 'word')] }] }),
  ],
  [
    'type-undeclared',
    (model) => changeIntent(model, 'RisksIntent', { slots: [{ name: 'procedure', type: 'procedure' }] }),
  ],
  ['type-empty', (model) => changeType(model, 'Procedure', [])],
  ['value-length', (model) => addValue(model, 'Procedure', value('long', 'x'.repeat(141)))],
  ['intent-count', (model) => changeParts(model, { intents: [...model.parts.intents, ...extraIntents(250)] })],
  ['intent-and-type-count', (model) => changeParts(model, { types: [...model.parts.types, ...extraTypes(350)] })],
  ['model-size', (model) => ({ ...model, text: 'x'.repeat(1_600_000) })],
  ['fallback-sensitivity', (model) => ({ ...model, locale: 'es-US' })],
  ['multiple-values', (model) => ({ ...model, text: '{"multipleValues":{}}' })],
  ['sample-characters', (model) => addSample(model, 'MoreIntent', 'more, please')],
  ['sample-characters', (model) => addSample(model, 'MoreIntent', 'the next 2')],
  ['sample-full-width', (model) => addSample(model, 'MoreIntent', 'もっと？')],
  ['sample-full-width', (model) => addSample(model, 'MoreIntent', 'ﾓｯﾄ')],
  ['sample-full-width', (model) => addSample(model, 'MoreIntent', 'もっと　話して')],
  ['slot-touches-text', (model) => addSample(model, 'RisksIntent', '{procedure}のリスク')],
  ['sample-exit', (model) => addSample(model, 'MoreIntent', 'quit')],
  ['sample-twice', (model) => addSample(addSample(model, 'MoreIntent', 'go on then'), 'MoreIntent', 'go on then')],
  ['slot-name', (model) => changeIntent(model, 'MoreIntent', { slots: [{ name: 'procedure2', type: 'Procedure' }] })],
  ['slot-undeclared', (model) => addSample(model, 'RisksIntent', 'risks with {Procedure}')],
  ['slot-undeclared', (model) => addSample(model, 'MoreIntent', 'more of {procedure}')],
  ['slot-twice', (model) => addSample(model, 'RisksIntent', 'risks of {procedure} and {procedure}')],
  ['search-query-carrier', (model) => addSample(model, 'AskAboutIntent', '{query}')],
  [
    'search-query-alone',
    (model) =>
      addSample(
        changeIntent(model, 'AskAboutIntent', {
          slots: [
            { name: 'query', type: 'AMAZON.SearchQuery' },
            { name: 'procedure', type: 'Procedure' },
          ],
        }),
        'AskAboutIntent',
        'ask {query} of {procedure}',
      ),
  ],
  ['sample-collision', (model) => addSample(model, 'MoreIntent', 'what are the risks')],
  ['sample-collision', (model) => addSample(model, 'MoreIntent', 'stop')],
  ['sample-collision', (model) => addSample(model, 'MoreIntent', 'risks of patch ink')],
  ['sample-collision', (model) => addSample(model, 'MoreIntent', 'explain rare risks')],
  [
    'example-is-sample',
    (model) => addValue(model, 'Question', { ...value(null, 'What are the risks'), subject: 'rare-risks' }),
  ],
  ['value-in-two-ids', (model) => addValue(model, 'Procedure', value('third', 'Patching'))],
  ['invocation-characters', named('Patient leaflet guide')],
  ['invocation-characters', named('leaflet guide two thousand.')],
  ['invocation-word-count', named('leaflet')],
  ['invocation-small-word', named('the leaflet')],
  ['invocation-launch-word', named('open leaflet guide')],
  ['invocation-connecting-word', named('leaflets about spines')],
  ['invocation-wake-word', named('echo leaflet guide')],
  ['invocation-store-word', named('patient leaflet skill')],
  ['language-unlisted', (model) => ({ ...model, words: null })],
];

describe('lintModel', () => {
  test('finds nothing in the fixture', () => {
    expect(lintModel(buildFixtureModel(), 'generated.json')).toEqual([]);
  });

  test.each(BROKEN)('%s is broken alone', (rule, change) => {
    expect(rulesBroken(change(buildFixtureModel()))).toEqual([rule]);
  });

  test('every rule has a case, a source and an id of its own', () => {
    const ids = MODEL_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(BROKEN.map(([rule]) => rule))].toSorted()).toEqual(ids.toSorted());
    expect(MODEL_RULES.every(({ source }) => source.length > 0)).toBe(true);
  });

  test.each(['patient leaflet guide', "doctor ann's leaflets", 'n. p. r. leaflets', 'folleto hablado'])(
    'accepts the name %j',
    (name) => {
      expect(rulesBroken(named(name)(buildFixtureModel()))).toEqual([]);
    },
  );

  test('a collision names both lines', () => {
    const [found] = lintModel(addSample(buildFixtureModel(), 'MoreIntent', 'what is the glue'), 'generated.json');
    expect(found?.file).toMatch(/content\/en\/(test|leaflets\/knee)\.yaml/u);
    expect(found?.what).toMatch(/GlueIntent.*MoreIntent|MoreIntent.*GlueIntent/u);
    expect(found?.what).toMatch(/content\/en\/(?:test|leaflets\/knee)\.yaml:\d+/u);
  });
});
