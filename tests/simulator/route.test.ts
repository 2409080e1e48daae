// Routing: which intent and slots an utterance becomes, in both routings.
import type { InteractionModel } from '../../tools/simulator/interactionModel';
import { parseInteractionModel } from '../../tools/simulator/interactionModel';
import { createRouter, type RoutedIntent, type Routing } from '../../tools/simulator/route';
import { BUILT_IN, MODEL, MODEL_WITHOUT_QUESTION } from './model';

const routeWith = (routing: Routing, model: InteractionModel = MODEL) =>
  createRouter({ model, builtIn: BUILT_IN, language: 'en', routing });

/** An intent in short: its name and what fills its slots, as `heard=id`. */
const inShort = ({ name, slots }: RoutedIntent): string =>
  [
    name,
    ...slots.flatMap((slot) => (slot.heard === null ? [] : [`${slot.name}:${slot.heard}=${slot.value?.id ?? ''}`])),
  ].join(' ');

describe.each(['catch-all', 'samples-only'] as const)('an utterance that equals a sample, routed by %s', (routing) => {
  const route = routeWith(routing);
  test.each([
    ['what are the risks', 'RisksIntent'],
    ['What are the RISKS?', 'RisksIntent'],
    ['what are the risks of kyphoplasty', 'RisksIntent procedure:kyphoplasty=kyphoplasty'],
    ['what are the risks of Kypho', 'RisksIntent procedure:Kypho=kyphoplasty'],
    ['verte bro plasty risks', 'RisksIntent procedure:verte bro plasty=vertebroplasty'],
    [
      'is the balloon one like vertebroplasty',
      'CompareIntent procedure:the balloon one=kyphoplasty other:vertebroplasty=vertebroplasty',
    ],
    ['stop', 'AMAZON.StopIntent'],
    ['Please, stop!', 'AMAZON.StopIntent'],
  ])('%s -> %s', (said, expected) => {
    expect(inShort(route(said))).toBe(expected);
  });

  test('literal words win over a slot', () => {
    expect(inShort(route('what is the balloon one'))).toBe('BalloonIntent');
  });

  test('a built-in intent that the model lacks is not sent', () => {
    expect(route('yes').name).not.toBe('AMAZON.YesIntent');
  });

  test('empty slots are sent too, as Alexa does', () => {
    expect(route('what are the risks').slots).toEqual([
      { name: 'procedure', type: 'Procedure', heard: null, value: null },
    ]);
  });
});

describe('an utterance that equals no sample', () => {
  test.each<[Routing, string, string]>([
    ['catch-all', 'how long is the bed rest', 'QuestionIntent question:how long is the bed rest='],
    ['catch-all', 'what are the risks of aspirin', 'QuestionIntent question:what are the risks of aspirin='],
    ['catch-all', 'is it safe for old people', 'QuestionIntent question:is it safe for old people='],
    ['samples-only', 'how long is the bed rest', 'AskHowLongIntent query:the bed rest='],
    ['samples-only', 'How long, exactly, must I rest?', 'AskHowLongIntent query:exactly, must I rest='],
    ['samples-only', 'how does it work', 'AskHowIntent query:does it work='],
    ['samples-only', 'is Señor Pérez okay', 'AskOkayIntent query:Señor Pérez='],
    ['samples-only', 'is it safe for old people', 'AskIsIntent query:it safe for old people='],
    ['samples-only', 'however it works', 'AMAZON.FallbackIntent'],
    ['samples-only', 'how', 'AMAZON.FallbackIntent'],
    ['samples-only', 'kyphoplasty', 'AMAZON.FallbackIntent'],
    ['samples-only', '???', 'AMAZON.FallbackIntent'],
  ])('%s: %s -> %s', (routing, said, expected) => {
    expect(inShort(routeWith(routing)(said))).toBe(expected);
  });

  test('a model without the question intent falls to the carriers', () => {
    expect(inShort(routeWith('catch-all', MODEL_WITHOUT_QUESTION)('how does it work'))).toBe(
      'AskHowIntent query:does it work=',
    );
  });
});

describe('a language without spaces', () => {
  const model = parseInteractionModel({
    interactionModel: {
      languageModel: {
        intents: [
          {
            name: 'RisksIntent',
            slots: [{ name: 'procedure', type: 'Procedure' }],
            samples: ['{procedure} のリスクは何ですか'],
          },
          {
            name: 'TellIntent',
            slots: [{ name: 'query', type: 'AMAZON.SearchQuery' }],
            samples: ['{query} について教えて'],
          },
        ],
        types: [{ name: 'Procedure', values: [{ id: 'kyphoplasty', name: { value: '椎体形成術', synonyms: [] } }] }],
      },
    },
  });
  const route = createRouter({ model, builtIn: {}, language: 'ja', routing: 'samples-only' });

  test.each([
    ['椎体形成術のリスクは何ですか', 'RisksIntent procedure:椎体形成術=kyphoplasty'],
    ['骨セメントについて教えて', 'TellIntent query:骨セメント='],
  ])('%s -> %s', (said, expected) => {
    expect(inShort(route(said))).toBe(expected);
  });
});

test('a thousand values and an endless utterance take no time', () => {
  const values = Array.from({ length: 1000 }, (_, at) => ({
    id: `v${at}`,
    name: { value: `value ${at}`, synonyms: [`v ${at}`] },
  }));
  const model = { ...MODEL, types: [{ name: 'Procedure', values }] };
  const route = routeWith('samples-only', model);
  const started = performance.now();
  expect(route('is value 7 like v 999').name).toBe('CompareIntent');
  route('value 1 '.repeat(20_000));
  route('value 1 '.repeat(12));
  expect(performance.now() - started).toBeLessThan(1000);
});
