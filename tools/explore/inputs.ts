// Everything a listener may do at one turn, in one locale: every intent of the contract, with and without its slots, and
// words of every kind of act. All words come from content; none are written here but nonsense.
import { join } from 'node:path';
import type { Contract, IntentMeaning, Knowledge, Leaflet } from '../../lambda/core/catalogue';
import { selectAnswer } from '../../lambda/core/dialog/select';
import type { Act } from '../../lambda/core/turn';
import { utterancesSchema } from '../content/schemas';
import { expandTemplate } from '../model/expandTemplate';
import { ROOT } from '../root';
import { type InteractionModel, type ModelIntent, readInteractionModel } from '../simulator/interactionModel';
import { readContentFile } from '../simulator/readContentFile';
import type { RoutedIntent, RoutedSlot } from '../simulator/route';
import { findUnsureText } from './unsureText';

/** Answers that must come from everywhere. */
export type Demand = 'stop' | 'emergency' | 'same-day' | 'crisis';

/** One thing to do. */
export interface Input {
  /** How a path names it: `RisksIntent (procedure: kyphoplasty)`. */
  name: string;
  /** What it stands for; where not all inputs are sent, one of each kind is. */
  kind: string;
  /** Null opens the skill without a question. */
  routed: RoutedIntent | null;
  /** Begins a new session, this many days after the last one. */
  opensAfterDays: number | null;
  demands: Demand | null;
}

const NONSENSE = 'zzz qqq wub';
const UNKNOWN_DAYS = 31;
const DEMANDED: Partial<Record<Act, Demand>> = {
  stop: 'stop',
  emergency: 'emergency',
  'same-day': 'same-day',
  crisis: 'crisis',
};
/** Words of these acts are judged by rules, and so must be heard for what they are. */
const RED_FLAGS: readonly Act[] = ['emergency', 'same-day', 'crisis'];

export const LAUNCH: Input = { name: 'launch', kind: 'launch', routed: null, opensAfterDays: null, demands: null };

/** The same in a new session: Alexa was asked to open the skill, with or without a question. */
export const inNewSession = (input: Input, days = 0): Input => ({
  ...input,
  name: `(new session${days === 0 ? '' : ` after ${days} days`}) ${input.name}`,
  opensAfterDays: days,
});

/** Back after a while, with and without what was remembered being out of date. */
export const COMING_BACK: readonly Input[] = [inNewSession(LAUNCH), inNewSession(LAUNCH, UNKNOWN_DAYS)];

interface Source {
  knowledge: Knowledge;
  contract: Contract;
  leaflet: Leaflet;
  model: InteractionModel;
  numberWord: string;
  /** What people say, by intent. */
  said: (intent: string) => string | undefined;
}

/** How a leaflet answers a subject: the places such questions lead to differ in kind. */
const kindOfSubject = ({ leaflet }: Source, subject: string): string => {
  const selection = selectAnswer(leaflet, subject, null);
  if (selection.kind !== 'answer') return `ask:${selection.kind}`;
  const topic = leaflet.topics[selection.topic];
  if (topic?.exact.length === 0) return 'ask:whole';
  if (selection.topic !== subject) return 'ask:shared';
  if (Object.keys(topic?.byProcedure ?? {}).length > 0) return 'ask:by-procedure';
  return topic?.joint ? 'ask:joint' : 'ask:own';
};

const kindOf = (source: Source, meaning: IntentMeaning): string => {
  if ('act' in meaning) return meaning.family === undefined ? meaning.act : `${meaning.act}:${meaning.family}`;
  if ('subject' in meaning) return kindOfSubject(source, meaning.subject);
  if ('carrier' in meaning) return 'carrier';
  return 'question' in meaning ? 'question' : 'topic-slot';
};

const fill = (intent: ModelIntent, slots: Record<string, Pick<RoutedSlot, 'heard' | 'value'>>): RoutedIntent => ({
  name: intent.name,
  slots: intent.slots.map((slot) => ({ ...slot, heard: null, value: null, ...slots[slot.name] })),
});

const makeInput = (kind: string, routed: RoutedIntent, demands: Demand | null = null): Input => {
  const filled = routed.slots.filter(({ heard }) => heard !== null);
  const slots = filled.map(({ name, heard }) => `${name}: ${heard}`).join(', ');
  return {
    name: slots === '' ? routed.name : `${routed.name} (${slots})`,
    kind,
    routed,
    opensAfterDays: null,
    demands,
  };
};

/** The slot of an intent filled with words, and with the value they resolve to if there is one. */
const withSlot = (source: Source, intent: ModelIntent, kind: string, heard: string, demands?: Demand): Input => {
  const [slot] = intent.slots;
  const values = source.model.types.find(({ name }) => name === slot?.type)?.values ?? [];
  const value = values.find((candidate) => candidate.id !== undefined && candidate.name.value === heard) ?? null;
  return makeInput(kind, fill(intent, slot ? { [slot.name]: { heard, value } } : {}), demands);
};

const PROCEDURE_TYPE = 'Procedure';

const namesOfType = ({ model }: Source, type: string | undefined): string[] =>
  model.types.find(({ name }) => name === type)?.values.map(({ name }) => name.value) ?? [];

const NUMBER_TYPE = 'Number';

/** The first numbers, the last one known, and one that nobody can count to. */
const numbersSaid = (source: Source, intent: ModelIntent, kind: string): Input[] => {
  const names = namesOfType(source, NUMBER_TYPE);
  const said = [...names.slice(0, 4), ...names.slice(-1), NONSENSE];
  return said.map((name) => withSlot(source, intent, `${kind}:numbered`, name));
};

/** Without its procedure, and with one; where procedures are told apart, with each; and with one nobody knows. */
const plainInputs = (source: Source, intent: ModelIntent, meaning: IntentMeaning, at: number): Input[] => {
  const kind = kindOf(source, meaning);
  const demands = 'act' in meaning ? (DEMANDED[meaning.act] ?? null) : null;
  const bare = makeInput(kind, fill(intent, {}), demands);
  if (intent.slots[0]?.type === NUMBER_TYPE) return [bare, ...numbersSaid(source, intent, kind)];
  if (intent.slots[0]?.type !== PROCEDURE_TYPE) return [bare];
  const names = namesOfType(source, PROCEDURE_TYPE);
  const isToldApart = ['ask:by-procedure', 'ask:shared', 'spell'].includes(kind);
  const said = isToldApart ? [...names, NONSENSE] : names.slice(at % names.length).slice(0, 1);
  return [bare, ...said.map((name) => withSlot(source, intent, `${kind}:named`, name))];
};

/** Words of every kind of intent, as the question intent delivers them. */
const sampleTexts = (source: Source): Input[] => {
  const question = source.model.intents.find(({ name }) => 'question' in (source.contract.intents[name] ?? {}));
  if (!question) return [];
  const taken = new Set<string>();
  const samples = source.model.intents.flatMap((intent) => {
    const meaning = source.contract.intents[intent.name];
    const text = source.said(intent.name);
    if (!meaning || text === undefined || !('act' in meaning || 'subject' in meaning)) return [];
    const kind = `text:${kindOf(source, meaning)}`;
    if (taken.has(kind)) return [];
    taken.add(kind);
    const demands = 'act' in meaning && RED_FLAGS.includes(meaning.act) ? DEMANDED[meaning.act] : undefined;
    return [withSlot(source, question, kind, text, demands)];
  });
  const [first = '', second = ''] = namesOfType(source, PROCEDURE_TYPE);
  const others = {
    nonsense: NONSENSE,
    number: source.numberWord,
    digit: '2',
    procedure: first,
    two: `${first} ${second}`,
    unsure: findUnsureText(source.knowledge, question.name, question.slots[0]?.name ?? '') ?? NONSENSE,
  };
  return [
    makeInput('text:empty', fill(question, {})),
    ...samples,
    ...Object.entries(others).map(([kind, text]) => withSlot(source, question, `text:${kind}`, text)),
  ];
};

/** Each carrier with nothing behind it and with a topic; one of them with nonsense. */
const carrierInputs = (source: Source, intent: ModelIntent, at: number): Input[] => {
  const labels = source.leaflet.examples.map((id) => source.leaflet.topics[id]?.label ?? id);
  return [
    makeInput('carrier:empty', fill(intent, {})),
    withSlot(source, intent, 'carrier:topic', labels[at % labels.length] ?? NONSENSE),
    ...(at === 0 ? [withSlot(source, intent, 'carrier:nonsense', NONSENSE)] : []),
  ];
};

/** A topic by its name: those that no intent asks for, one that some intent does, and an unknown one. */
const topicSlotInputs = (source: Source, intent: ModelIntent): Input[] => {
  const asked = new Set(Object.values(source.contract.intents).flatMap((m) => ('subject' in m ? [m.subject] : [])));
  const values = source.model.types.find(({ name }) => name === intent.slots[0]?.type)?.values ?? [];
  const rare = values.filter(({ id }) => id !== undefined && !asked.has(id));
  const said = [...rare, ...values.slice(0, 1)].map(({ name }) => name.value);
  return [
    makeInput('topic-slot:empty', fill(intent, {})),
    ...[...said, NONSENSE].map((heard) => withSlot(source, intent, 'topic-slot', heard)),
  ];
};

const inputsOf = (source: Source, intent: ModelIntent, at: number): Input[] => {
  const meaning = source.contract.intents[intent.name];
  if (!meaning || 'question' in meaning) return [];
  if ('carrier' in meaning) return carrierInputs(source, intent, at);
  return 'topicSlot' in meaning ? topicSlotInputs(source, intent) : plainInputs(source, intent, meaning, at);
};

const openSource = (locale: string, knowledge: Knowledge): Source => {
  const { contract, language, leaflet } = knowledge;
  const model = readInteractionModel(ROOT, locale);
  const { builtIn } = readContentFile(ROOT, join('content', language.id, 'utterances.yaml'), utterancesSchema);
  const samples = new Map(model.intents.map(({ name, samples: all }) => [name, all]));
  const said = (intent: string): string | undefined => {
    const known = samples.get(intent) ?? [];
    const sample = known.find((text) => !text.includes('{')) ?? (builtIn[intent] ?? []).flatMap(expandTemplate)[0];
    return sample;
  };
  return { knowledge, contract, leaflet, model, numberWord: language.numbers[1] ?? '2', said };
};

/**
 * Every input of a locale.
 * @throws Error when an intent of the contract is missing from the locale's model
 */
export function listInputs(locale: string, knowledge: Knowledge): Input[] {
  const source = openSource(locale, knowledge);
  const inModel = new Map(source.model.intents.map((intent) => [intent.name, intent]));
  const missing = Object.keys(source.contract.intents).filter((name) => !inModel.has(name));
  if (missing.length > 0) throw new Error(`${locale} has no intent called ${missing.join(', ')}.`);
  const carriers = source.model.intents.filter(({ name }) => 'carrier' in (source.contract.intents[name] ?? {}));
  const sent = source.model.intents.flatMap((intent, at) => {
    const order = carriers.indexOf(intent);
    return inputsOf(source, intent, order < 0 ? at : order);
  });
  const unknown: Input = makeInput('unknown-intent', { name: 'NoSuchIntent', slots: [] });
  return [LAUNCH, ...sent, ...sampleTexts(source), unknown];
}
