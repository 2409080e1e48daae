// Dialogs in ask-sdk-test: launch, questions, follow-on, stop and errors, as Alexa sends and checks them.
// Its own question-mark check is off: our rule for open sessions (one prompt, a question or an invitation) is asserted on
// every reply elsewhere.
import type { LambdaHandler } from 'ask-sdk-core/dist/skill/factory/BaseSkillFactory';
import {
  AlexaTest,
  IntentRequestBuilder,
  LaunchRequestBuilder,
  SessionEndedRequestBuilder,
  type SequenceItem,
  type SkillSettings,
} from 'ask-sdk-test';
import { handler } from '../lambda';

const settingsFor = (locale: string): SkillSettings => ({
  appId: 'amzn1.ask.skill.test',
  userId: 'amzn1.ask.account.VOID',
  deviceId: 'amzn1.ask.device.VOID',
  locale,
});

/** ask-sdk-test types its handler as one with a callback; ours, as Node 24 demands, has none. */
const callable = handler as unknown as LambdaHandler;

const english = settingsFor('en-US');
const spanish = settingsFor('es-MX');
const tester = new AlexaTest(callable, english);
const spanishTester = new AlexaTest(callable, spanish);

const ask = (settings: SkillSettings, intent: string): ReturnType<IntentRequestBuilder['build']> =>
  new IntentRequestBuilder(settings, intent).build();
const open = { shouldEndSession: false, ignoreQuestionCheck: true } satisfies Partial<SequenceItem>;
const closed = { shouldEndSession: true, repromptsNothing: true } satisfies Partial<SequenceItem>;

describe('launch, ask, go on, stop', () => {
  tester.test(
    [
      {
        request: new LaunchRequestBuilder(english).build(),
        saysLike: 'I read from one leaflet',
        repromptsLike: 'Take your time',
        ...open,
      },
      { request: ask(english, 'RisksIntent'), saysLike: 'infection', ...open },
      { request: ask(english, 'MoreIntent'), saysLike: 'pulmonary embolism', ...open },
      { request: ask(english, 'AMAZON.RepeatIntent'), saysLike: 'pulmonary embolism', ...open },
      { request: ask(english, 'AMAZON.StopIntent'), saysLike: 'Goodbye', ...closed },
    ],
    'in English',
  );

  spanishTester.test(
    [
      { request: new LaunchRequestBuilder(spanish).build(), saysLike: 'Le doy la bienvenida', ...open },
      { request: ask(spanish, 'RecoveryIntent'), saysLike: 'una a dos semanas', ...open },
      { request: ask(spanish, 'CostIntent'), saysLike: 'no dice cuánto cuesta', ...open },
      { request: ask(spanish, 'AMAZON.CancelIntent'), ...closed },
    ],
    'in Spanish',
  );
});

describe('slots', () => {
  tester.test(
    [
      {
        request: new IntentRequestBuilder(english, 'HowItIsDoneIntent')
          .withSlotResolution('procedure', 'kyphoplasty', 'Procedure', 'kyphoplasty')
          .build(),
        saysLike: 'a small balloon is put into the bone',
        ...open,
      },
      {
        request: new IntentRequestBuilder(english, 'RecoveryIntent')
          .withSlotResolution('procedure', 'kypho', 'Procedure', 'kyphoplasty')
          .build(),
        saysLike: 'for both procedures',
        ...open,
      },
      {
        request: new IntentRequestBuilder(english, 'QuestionIntent')
          .withSlot('question', 'how much will it cost me')
          .build(),
        saysLike: 'what it costs',
        ...open,
      },
      {
        request: new IntentRequestBuilder(english, 'QuestionIntent').withEmptySlot('question').build(),
        saysLike: 'You can ask about',
        ...open,
      },
      {
        request: new IntentRequestBuilder(english, 'AskCannotIntent').withSlot('query', 'breathe').build(),
        saysLike: 'Please use a phone and call nine one one now',
        ...open,
      },
    ],
    'a procedure, a free question, nothing at all, a red flag behind a carrier',
  );
});

describe('every open reply leads on and every ending is final', () => {
  tester.test(
    [
      { request: ask(english, 'AMAZON.HelpIntent'), saysLike: 'Ask in your own words', ...open },
      { request: ask(english, 'AMAZON.FallbackIntent'), saysLike: 'You can ask about', ...open },
      { request: ask(english, 'AMAZON.FallbackIntent'), saysLike: 'nine one one', ...open },
      { request: ask(english, 'AMAZON.FallbackIntent'), saysLike: 'Goodbye', ...closed },
    ],
    'help and three misses',
  );
  tester.test(
    [{ request: ask(english, 'NoSuchIntent'), saysLike: 'You can ask about', ...open }],
    'an intent that the model does not have',
  );
  tester.test(
    [{ request: new SessionEndedRequestBuilder(english, 'ERROR').build(), saysNothing: true, repromptsNothing: true }],
    'a session that Alexa ended',
  );
});
