// Words of listeners: red flags that none may be missed, ordinary questions that are none, and words to be kept secret.
import type { RequestEnvelope } from 'ask-sdk-model';
import { type Standing, standingAfter } from '../caller';
import { fill, intentsOf, type Plan } from '../plan';

/** Words that nobody says, in every slot: where they turn up again, something was kept or echoed. */
export const SAID = 'xylobrumblequist';
/** The same in every id of listener, device, session and request. */
export const KNOWN_BY = 'KANTERQUARVISON';

const say = async (
  plan: Plan,
  launched: Standing,
  scene: 'core-flag' | 'more-flags' | 'ordinary',
  text: string,
  about: string,
): Promise<void> => {
  const { caller } = plan;
  await caller.send({ scene, name: `"${text}"`, about, request: caller.intent(caller.route(text)), from: launched });
};

const withSecretIds = (envelope: RequestEnvelope): unknown => {
  const { session, context } = envelope;
  const user = { userId: `amzn1.ask.account.${KNOWN_BY}` };
  const device = { ...context.System.device, deviceId: `amzn1.ask.device.${KNOWN_BY}` };
  return {
    ...envelope,
    session: { ...session, user, sessionId: `amzn1.echo-api.session.${KNOWN_BY}` },
    context: { ...context, System: { ...context.System, user, device } },
    request: { ...envelope.request, requestId: `amzn1.echo-api.request.${KNOWN_BY}` },
  };
};

const plantCanaries = async (plan: Plan, launched: Standing): Promise<void> => {
  const { caller, model } = plan;
  let standing = launched;
  const note = intentsOf(plan, 'add-question')[0];
  for (const intent of model.intents.filter(({ slots }) => slots.length > 0)) {
    const request = caller.intent(fill(plan, intent, `${SAID} ${intent.name}`));
    const heard = await caller.send({
      scene: 'canary',
      name: intent.name,
      request,
      from: standing,
      change: withSecretIds,
    });
    standing = standingAfter(heard) ?? standing;
  }
  // What was said must not come back when it is noted either.
  if (note !== undefined) {
    await caller.send({
      scene: 'canary',
      name: note,
      request: caller.named(note),
      from: standing,
      change: withSecretIds,
    });
  }
};

export async function holdQuestions(plan: Plan, launched: Standing): Promise<void> {
  const { flags, questions } = plan.words;
  for (const text of flags.core) await say(plan, launched, 'core-flag', text, 'emergency');
  for (const tier of ['emergency', 'same-day', 'crisis'] as const) {
    for (const text of flags[tier]) await say(plan, launched, 'more-flags', text, tier);
  }
  for (const text of [...flags.information, ...flags.none]) await say(plan, launched, 'ordinary', text, 'none');
  for (const { text, labels, followup } of questions) {
    if (followup || labels.includes('emergency')) continue;
    await say(plan, launched, 'ordinary', text, labels[0] ?? '');
  }
  await plantCanaries(plan, launched);
}
