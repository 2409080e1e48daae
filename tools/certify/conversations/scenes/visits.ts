// Visits days apart, with a table: what is kept is offered again, and what is to be forgotten is gone.
import type { Request, RequestEnvelope } from 'ask-sdk-model';
import { standingAfter, type Standing } from '../caller';
import type { Exchange } from '../exchange';
import { askedTopics, fill, intentsOf, type Plan } from '../plan';
import { SAID } from './questions';

const WHOLE = 'whole-document';
const DAY = 24 * 60 * 60 * 1000;

/** What was heard and kept over all visits of a locale. */
export interface Visits {
  /** The launch of the day after, for each topic told the day before. */
  afterTopic: Exchange[];
  afterWarning: Exchange[];
  afterSlower: Exchange[];
  /** What the table held after each topic, with words of a listener said before. */
  items: Item[];
  /** What the table held of a listener before and after they had it forgotten, and before and after they disabled the skill. */
  forgetting: { held: Item[]; left: Item[] };
  disabling: { held: Item[]; left: Item[] };
}

export type Item = Record<string, unknown>;
/** Everything in the table. */
export type ListItems = () => Promise<Item[]>;

const asListener =
  (userId: string, day: number) =>
  (envelope: RequestEnvelope): unknown => {
    const { session, context, request } = envelope;
    const user = { userId };
    return {
      ...envelope,
      session: { ...session, user },
      context: { ...context, System: { ...context.System, user } },
      request: { ...request, timestamp: new Date(Date.now() + (day - 1) * DAY).toISOString() },
    };
  };

const visit = async (plan: Plan, userId: string, day: number, requests: readonly Request[]): Promise<Exchange> => {
  const { caller } = plan;
  const change = asListener(userId, day);
  let heard = await caller.send({ scene: 'visit', name: `launch on day ${day}`, request: caller.launch(), change });
  let from: Standing = standingAfter(heard);
  for (const request of requests) {
    heard = await caller.send({ scene: 'visit', name: `a turn on day ${day}`, request, from, change });
    from = standingAfter(heard);
  }
  return heard;
};

const disable = async (plan: Plan, userId: string): Promise<void> => {
  const request = { ...plan.caller.launch(), type: 'AlexaSkillEvent.SkillDisabled' } as unknown as Request;
  const change = (envelope: RequestEnvelope): unknown => {
    const { session: _session, ...outside } = asListener(userId, 0)(envelope) as RequestEnvelope;
    return outside;
  };
  await plan.caller.send({ scene: 'visit', name: 'the skill is disabled', request, change });
};

/** Items that were not there before: under which key they are kept is the function's own affair. */
const watch = async (list: ListItems): Promise<ListItems> => {
  const before = new Set((await list()).map(({ id }) => id));
  return async () => (await list()).filter(({ id }) => !before.has(id));
};

/** @param list nobody else may write to the table meanwhile */
export async function holdVisits(plan: Plan, list: ListItems): Promise<Visits> {
  const { caller } = plan;
  const main = plan.subject.leaflets[0]?.main ?? [];
  const topics = askedTopics(plan).filter(({ topic }) => topic !== WHOLE && main.includes(topic));
  const named = (act: Parameters<typeof intentsOf>[1]): Request[] => intentsOf(plan, act).slice(0, 1).map(caller.named);
  const user = (name: string): string => `amzn1.ask.account.${caller.locale}.${name}`;
  const spoken = plan.model.intents.find(({ name }) => 'question' in (plan.subject.contract.intents[name] ?? {}));
  const words = spoken ? [caller.intent(fill(plan, spoken, `${SAID} and me`))] : [];
  const asked = topics.slice(0, 1).map(({ intent }) => caller.named(intent));

  const newItems = await watch(list);
  const afterTopic: Exchange[] = [];
  for (const { topic, intent } of topics) {
    await visit(plan, user(topic), 0, [...words, caller.named(intent)]);
    afterTopic.push({ ...(await visit(plan, user(topic), 1, [])), about: topic });
  }
  const items = await newItems();

  await visit(plan, user('warned'), 0, [...asked, ...named('emergency')]);
  const afterWarning = [await visit(plan, user('warned'), 1, [])];
  await visit(plan, user('slow'), 0, named('slower'));
  const afterSlower = [await visit(plan, user('slow'), 1, [])];

  const ofForgetful = await watch(list);
  await visit(plan, user('forgetful'), 0, asked);
  const held = await ofForgetful();
  await visit(plan, user('forgetful'), 1, [...named('forget'), ...named('yes')]);
  const forgetting = { held, left: await ofForgetful() };

  const ofGone = await watch(list);
  await visit(plan, user('gone'), 0, asked);
  const heldOfGone = await ofGone();
  await disable(plan, user('gone'));
  const disabling = { held: heldOfGone, left: await ofGone() };
  return { afterTopic, afterWarning, afterSlower, items, forgetting, disabling };
}
