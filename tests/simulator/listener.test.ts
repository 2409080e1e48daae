// A listener at a device whose skill is scripted: silence, closing, reopening, attributes.
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { readTurn } from '../../lambda/alexa/readTurn';
import { createListener } from '../../tools/simulator/listener';
import type { Heard } from '../../tools/simulator/turnResult';

const speechOf = (text: string) => ({ outputSpeech: { type: 'SSML' as const, ssml: `<speak>${text}</speak>` } });

/** Answers with the intent's name, counts its turns in the session, and closes on AMAZON.StopIntent. */
const answer = (envelope: RequestEnvelope): Heard => {
  const turn = readTurn(envelope);
  const ended = turn.kind === 'silent';
  const isOpen = turn.intent !== 'AMAZON.StopIntent';
  const turns = Number(envelope.session?.attributes?.turns ?? 0) + 1;
  const reply = {
    lines: [],
    speech: turn.intent,
    ssml: '',
    reprompt: isOpen ? 'Still there?' : null,
    repromptSsml: null,
    open: isOpen,
    card: null,
  };
  const spoken: ResponseEnvelope['response'] = {
    ...speechOf(`${turn.intent} ${turns}`),
    ...(isOpen ? { reprompt: speechOf('Still there?') } : {}),
    shouldEndSession: !isOpen,
  };
  return {
    response: { version: '1.0', sessionAttributes: { turns }, response: ended ? {} : spoken },
    report: ended ? null : { turn, conversed: null, reply, knowledge: null, milliseconds: null },
    ms: 0.123,
  };
};

const openListener = () => {
  const sent: RequestEnvelope[] = [];
  const listener = createListener({
    locale: 'en-US',
    route: (text) => ({ name: text === 'stop' ? 'AMAZON.StopIntent' : 'AskedIntent', slots: [] }),
    send: (envelope) => {
      sent.push(envelope);
      return Promise.resolve(answer(envelope));
    },
  });
  return { listener, sent, requests: () => sent.map(({ request }) => request.type) };
};

test('the session is carried from turn to turn', async () => {
  const { listener, sent } = openListener();
  await listener.launch();
  const result = await listener.say('anything');
  expect(result).toMatchObject({
    say: 'anything',
    intent: 'AskedIntent',
    ssml: '<speak>AskedIntent 2</speak>',
    open: true,
    ms: 0.12,
  });
  expect(sent.map(({ session }) => session?.new)).toEqual([true, false]);
  expect(new Set(sent.map(({ session }) => session?.sessionId)).size).toBe(1);
});

test('silence hears the reprompt and asks the skill nothing', async () => {
  const { listener, requests } = openListener();
  await listener.launch();
  const result = await listener.say('');
  expect(result).toMatchObject({
    say: '',
    intent: null,
    outcome: 'navigation',
    speech: 'Still there?',
    ssml: '<speak>Still there?</speak>',
    lines: [{ text: 'Still there?', kind: 'NAV', from: [] }],
    open: true,
  });
  expect(requests()).toEqual(['LaunchRequest']);
});

test('silence twice in a row ends the session', async () => {
  const { listener, sent } = openListener();
  await listener.launch();
  await listener.say('');
  const result = await listener.say(' ');
  expect(result).toMatchObject({
    intent: 'SessionEndedRequest',
    outcome: 'goodbye',
    speech: '',
    lines: [],
    reprompt: null,
    open: false,
  });
  expect(sent.at(-1)?.request).toMatchObject({ type: 'SessionEndedRequest', reason: 'EXCEEDED_MAX_REPROMPTS' });
  expect(listener.isOpen()).toBe(false);
});

test('words between two silences keep the session', async () => {
  const { listener } = openListener();
  for (const said of ['', 'hello', '']) await listener.say(said);
  expect(listener.isOpen()).toBe(true);
});

test('a closed session is opened again by a launch, with nothing carried over', async () => {
  const { listener, sent, requests } = openListener();
  await listener.say('stop');
  expect(listener.isOpen()).toBe(false);
  const result = await listener.say('anything');
  expect(result.ssml).toBe('<speak>AskedIntent 2</speak>');
  expect(requests()).toEqual(['LaunchRequest', 'IntentRequest', 'LaunchRequest', 'IntentRequest']);
  expect(sent[2]?.session).toMatchObject({ new: true, attributes: {} });
});

test('leaving tells the skill once', async () => {
  const { listener, requests } = openListener();
  await listener.launch();
  await listener.leave();
  await listener.leave();
  expect(requests()).toEqual(['LaunchRequest', 'SessionEndedRequest']);
});
