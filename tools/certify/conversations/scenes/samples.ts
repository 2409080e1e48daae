// Every sample and example phrase, in a session and in one shot; then slots that are empty, unknown or nonsense.
import type { IntentRequest } from 'ask-sdk-model';
import type { IntentMeaning } from '../../../../lambda/core/catalogue';
import { foldExample } from '../../../model/rules/exampleRules';
import type { ModelIntent } from '../../../simulator/interactionModel';
import type { Standing } from '../caller';
import { fill, type Plan } from '../plan';

const NONSENSE = 'zzz qqq wub';
/** What a slot may arrive as besides words. */
const EMPTY_SLOTS: readonly [name: string, slot: object | null][] = [
  ['missing', null],
  ['without a value', {}],
  ['empty', { value: '' }],
  ['white space', { value: ' \t ' }],
];

const describe = (meaning: IntentMeaning | undefined): string => {
  if (meaning === undefined) return 'unknown';
  if ('act' in meaning) return meaning.act;
  return 'subject' in meaning ? `subject:${meaning.subject}` : 'words';
};

const meaningOf = ({ subject }: Plan, { name }: ModelIntent): string => describe(subject.contract.intents[name]);

const isBuiltIn = ({ name }: ModelIntent): boolean => name.startsWith('AMAZON.');

/** Types with more values than this are nets for words, not lists of names. */
const MOST_VALUES = 200;

/** The intent with each value of its slot's type in turn. */
const fillEach = (plan: Plan, intent: ModelIntent): IntentRequest[] => {
  const [slot] = intent.slots;
  const values = plan.model.types.find(({ name }) => name === slot?.type)?.values ?? [];
  if (!slot || values.length === 0 || values.length > MOST_VALUES) return [plan.caller.intent(fill(plan, intent))];
  return values.map((value) =>
    plan.caller.intent({ name: intent.name, slots: [{ ...slot, heard: value.name.value, value }] }),
  );
};

/** A device sends the intent and its slots, so all samples without slots are one request, and so are all of one value. */
const requestsOf = (plan: Plan, intent: ModelIntent): IntentRequest[] => {
  const isFilled = intent.samples.some((sample) => sample.includes('{'));
  const isBare = intent.samples.length === 0 || intent.samples.some((sample) => !sample.includes('{'));
  return [...(isBare ? [plan.caller.named(intent.name)] : []), ...(isFilled ? fillEach(plan, intent) : [])];
};

const holdSamples = async (plan: Plan, launched: Standing): Promise<void> => {
  for (const intent of plan.model.intents) {
    const about = meaningOf(plan, intent);
    const requests = requestsOf(plan, intent);
    for (const request of requests) {
      const name = `${intent.name} (${intent.samples.length} samples)`;
      await plan.caller.send({ scene: 'sample', name, about, request, from: launched });
    }
    if (isBuiltIn(intent)) continue;
    const [request] = requests;
    if (request) await plan.caller.send({ scene: 'one-shot', name: intent.name, about, request });
  }
};

/** The first example only opens the skill where nothing but the name is left of it. */
const holdExamples = async ({ caller, subject }: Plan): Promise<void> => {
  const { examplePhrases, invocationName } = subject.store.listing;
  for (const { text } of examplePhrases) {
    const [, asked = ''] = foldExample(text).split(foldExample(invocationName.text));
    const opens = foldExample(text).includes(foldExample(invocationName.text)) && asked.trim() === '';
    const request = opens ? caller.launch() : caller.intent(caller.route(foldExample(text)));
    await caller.send({ scene: 'example', name: `"${text}"`, about: opens ? 'launch' : 'ask', request });
  }
};

const withSlots = (request: IntentRequest, slot: object | null): IntentRequest => ({
  ...request,
  intent: {
    ...request.intent,
    slots: Object.fromEntries(
      Object.keys(request.intent.slots ?? {}).flatMap((name) =>
        slot === null ? [] : [[name, { name, confirmationStatus: 'NONE' as const, ...slot }]],
      ),
    ),
  },
});

const holdOddSlots = async (plan: Plan, launched: Standing): Promise<void> => {
  const { caller, model } = plan;
  for (const intent of model.intents.filter(({ slots }) => slots.length > 0)) {
    const request = caller.intent(fill(plan, intent));
    const about = meaningOf(plan, intent);
    for (const [name, slot] of EMPTY_SLOTS) {
      const odd = withSlots(request, slot);
      await caller.send({
        scene: 'empty-slot',
        name: `${intent.name}, slot ${name}`,
        about,
        request: odd,
        from: launched,
      });
    }
    const unresolved = caller.intent(fill(plan, intent, NONSENSE));
    await caller.send({
      scene: 'unresolved-slot',
      name: `${intent.name}, "${NONSENSE}"`,
      about,
      request: unresolved,
      from: launched,
    });
    if (about !== 'words') continue;
    await caller.send({ scene: 'nonsense', name: `${intent.name}, "${NONSENSE}"`, about, request: unresolved });
  }
};

export async function holdSamplesAndSlots(plan: Plan, launched: Standing): Promise<void> {
  await holdSamples(plan, launched);
  await holdExamples(plan);
  await holdOddSlots(plan, launched);
}
