// Finds the sample an utterance equals, slot values and synonyms filled in. Samples and values are indexed apart and
// meet only over what was said, so no sample is ever multiplied by the values of its slots.
import { cutSample, type InteractionModel, type ModelIntent, type SlotValue } from './interactionModel';
import { foldWords, type Utterance } from './utterance';

export interface Filling {
  slot: string;
  value: SlotValue;
  /** Where it stands in the joined utterance. */
  from: number;
  to: number;
}

export interface FoundSample {
  intent: ModelIntent;
  fillings: Filling[];
}

export type FindSample = (utterance: Utterance) => FoundSample | null;

interface Sample {
  intent: ModelIntent;
  slots: string[];
}

type Meant = { type: string; value: SlotValue };

const indexSamples = (
  intents: readonly ModelIntent[],
  types: ReadonlySet<string>,
  language: string,
): Map<string, Sample> => {
  const samples = new Map<string, Sample>();
  for (const intent of intents) {
    const typeOf = new Map(intent.slots.map((slot) => [slot.name, slot.type]));
    for (const parts of intent.samples.map(cutSample)) {
      const slots = parts.flatMap((part) => ('slot' in part ? [part.slot] : []));
      // A slot of Amazon's own type has no values here that an utterance could equal.
      if (!slots.every((slot) => types.has(typeOf.get(slot) ?? ''))) continue;
      const key = parts
        .map((part) => ('slot' in part ? `{${typeOf.get(part.slot)}}` : foldWords(part.words, language)))
        .join('');
      if (key !== '' && !samples.has(key)) samples.set(key, { intent, slots });
    }
  }
  return samples;
};

const indexValues = (model: InteractionModel, types: ReadonlySet<string>, language: string): Map<string, Meant[]> => {
  const values = new Map<string, Meant[]>();
  for (const { name: type, values: listed } of model.types.filter(({ name }) => types.has(name))) {
    for (const value of listed) {
      for (const said of [value.name.value, ...value.name.synonyms]) {
        const key = foldWords(said, language);
        const meant = values.get(key) ?? [];
        if (!meant.some((other) => other.type === type)) values.set(key, [...meant, { type, value }]);
      }
    }
  }
  return values;
};

const longest = (texts: Iterable<string>): number => Math.max(0, ...[...texts].map((text) => text.length));

/**
 * @param intents the intents whose samples count; those of the catch-all are a net, not samples
 */
export function indexModel(model: InteractionModel, intents: readonly ModelIntent[], language: string): FindSample {
  const used = new Set(intents.flatMap((intent) => intent.slots.map((slot) => slot.type)));
  const types = new Set(model.types.map(({ name }) => name).filter((name) => used.has(name)));
  const samples = indexSamples(intents, types, language);
  const values = indexValues(model, types, language);
  const longestValue = longest(values.keys());
  const mostSlots = Math.max(0, ...[...samples.values()].map((sample) => sample.slots.length));
  const longestUtterance = longest(samples.keys()) + mostSlots * longestValue;

  return ({ joined, edges }) => {
    if (joined === '' || joined.length > longestUtterance) return null;
    const places = [...edges];
    type Filled = Omit<Filling, 'slot'>;

    // Literal words are tried before slots, and longer values before shorter ones.
    const search = (at: number, key: string, filled: readonly Filled[]): FoundSample | null => {
      const from = places[at] ?? joined.length;
      if (from === joined.length) {
        const sample = samples.get(key);
        if (!sample) return null;
        return {
          intent: sample.intent,
          fillings: filled.map((one, index) => ({ ...one, slot: sample.slots[index] ?? '' })),
        };
      }
      const asWord = search(at + 1, key + joined.slice(from, places[at + 1]), filled);
      if (asWord || filled.length === mostSlots) return asWord;
      for (let end = places.length - 1; end > at; end -= 1) {
        const to = places[end] ?? joined.length;
        if (to - from > longestValue) continue;
        for (const { type, value } of values.get(joined.slice(from, to)) ?? []) {
          const asSlot = search(end, `${key}{${type}}`, [...filled, { value, from, to }]);
          if (asSlot) return asSlot;
        }
      }
      return null;
    };
    return search(0, '', []);
  };
}
