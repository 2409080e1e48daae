// From every kind of state: stopping, cancelling, steering and red flags must be heard everywhere.
import type { Request } from 'ask-sdk-model';
import type { Act } from '../../../../lambda/core/turn';
import { standingAfter, type Standing } from '../caller';
import type { Scene } from '../exchange';
import { askedGaps, askedTopics, intentsOf, type Plan } from '../plan';

/** Acts that stand for a kind of state; each is reached from the launch, the second group from an answer. */
const FROM_LAUNCH: readonly Act[] = [
  'help',
  'topics',
  'fallback',
  'emergency',
  'same-day',
  'crisis',
  'personal-advice',
  'off-topic',
  'spell',
  'forget',
  'summary',
  'what-is-remembered',
];
const FROM_ANSWER: readonly Act[] = [
  'more',
  'repeat',
  'exact-words',
  'slower',
  'add-question',
  'where-am-i',
  'why',
  'source',
];
const STEERING: readonly Act[] = [
  'spell',
  'slower',
  'faster',
  'next',
  'back',
  'skip',
  'where-am-i',
  'topics',
  'more',
  'repeat',
  'help',
];
const ENDINGS: readonly [scene: Scene, intent: string][] = [
  ['stop', 'AMAZON.StopIntent'],
  ['cancel', 'AMAZON.CancelIntent'],
  ['home', 'AMAZON.NavigateHomeIntent'],
];
const WHOLE = 'whole-document';

interface Way {
  name: string;
  standing: Standing;
}

/** Goes a way and remembers where it ends; a way that closed the session leads nowhere. */
const go = async (plan: Plan, from: Standing, name: string, request: Request): Promise<Way[]> => {
  const heard = await plan.caller.send({ scene: 'way', name, request, from });
  const standing = standingAfter(heard);
  return standing === null ? [] : [{ name, standing }];
};

/** Kinds of state, each with a way that leads there. */
async function findWays(plan: Plan, launched: Standing): Promise<Way[]> {
  const { caller } = plan;
  const ways: Way[] = [{ name: 'launch', standing: launched }];
  const [topic] = askedTopics(plan).filter((one) => one.topic !== WHOLE);
  const [gap] = askedGaps(plan);
  const firstOf = (act: Act): string[] => intentsOf(plan, act).slice(0, 1);
  for (const act of FROM_LAUNCH) {
    for (const intent of firstOf(act)) ways.push(...(await go(plan, launched, act, caller.named(intent))));
  }
  if (gap) ways.push(...(await go(plan, launched, 'a gap', caller.named(gap.intent))));
  const whole = askedTopics(plan).find((one) => one.topic === WHOLE);
  if (whole) ways.push(...(await go(plan, launched, 'reading the leaflet', caller.named(whole.intent))));
  const answered = topic ? await go(plan, launched, 'an answer', caller.named(topic.intent)) : [];
  ways.push(...answered);
  for (const { standing } of answered) {
    for (const act of FROM_ANSWER) {
      for (const intent of firstOf(act))
        ways.push(...(await go(plan, standing, `${act} after an answer`, caller.named(intent))));
    }
  }
  return ways;
}

export async function holdAnywhere(plan: Plan, launched: Standing): Promise<void> {
  const { caller, words } = plan;
  const flag = words.flags.core[0];
  for (const { name, standing: from } of await findWays(plan, launched)) {
    for (const [scene, intent] of ENDINGS) {
      await caller.send({ scene, name: `${intent} from ${name}`, request: caller.named(intent), from });
    }
    for (const act of STEERING) {
      for (const intent of intentsOf(plan, act)) {
        await caller.send({
          scene: 'steer',
          name: `${intent} from ${name}`,
          about: act,
          request: caller.named(intent),
          from,
        });
      }
    }
    if (flag !== undefined) {
      const request = caller.intent(caller.route(flag));
      await caller.send({ scene: 'red-flag-anywhere', name: `"${flag}" from ${name}`, request, from });
    }
  }
}
