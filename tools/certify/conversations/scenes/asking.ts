// Longer ways of asking: repeat, why, pace, cards, the whole leaflet, a very long session, follow-ups.
import type { Exchange } from '../exchange';
import { standingAfter, type Standing } from '../caller';
import { isLeaflet } from '../scriptIndex';
import { askedGaps, askedTopics, fill, intentsOf, type Plan } from '../plan';

const WHOLE = 'whole-document';
/** Turns of the long session. */
const LONG_TURNS = 200;

const firstOf = (plan: Plan, act: Parameters<typeof intentsOf>[1]): string | null => intentsOf(plan, act)[0] ?? null;

const repeatEach = async (plan: Plan, launched: Standing): Promise<void> => {
  const { caller } = plan;
  const repeat = firstOf(plan, 'repeat');
  const why = firstOf(plan, 'why');
  for (const { topic, intent } of askedTopics(plan).filter((one) => one.topic !== WHOLE)) {
    const asked = await caller.send({
      scene: 'repeat',
      name: topic,
      about: 'asked',
      request: caller.named(intent),
      from: launched,
    });
    let standing = standingAfter(asked);
    if (why !== null) {
      await caller.send({
        scene: 'why',
        name: `why after ${topic}`,
        about: topic,
        request: caller.named(why),
        from: standing,
      });
    }
    for (const about of repeat === null ? [] : ['first', 'second']) {
      const request = caller.named(repeat ?? '');
      const heard = await caller.send({
        scene: 'repeat',
        name: `${topic}, ${about} repeat`,
        about,
        request,
        from: standing,
      });
      standing = standingAfter(heard);
    }
  }
};

/** Every rate in turn, with something to hear at each. */
const changePace = async (plan: Plan, launched: Standing): Promise<void> => {
  const { caller } = plan;
  let standing = launched;
  for (const act of ['slower', 'slower', 'slower', 'normal-speed', 'faster', 'faster', 'faster'] as const) {
    const intent = firstOf(plan, act);
    if (intent === null) continue;
    const heard = await caller.send({
      scene: 'pace',
      name: act,
      about: act,
      request: caller.named(intent),
      from: standing,
    });
    standing = standingAfter(heard);
  }
};

/** Notes a question and sends the list to the app: the one card there is. */
const askForCard = async (plan: Plan, launched: Standing): Promise<void> => {
  const { caller } = plan;
  let standing = launched;
  const [gap] = askedGaps(plan);
  const acts = (['add-question', 'send-questions', 'yes'] as const).map((act) => firstOf(plan, act));
  for (const intent of [gap?.intent ?? null, ...acts]) {
    if (intent === null) continue;
    standing = standingAfter(
      await caller.send({ scene: 'card', name: intent, request: caller.named(intent), from: standing }),
    );
  }
};

const leafletOf = ({ lines }: Exchange): string =>
  lines
    .filter(isLeaflet)
    .map(({ text }) => text)
    .join(' ');

const readWhole = async (plan: Plan, launched: Standing): Promise<void> => {
  const { caller } = plan;
  const more = firstOf(plan, 'more');
  const whole = askedTopics(plan).find(({ topic }) => topic === WHOLE);
  if (!whole || more === null) return;
  const seen = new Set<string>();
  let heard: Exchange = await caller.send({
    scene: 'whole',
    name: 'the whole leaflet',
    request: caller.named(whole.intent),
    from: launched,
  });
  // The end is reached when nothing of the leaflet is heard, or what was heard before.
  while (heard.lines.some(isLeaflet) && !seen.has(leafletOf(heard)) && standingAfter(heard) !== null) {
    seen.add(leafletOf(heard));
    heard = await caller.send({
      scene: 'whole',
      name: `part ${seen.size + 1}`,
      request: caller.named(more),
      from: standingAfter(heard),
    });
  }
};

const talkLong = async (plan: Plan, launched: Standing): Promise<void> => {
  const { caller, model } = plan;
  let standing = launched;
  for (let turn = 0; turn < LONG_TURNS; turn += 1) {
    const intent = model.intents[turn % model.intents.length];
    if (!intent) return;
    const name = `turn ${turn + 1}, ${intent.name}`;
    const heard = await caller.send({
      scene: 'long',
      name,
      request: caller.intent(fill(plan, intent)),
      from: standing,
    });
    // A turn that ends the session is passed over; the listener never left.
    standing = standingAfter(heard) ?? standing;
  }
};

const askFollowUps = async (plan: Plan, launched: Standing): Promise<void> => {
  const { caller, words } = plan;
  for (const { text, previous, labels } of words.questions.filter(({ followup }) => followup)) {
    let standing = launched;
    if (previous !== null) {
      const before = caller.intent(caller.route(words.previousWords(previous)));
      standing = standingAfter(
        await caller.send({ scene: 'way', name: `"${previous}"`, request: before, from: launched }),
      );
    }
    const request = caller.intent(caller.route(text));
    await caller.send({ scene: 'follow-up', name: `"${text}"`, about: labels.join('|'), request, from: standing });
  }
};

export async function holdAsking(plan: Plan, launched: Standing): Promise<void> {
  await repeatEach(plan, launched);
  for (const name of intentsOf(plan, 'yes')) {
    await plan.caller.send({ scene: 'yes-to-nothing', name, request: plan.caller.named(name) });
  }
  await changePace(plan, launched);
  await askForCard(plan, launched);
  await readWhole(plan, launched);
  await talkLong(plan, launched);
  await askFollowUps(plan, launched);
}
