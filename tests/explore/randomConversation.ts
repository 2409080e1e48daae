// Conversations that nobody planned: turns picked at random from everything a listener may do, and a device to hold them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import type { Knowledge } from '../../lambda/core/catalogue';
import { expandTemplate } from '../../tools/model/expandTemplate';
import { utterancesSchema } from '../../tools/content/schemas';
import { readQuestions } from '../../tools/evaluation/readQuestions';
import { type Device, NEVER_OPENED, openDevice, type Sent, type Standing } from '../../tools/explore/device';
import { type Demand, type Input, inNewSession, LAUNCH, listInputs } from '../../tools/explore/inputs';
import { createLook, openKnowledge } from '../../tools/explore/walk';
import { ROOT } from '../../tools/root';
import { readInteractionModel } from '../../tools/simulator/interactionModel';
import { listLocales, readContentFile } from '../../tools/simulator/readContentFile';
import { createRouter, type RoutedIntent } from '../../tools/simulator/route';

/** Lists of things to say: questions to develop with, samples of the model, and wordings by what must be heard in them. */
const LISTS = ['question', 'sample', 'emergency', 'same-day', 'crisis', 'none', 'playing-down'] as const;
type List = (typeof LISTS)[number];

/** One thing a listener does; numbers pick from lists as long as the language has them. */
export type Doing =
  | { does: 'act'; pick: number }
  | { does: 'say'; list: List; pick: number }
  | { does: 'mumble'; text: string }
  | { does: 'come-back'; days: number }
  | { does: 'change-locale'; pick: number };

const pick = fc.nat({ max: 9999 });

const doing: fc.Arbitrary<Doing> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('act' as const), pick }) },
  { weight: 5, arbitrary: fc.record({ does: fc.constant('say' as const), list: fc.constantFrom(...LISTS), pick }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('mumble' as const),
      text: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.lorem({ maxCount: 6 })),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('come-back' as const), days: fc.constantFrom(0, 1, 29, 31, 179, 181) }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('change-locale' as const), pick }) },
);

const MOST_TURNS = 20;

export const conversation = fc.array(doing, { minLength: 1, maxLength: MOST_TURNS });

/** A locale's side of a conversation. */
interface Side {
  device: Device;
  look: ReturnType<typeof createLook>;
  inputs: Input[];
  lists: Record<List, string[]>;
  route: (text: string) => RoutedIntent;
  knowledge: Knowledge;
}

const readLists = (language: string, samples: string[]): Side['lists'] => {
  const safety = parse(readFileSync(join(ROOT, 'tests', 'safety', `${language}.yaml`), 'utf8')) as Record<
    string,
    string[]
  >;
  const of = (...names: string[]): string[] => names.flatMap((name) => safety[name] ?? []);
  return {
    question: readQuestions(ROOT, language).map(({ text }) => text),
    sample: samples,
    emergency: of('core', 'emergency'),
    'same-day': of('same-day'),
    crisis: of('crisis'),
    none: of('none', 'information'),
    'playing-down': of('playing-down'),
  };
};

const openSide = (locale: string): Side => {
  const knowledge = openKnowledge(locale);
  const language = knowledge.language.id;
  const model = readInteractionModel(ROOT, locale);
  const { builtIn } = readContentFile(ROOT, join('content', language, 'utterances.yaml'), utterancesSchema);
  const said = Object.fromEntries(Object.entries(builtIn).map(([name, all]) => [name, all.flatMap(expandTemplate)]));
  const samples = model.intents.flatMap((intent) => intent.samples.filter((text) => !text.includes('{')));
  const device = openDevice(locale);
  return {
    device,
    look: createLook(device, knowledge),
    inputs: listInputs(locale, knowledge),
    lists: readLists(language, samples),
    route: createRouter({ model, builtIn: said, language, routing: 'catch-all' }),
    knowledge,
  };
};

const LOCALES = listLocales(ROOT);
const sides = new Map<string, Side>();

const sideOf = (locale: string): Side => {
  const known = sides.get(locale) ?? openSide(locale);
  sides.set(locale, known);
  return known;
};

const from = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

const DEMANDS: Partial<Record<List, Demand>> = { emergency: 'emergency', 'same-day': 'same-day', crisis: 'crisis' };

/** A conversation as far as it has been held. */
export interface Held {
  locale: string;
  standing: Standing;
  /** What was done and heard, turn by turn. */
  script: string[];
  faults: string[];
  last: Sent | null;
}

const BEGUN: Omit<Held, 'locale'> = { standing: NEVER_OPENED, script: [], faults: [], last: null };

/** Sends one input from where the conversation stands. */
export async function send(held: Held, input: Input): Promise<Held> {
  const { look } = sideOf(held.locale);
  const opened = held.standing.attributes === null && input.opensAfterDays === null ? inNewSession(input) : input;
  const { sent, faults } = await look(held.standing, opened);
  const script = [...held.script, `${held.locale} ${opened.name} => ${sent.report.reply.ssml}`];
  return { ...held, standing: sent.after, script, faults: [...held.faults, ...faults], last: sent };
}

const saying = ({ route, lists, knowledge }: Side, list: List, at: number): Input => {
  const text = from(lists[list], at);
  const routed = route(text);
  // A symptom that Alexa delivers as a question of its own is declined, and sent to the doctor just the same.
  const isDeclined = 'family' in (knowledge.contract.intents[routed.name] ?? {});
  const demands = isDeclined ? null : (DEMANDS[list] ?? null);
  return { name: `"${text}"`, kind: list, routed, opensAfterDays: null, demands };
};

/** What is done once by name, as an input of the locale that a conversation has come to. */
export const inputOf = (held: Held, kind: string): Input => {
  const input = sideOf(held.locale).inputs.find((one) => one.kind === kind);
  if (!input) throw new Error(`${held.locale} has no input of the kind ${kind}.`);
  return input;
};

export const sayFrom = (held: Held, list: List, at: number): Input => saying(sideOf(held.locale), list, at);

const endSession = (held: Held): Held => ({ ...held, standing: { ...held.standing, attributes: null } });

const takeTurn = (held: Held, turn: Doing): Promise<Held> => {
  const side = sideOf(held.locale);
  switch (turn.does) {
    case 'act':
      return send(held, from(side.inputs, turn.pick));
    case 'say':
      return send(held, saying(side, turn.list, turn.pick));
    case 'mumble':
      return send(held, {
        name: `"${turn.text}"`,
        kind: 'mumble',
        routed: side.route(turn.text),
        opensAfterDays: null,
        demands: null,
      });
    case 'come-back':
      return send(endSession(held), inNewSession(LAUNCH, turn.days));
    case 'change-locale':
      return send({ ...endSession(held), locale: from(LOCALES, turn.pick) }, inNewSession(LAUNCH));
  }
};

/** Holds a conversation from its launch; the first turn's locale is the first. */
export async function hold(turns: readonly Doing[]): Promise<Held> {
  const [locale = ''] = LOCALES;
  let held: Held = { ...BEGUN, locale };
  for (const turn of turns) held = await takeTurn(held, turn);
  return held;
}
