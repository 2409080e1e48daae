// Imitates what a device would send for an utterance, claiming no more: an intent and its slots. Alexa's own matching
// is looser than this and runs in the cloud; see design §6.
import { indexCarriers } from './carrierIndex';
import type { InteractionModel, ModelIntent, SlotValue } from './interactionModel';
import { indexModel } from './sampleIndex';
import { cutHeard, foldWords, readUtterance } from './utterance';

export const ROUTINGS = ['catch-all', 'samples-only'] as const;
export type Routing = (typeof ROUTINGS)[number];

export const isRouting = (name: string): name is Routing => (ROUTINGS as readonly string[]).includes(name);

const QUESTION_INTENT = 'QuestionIntent';
const QUESTION_SLOT = 'question';
const FALLBACK_INTENT = 'AMAZON.FallbackIntent';
const BUILT_IN = 'AMAZON.';

/** A slot of the intent; `heard` is null when nothing filled it, `value` when Alexa would resolve nothing. */
export interface RoutedSlot {
  name: string;
  type: string;
  heard: string | null;
  value: SlotValue | null;
}

export interface RoutedIntent {
  name: string;
  slots: RoutedSlot[];
}

export interface RouterSettings {
  model: InteractionModel;
  /** What people say for Amazon's own intents, by intent. */
  builtIn: Readonly<Record<string, readonly string[]>>;
  language: string;
  routing: Routing;
}

type Filled = Pick<RoutedSlot, 'heard' | 'value'>;

const fillSlots = (intent: ModelIntent, filled: Readonly<Record<string, Filled>>): RoutedIntent => ({
  name: intent.name,
  slots: intent.slots.map((slot) => ({ ...slot, heard: null, value: null, ...filled[slot.name] })),
});

const indexBuiltIn = ({ model, builtIn, language }: RouterSettings): Map<string, string> => {
  const inModel = model.intents.filter(({ name }) => name.startsWith(BUILT_IN));
  const said = inModel.flatMap(({ name }) =>
    (builtIn[name] ?? []).map((phrase) => [foldWords(phrase, language), name] as const),
  );
  // The first intent to claim a phrase keeps it.
  return new Map(said.toReversed());
};

/** @returns the way from an utterance to the intent a device would send */
export function createRouter(settings: RouterSettings): (text: string) => RoutedIntent {
  const { model, language, routing } = settings;
  const question = model.intents.find(({ name }) => name === QUESTION_INTENT);
  const findSample = indexModel(
    model,
    model.intents.filter((intent) => intent !== question),
    language,
  );
  const findCarrier = indexCarriers(model, language);
  const builtIn = indexBuiltIn(settings);

  return (text) => {
    const utterance = readUtterance(text, language);
    const heardAt = (from: number, to: number): string => cutHeard(utterance, from, to, language);

    const sample = findSample(utterance);
    if (sample) {
      const filled = sample.fillings.map(
        ({ slot, value, from, to }) => [slot, { heard: heardAt(from, to), value }] as const,
      );
      return fillSlots(sample.intent, Object.fromEntries(filled));
    }
    const named = builtIn.get(utterance.joined);
    if (named !== undefined) return { name: named, slots: [] };
    if (routing === 'catch-all' && question) {
      return fillSlots(question, { [QUESTION_SLOT]: { heard: text.trim(), value: null } });
    }
    const carrier = findCarrier(utterance);
    if (carrier)
      return fillSlots(carrier.intent, { [carrier.slot]: { heard: heardAt(carrier.from, carrier.to), value: null } });
    return { name: FALLBACK_INTENT, slots: [] };
  };
}
