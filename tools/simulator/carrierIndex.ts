// Finds the longest carrier sample around an utterance: words that Alexa takes away before it fills AMAZON.SearchQuery.
import { cutSample, type InteractionModel, type ModelIntent } from './interactionModel';
import { foldWords, type Utterance } from './utterance';

const SEARCH_QUERY = 'AMAZON.SearchQuery';

export interface FoundCarrier {
  intent: ModelIntent;
  slot: string;
  /** Where the rest stands in the joined utterance. */
  from: number;
  to: number;
}

export type FindCarrier = (utterance: Utterance) => FoundCarrier | null;

interface Carrier {
  intent: ModelIntent;
  slot: string;
  before: string;
  after: string;
}

const readCarriers = (intent: ModelIntent, language: string): Carrier[] => {
  const slot = intent.slots.find((candidate) => candidate.type === SEARCH_QUERY)?.name;
  if (slot === undefined) return [];
  return intent.samples.flatMap((sample) => {
    const parts = cutSample(sample);
    const at = parts.findIndex((part) => 'slot' in part && part.slot === slot);
    const wordsOf = (some: typeof parts): string =>
      some.map((part) => ('words' in part ? foldWords(part.words, language) : '')).join('');
    return at < 0 ? [] : [{ intent, slot, before: wordsOf(parts.slice(0, at)), after: wordsOf(parts.slice(at + 1)) }];
  });
};

const lengthOf = ({ before, after }: Carrier): number => before.length + after.length;

export function indexCarriers(model: InteractionModel, language: string): FindCarrier {
  const carriers = model.intents
    .flatMap((intent) => readCarriers(intent, language))
    .filter((carrier) => lengthOf(carrier) > 0)
    .toSorted((a, b) => lengthOf(b) - lengthOf(a));
  return ({ joined, edges }) => {
    const found = carriers.find(({ before, after }) => {
      const to = joined.length - after.length;
      return (
        before.length < to &&
        joined.startsWith(before) &&
        joined.endsWith(after) &&
        edges.has(before.length) &&
        edges.has(to)
      );
    });
    return found
      ? { intent: found.intent, slot: found.slot, from: found.before.length, to: joined.length - found.after.length }
      : null;
  };
}
