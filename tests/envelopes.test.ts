// Strange envelopes: whatever arrives, a kind reply in the listener's language or the empty response Alexa demands.
import type { Context } from 'aws-lambda';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { handler } from '../lambda';
import { writeLine } from '../lambda/metrics/writeLine';
import { freshState, STATE_VERSION } from '../lambda/core/dialog/state';
import { createSkill } from '../lambda/skill';
import { CATALOGUES } from '../tools/root';

jest.mock('../lambda/metrics/writeLine');

const invoke = (envelope: unknown): Promise<ResponseEnvelope> => handler(envelope as RequestEnvelope, {} as Context);

const envelope = (request: object, more: object = {}): object => ({
  version: '1.0',
  session: { new: false, sessionId: 's', application: { applicationId: 'a' }, user: { userId: 'u' }, attributes: {} },
  context: { System: { application: { applicationId: 'a' }, user: { userId: 'u' } } },
  request: { requestId: 'r', timestamp: '2026-01-01T00:00:00Z', locale: 'en-US', ...request },
  ...more,
});

const ask = (slot: unknown, locale = 'en-US'): object =>
  envelope({ type: 'IntentRequest', locale, intent: { name: 'QuestionIntent', slots: { question: slot } } });

const speechOf = ({ response }: ResponseEnvelope): string =>
  response.outputSpeech?.type === 'SSML' ? response.outputSpeech.ssml : '';

const expectKindReply = (answer: ResponseEnvelope): void => {
  expect(speechOf(answer)).toMatch(/^<speak>.+<\/speak>$/su);
  expect(typeof answer.response.shouldEndSession).toBe('boolean');
  expect(speechOf(answer).length).toBeLessThan(8000);
};

describe('slots', () => {
  const slots: [string, unknown][] = [
    ['missing', undefined],
    ['null', null],
    ['a string', 'risks'],
    ['empty', { name: 'question', value: '' }],
    ['white space', { name: 'question', value: ' \t\n ' }],
    ['8,000 characters', { name: 'question', value: 'risk '.repeat(1600) }],
    ['emoji', { name: 'question', value: '😀👩‍⚕️💉🦴' }],
    ['markup', { name: 'question', value: '</speak><audio src="x"/>{{number}} & <b>' }],
    ['a lone surrogate', { name: 'question', value: 'risk \ud800' }],
    ['a number', { name: 'question', value: 42 }],
    ['digits', { name: 'question', value: '12345' }],
    ['broken resolutions', { name: 'question', value: 'risks', resolutions: { resolutionsPerAuthority: [null] } }],
  ];
  it.each(slots)('%s', async (_name, slot) => expectKindReply(await invoke(ask(slot))));

  it('many slots, one named like a prototype', async () => {
    const odd = JSON.parse('{"__proto__": {"value": "risks"}, "constructor": {"value": "risks"}}') as object;
    expectKindReply(await invoke(envelope({ type: 'IntentRequest', intent: { name: 'QuestionIntent', slots: odd } })));
    expect(({} as Record<string, unknown>).value).toBeUndefined();
  });
});

describe('requests', () => {
  it('an unknown intent gets a reply that leads on', async () => {
    const answer = await invoke(envelope({ type: 'IntentRequest', intent: { name: 'NoSuchIntent' } }));
    expectKindReply(answer);
    expect(answer.response.shouldEndSession).toBe(false);
  });

  it.each(['toString', '__proto__', 'constructor'])('an intent named %s', async (name) => {
    expectKindReply(await invoke(envelope({ type: 'IntentRequest', intent: { name } })));
  });

  it('an intent request without an intent', async () => {
    expectKindReply(await invoke(envelope({ type: 'IntentRequest' })));
  });

  it.each([
    'SessionEndedRequest',
    'System.ExceptionEncountered',
    'AlexaSkillEvent.SkillDisabled',
    'Alexa.Presentation.APL.UserEvent',
    'CanFulfillIntentRequest',
    'SessionResumedRequest',
    'Some.Future.Request',
    '',
  ])('%s gets an empty response', async (type) => {
    expect((await invoke(envelope({ type }))).response).toEqual({});
  });
});

describe('locales', () => {
  it.each([
    ['es-AR', 'Le doy la bienvenida'],
    ['en-NZ', 'Welcome'],
    ['EN-us', 'Welcome'],
  ])('%s falls to its language', async (locale, words) => {
    expect(speechOf(await invoke(envelope({ type: 'LaunchRequest', locale })))).toContain(words);
  });

  it.each(['ko-KR', 'zh', '', 'xx-YY'])(
    '%s is told in English that it is not spoken, and the session ends',
    async (locale) => {
      const answer = await invoke(envelope({ type: 'LaunchRequest', locale }));
      expect(speechOf(answer)).toContain('speak your language');
      expect(answer.response.shouldEndSession).toBe(true);
    },
  );

  it('a missing locale is told in English', async () => {
    expect(speechOf(await invoke(envelope({ type: 'LaunchRequest', locale: undefined })))).toContain(
      'speak your language',
    );
  });

  it('a locale without a number of its own names none', async () => {
    const speech = speechOf(await invoke(ask({ name: 'question', value: 'I have chest pain right now' }, 'en-NZ')));
    expect(speech).toContain('your local emergency number');
    expect(speech).not.toMatch(/nine one one|triple zero/u);
  });
});

describe('sessions', () => {
  const risks = { type: 'IntentRequest', intent: { name: 'RisksIntent' } };
  const withAttributes = (attributes: unknown): object =>
    envelope(risks, {
      session: { new: false, sessionId: 's', application: { applicationId: 'a' }, user: { userId: 'u' }, attributes },
    });

  const attributes: [string, unknown][] = [
    ['none', undefined],
    ['null', null],
    ['a string', 'state'],
    ['a state that is a string', { state: 'x' }],
    ['a state of another version', { state: { version: 99, topic: 'risks' } }],
    ['a state of an older version', { state: { version: 0 } }],
    [
      'a place that does not exist',
      {
        state: {
          ...freshState('kyphoplasty-and-vertebroplasty'),
          procedure: 'x',
          place: { topic: 'x', variant: 'y', portion: 99 },
          offer: { kind: 'subject', subject: 'z' },
          said: [{ topic: 'x', variant: null, portion: 7 }],
          runnerUp: 'x',
          misses: 2,
        },
      },
    ],
    [
      'names that every object has',
      { state: { ...freshState('kyphoplasty-and-vertebroplasty'), runnerUp: 'toString' } },
    ],
    ['a leaflet that is gone', { state: freshState('gone') }],
  ];
  it.each(attributes)('attributes: %s', async (_name, stored) => {
    const answer = await invoke(withAttributes(stored));
    expectKindReply(answer);
    expect(speechOf(answer)).toContain('infection');
  });

  const badState = (attributes[6] as [string, object])[1];
  it.each([
    'MoreIntent',
    'AMAZON.RepeatIntent',
    'AMAZON.YesIntent',
    'AMAZON.NextIntent',
    'AMAZON.PreviousIntent',
    'ExactWordsIntent',
    'AnotherAnswerIntent',
  ])('%s from a state whose place does not exist', async (name) => {
    const answer = await invoke(
      envelope({ type: 'IntentRequest', intent: { name } }, { session: { new: false, attributes: badState } }),
    );
    expectKindReply(answer);
  });

  it('other attributes of the session, which nobody here left, are not passed on', async () => {
    const answer = await invoke(withAttributes({ other: 1 }));
    expect(answer.sessionAttributes).not.toHaveProperty('other');
    expect(answer.sessionAttributes).toMatchObject({ state: { version: STATE_VERSION } });
  });

  it('no session', async () => {
    expectKindReply(await invoke(envelope(risks, { session: undefined })));
  });

  it('no context', async () => {
    expectKindReply(await invoke(envelope(risks, { context: undefined })));
  });

  it.each([null, undefined, {}, [], 'text', 7, { request: null }, { request: { type: 7 } }])(
    '%p is answered by nothing',
    async (event) => {
      expect((await invoke(event)).response).toEqual({});
    },
  );
});

describe('the skill id', () => {
  const skill = createSkill({ catalogues: CATALOGUES, skillId: 'amzn1.ask.skill.ours' });
  const withId = (applicationId: string): RequestEnvelope =>
    envelope({ type: 'LaunchRequest' }, { context: { System: { application: { applicationId } } } }) as RequestEnvelope;

  it('ours is answered', async () => expectKindReply(await skill.invoke(withId('amzn1.ask.skill.ours'))));

  it('another skill, or none, gets nothing', async () => {
    expect((await skill.invoke(withId('amzn1.ask.skill.other'))).response).toEqual({});
    expect(
      (await skill.invoke(envelope({ type: 'LaunchRequest' }, { context: undefined }) as RequestEnvelope)).response,
    ).toEqual({});
  });
});

describe('content that cannot be read', () => {
  const skill = createSkill({ catalogues: '/nowhere' });
  it.each([
    ['en-US', 'Sorry'],
    ['es-MX', 'Disculpe'],
    ['ko-KR', 'Sorry'],
  ])('is told kindly in %s, and the log holds no words', async (locale, words) => {
    const answer = await skill.invoke(ask({ name: 'question', value: 'canary words' }, locale) as RequestEnvelope);
    expect(speechOf(answer)).toContain(words);
    expect(answer.response.shouldEndSession).toBe(false);
    expect(answer.response.reprompt?.outputSpeech?.type).toBe('SSML');
    const [line = ''] = jest.mocked(writeLine).mock.calls.at(-1) ?? [];
    expect(line).toContain('"errors":1');
    expect(line).not.toContain('canary');
  });
});
