// Envelopes: what the skill's own reader makes of them.
import { readTurn, readVisit } from '../../lambda/alexa/readTurn';
import {
  buildEnvelope,
  intentRequest,
  launchRequest,
  openSession,
  sessionEndedRequest,
} from '../../tools/simulator/envelopes';
import { createRouter } from '../../tools/simulator/route';
import { BUILT_IN, MODEL } from './model';

const route = createRouter({ model: MODEL, builtIn: BUILT_IN, language: 'en', routing: 'catch-all' });

test('a launch opens a new session', () => {
  const turn = readTurn(buildEnvelope(openSession('en-GB'), launchRequest('en-GB')));
  expect(turn).toMatchObject({ locale: 'en-GB', kind: 'launch', intent: 'LaunchRequest', opensSession: true });
});

test.each([
  ['what are the risks of kypho', { procedure: { id: 'kyphoplasty', heard: 'kypho' } }],
  ['what are the risks', {}],
  ['will I be sore', { question: { id: null, heard: 'will I be sore' } }],
])('the slots of "%s" are read back', (said, slots) => {
  expect({ ...readTurn(buildEnvelope(openSession('en-US'), intentRequest('en-US', route(said)))).slots }).toEqual(
    slots,
  );
});

test('attributes are carried and the session is no longer new', () => {
  const session = { ...openSession('en-US'), isNew: false, attributes: { state: { turn: 3 } } };
  const envelope = buildEnvelope(session, intentRequest('en-US', route('stop')));
  expect(readVisit(envelope).state).toEqual({ turn: 3 });
  expect(readTurn(envelope).opensSession).toBe(false);
});

test('a session ended by silence says so', () => {
  const request = sessionEndedRequest('en-US', 'EXCEEDED_MAX_REPROMPTS');
  expect(request).toMatchObject({ type: 'SessionEndedRequest', reason: 'EXCEEDED_MAX_REPROMPTS' });
  expect(readTurn(buildEnvelope(openSession('en-US'), request)).kind).toBe('silent');
});
