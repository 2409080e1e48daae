// Opening, help, misses, and every request that a device sends without words.
import type { Request, RequestEnvelope, SessionEndedReason } from 'ask-sdk-model';
import { sessionEndedRequest } from '../../../simulator/envelopes';
import { standingAfter, type Standing } from '../caller';
import { intentsOf, type Plan } from '../plan';

const REASONS: readonly SessionEndedReason[] = ['USER_INITIATED', 'ERROR', 'EXCEEDED_MAX_REPROMPTS'];
const SESSION_ERRORS = ['INVALID_RESPONSE', 'DEVICE_COMMUNICATION_ERROR', 'INTERNAL_SERVICE_ERROR', 'ENDPOINT_TIMEOUT'];
const OTHER_REQUESTS = [
  'Alexa.Presentation.APL.UserEvent',
  'Alexa.Presentation.APL.RuntimeError',
  'SessionResumedRequest',
  'CanFulfillIntentRequest',
  'AlexaSkillEvent.SkillEnabled',
  'Some.Future.Request',
];

const SCREEN = { 'Alexa.Presentation.APL': { runtime: { maxVersion: '2024.2' } } };

/** A device with a screen. */
const withScreen = (envelope: RequestEnvelope): unknown => {
  const { System } = envelope.context;
  return {
    ...envelope,
    context: { ...envelope.context, System: { ...System, device: { ...System.device, supportedInterfaces: SCREEN } } },
  };
};

/** Properties that no documentation knows yet, at every level that has some. */
const withNews = (envelope: RequestEnvelope): unknown => ({
  ...envelope,
  future: { nested: [1, { two: null }] },
  session: { ...envelope.session, mood: 'bright' },
  context: { ...envelope.context, Weather: { rain: true } },
  request: { ...envelope.request, certainty: 0.7, shapes: ['round'] },
});

const forAnotherSkill = (envelope: RequestEnvelope): unknown => {
  const application = { applicationId: 'amzn1.ask.skill.ffffffff-ffff-4fff-8fff-ffffffffffff' };
  const { session, context } = envelope;
  return {
    ...envelope,
    session: { ...session, application },
    context: { ...context, System: { ...context.System, application } },
  };
};

const otherRequest = (plan: Plan, type: string, more: object = {}): Request =>
  ({ ...plan.caller.launch(), type, ...more }) as unknown as Request;

const holdSilent = async (plan: Plan, from: Standing): Promise<void> => {
  const { caller } = plan;
  for (const reason of REASONS) {
    const request = sessionEndedRequest(caller.locale, reason);
    await caller.send({ scene: 'session-ended', name: `SessionEndedRequest ${reason}`, request, from });
  }
  for (const type of SESSION_ERRORS) {
    const ended = { ...sessionEndedRequest(caller.locale, 'ERROR'), error: { type, message: 'none' } } as Request;
    await caller.send({ scene: 'session-ended', name: `SessionEndedRequest ${type}`, request: ended, from });
    const request = otherRequest(plan, 'System.ExceptionEncountered', {
      error: { type, message: 'none' },
      cause: { requestId: 'r' },
    });
    await caller.send({ scene: 'exception', name: `System.ExceptionEncountered ${type}`, request, from });
  }
  for (const type of OTHER_REQUESTS) {
    await caller.send({ scene: 'other-request', name: type, request: otherRequest(plan, type), from });
  }
};

const missThrice = async ({ caller }: Plan, from: Standing): Promise<void> => {
  let standing = from;
  for (const name of ['first', 'second', 'third']) {
    const request = caller.named('AMAZON.FallbackIntent');
    const heard = await caller.send({
      scene: 'fallback',
      name: `the ${name} fallback`,
      about: name,
      request,
      from: standing,
    });
    standing = standingAfter(heard);
  }
};

/** @returns where the launch leaves the listener */
export async function holdOpening(plan: Plan): Promise<Standing> {
  const { caller } = plan;
  const launched = await caller.send({ scene: 'launch', name: 'launch', request: caller.launch() });
  const from = standingAfter(launched);
  await caller.send({ scene: 'screen', name: 'launch with a screen', request: caller.launch(), change: withScreen });
  await caller.send({ scene: 'new-properties', name: 'launch', about: 'plain', request: caller.launch() });
  await caller.send({
    scene: 'new-properties',
    name: 'launch with new properties',
    about: 'new',
    request: caller.launch(),
    change: withNews,
  });
  await caller.send({
    scene: 'other-skill',
    name: 'launch of another skill',
    request: caller.launch(),
    change: forAnotherSkill,
  });
  await caller.send({ scene: 'unknown-intent', name: 'NoSuchIntent', request: caller.named('NoSuchIntent'), from });
  for (const name of intentsOf(plan, 'help')) {
    await caller.send({ scene: 'help', name, request: caller.named(name), from });
  }
  await missThrice(plan, from);
  await holdSilent(plan, from);
  return from;
}
