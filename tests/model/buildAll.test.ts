import type { InteractionModel } from '../../tools/model/buildModel';
import { buildAll } from '../../tools/model/buildAll';
import { collectIntents } from '../../tools/model/collectIntents';
import { intentMeanings } from '../../tools/model/intentMeanings';
import { nameIntent } from '../../tools/model/nameIntent';
import { buildContent, languageOf, wrapFixture } from './contentFixture';

const readModel = (text: string | undefined): InteractionModel['interactionModel']['languageModel'] =>
  (JSON.parse(text ?? '') as InteractionModel).interactionModel.languageModel;
const modelOf = (content = buildContent(), locale = 'en-US') =>
  readModel(buildAll(content).files.get(`interactionModels/custom/${locale}.json`));
const samplesOf = (name: string, content = buildContent()): string[] | undefined =>
  modelOf(content).intents.find((intent) => intent.name === name)?.samples;
const valuesOf = (name: string, content = buildContent()) =>
  modelOf(content).types.find((type) => type.name === name)?.values;

describe('buildAll', () => {
  test('writes a model for each locale and a manifest, without problems', () => {
    const { files, problems } = buildAll(buildContent());
    expect(problems).toEqual([]);
    expect([...files.keys()]).toEqual([
      'interactionModels/custom/en-US.json',
      'interactionModels/custom/en-GB.json',
      'skill.json',
    ]);
  });

  test('writes the same bytes each time, two spaces deep, with a final newline', () => {
    const [one, two] = [buildAll(buildContent()), buildAll(buildContent())];
    expect([...one.files]).toEqual([...two.files]);
    for (const text of one.files.values()) expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  });

  test('collects samples in small letters, templates written out', () => {
    expect(samplesOf('MoreIntent')).toEqual(['please go on', 'please say more', 'go on', 'say more']);
    expect(samplesOf('EmergencyIntent')).toEqual(["i can't breathe"]);
    expect(samplesOf('ChoiceAdviceIntent')).toEqual(['should i have {procedure}']);
    expect(samplesOf('OffTopicIntent')).toEqual(['what is the weather']);
    expect(samplesOf('GlueIntent')).toEqual(['what is the glue']);
    expect(samplesOf('AskAboutIntent')).toEqual(['tell me about {query}', 'explain {query}']);
    expect(samplesOf('TopicIntent')).toEqual(['{topic}', 'tell me about {topic}', 'explain {topic}']);
    expect(samplesOf('AMAZON.StopIntent')).toEqual([]);
  });

  test('a language may say where the query of a carrier stands', () => {
    const content = buildContent();
    languageOf(content).utterances.value.carriers.AskAboutIntent = {
      restore: 'について',
      samples: ['{query} について'],
    };
    expect(samplesOf('AskAboutIntent', content)).toEqual(['{query} について']);
    expect(samplesOf('TopicIntent', content)).toEqual(['{topic}', '{topic} について']);
  });

  test('declares the procedure slot only where a sample uses it', () => {
    const slots = modelOf().intents.map(({ name, slots: declared = [] }) => [
      name,
      declared.map((slot) => slot.name).join(),
    ]);
    expect(slots.filter(([, declared]) => declared === 'procedure').map(([name]) => name)).toEqual([
      'ChoiceAdviceIntent',
      'RisksIntent',
    ]);
  });

  test('fills the slot types', () => {
    expect(valuesOf('Procedure')?.[0]).toEqual({
      id: 'patch',
      name: { value: 'patching', synonyms: ['the patch', 'patch ink'] },
    });
    expect(valuesOf('Topic')?.map(({ id }) => id)).toEqual(['risks', 'glue', 'rare-risks']);
    const questions = valuesOf('Question')?.map(({ name }) => name.value) ?? [];
    expect(questions).toContain("I can't breathe");
    expect(questions).toContain('would you do it');
    expect(
      questions.some((question) => /can (?:patching or welding|welding or patching) go wrong/u.test(question)),
    ).toBe(true);
    for (const kept of ['tell me a joke', 'I want to give up', 'what are the risks'])
      expect(questions).not.toContain(kept);
  });

  test('a name that is a sample of its own subject stays with that sample', () => {
    const content = buildContent();
    languageOf(content).aspects.value['rare-risks']?.samples.push('rare risks');
    expect(valuesOf('Topic', content)?.find(({ id }) => id === 'rare-risks')).toEqual({
      id: 'rare-risks',
      name: { value: 'the rare risks' },
    });
    expect(buildAll(content).problems).toEqual([]);
  });

  test('leaves out questions that are too long for a value', () => {
    const content = buildContent();
    languageOf(content).aspects.value.risks?.examples.push('why '.repeat(50));
    expect(valuesOf('Question', content)).toHaveLength(valuesOf('Question')?.length ?? 0);
  });

  test('catchAll: false takes the question intent and its type out', () => {
    const content = buildContent();
    content.intents.value.catchAll = false;
    expect(modelOf(content).intents.map(({ name }) => name)).not.toContain('QuestionIntent');
    expect(modelOf(content).types.map(({ name }) => name)).toEqual(['Procedure', 'Topic']);
    expect(intentMeanings(content)).not.toHaveProperty('QuestionIntent');
  });

  test('a region overrides the invocation name and parts of the listing', () => {
    const content = buildContent();
    languageOf(content).regions.set(
      'en-GB',
      wrapFixture('content/en/regions/en-GB.yaml', {
        phrases: {},
        listing: { summary: 'Hear one.' },
        invocationName: 'spine leaflet guide',
      }),
    );
    const { files, problems } = buildAll(content);
    expect(problems).toEqual([]);
    expect(modelOf(content, 'en-GB').invocationName).toBe('spine leaflet guide');
    expect(modelOf(content).invocationName).toBe('patient leaflet guide');
    expect(files.get('skill.json')).toContain('Alexa, ask spine leaflet guide what are the risks');
    expect(files.get('skill.json')).toContain('"summary": "Hear one."');
  });

  test('reports a broken template with its line', () => {
    const content = buildContent();
    languageOf(content).utterances.value.steering.MoreIntent?.push('(more');
    const [problem, ...rest] = buildAll(content).problems;
    expect(rest).toEqual([]);
    expect(problem).toMatchObject({ level: 'error', file: 'content/en/utterances.yaml' });
  });

  test('says a problem once, however many locales share it', () => {
    const content = buildContent();
    languageOf(content).aspects.value.risks?.samples.push('are there 3 risks?');
    expect(buildAll(content).problems).toHaveLength(1);
  });
});

describe('intentMeanings', () => {
  test('names every collected intent, and nothing else', () => {
    const content = buildContent();
    const collected = collectIntents(content, languageOf(content), []).map(({ name }) => name);
    expect(Object.keys(intentMeanings(content))).toEqual(collected);
  });

  test('says what each means', () => {
    expect(intentMeanings(buildContent())).toMatchObject({
      'AMAZON.StopIntent': { act: 'stop' },
      ChoiceAdviceIntent: { act: 'personal-advice', family: 'choice' },
      RareRisksIntent: { subject: 'rare-risks' },
      GlueIntent: { subject: 'glue', leaflet: 'knee' },
      AskAboutIntent: { carrier: true },
      TopicIntent: { topicSlot: true },
      QuestionIntent: { question: true },
    });
  });

  test('a topic of two leaflets belongs to the leaflet in play', () => {
    const content = buildContent();
    const facts = content.facts.get('knee');
    if (facts) content.facts.set('hip', facts);
    expect(intentMeanings(content).GlueIntent).toEqual({ subject: 'glue' });
  });

  test.each([
    ['risks', 'RisksIntent'],
    ['rare-risks', 'RareRisksIntent'],
    ['how-it-is-done', 'HowItIsDoneIntent'],
  ])('%s -> %s', (id, name) => {
    expect(nameIntent(id)).toBe(name);
  });
});
