// The parts an interaction model is made of, each piece of text with the place it was written in.
import type { IntentMeaning } from '../../lambda/core/catalogue';

export interface Place {
  /** Path below the project's root. */
  file: string;
  /** Counted from 1; 0 when the whole file is meant. */
  line: number;
}

export interface Wording extends Place {
  text: string;
}

export interface CollectedIntent {
  name: string;
  meaning: IntentMeaning;
  at: Place;
  slots: { name: string; type: string }[];
  samples: Wording[];
}

export interface CollectedValue {
  id: string | null;
  /** What asking with this value is about, where the id does not say; never written to the model. */
  subject?: string;
  /** The value itself and then its synonyms; never empty. */
  wordings: [Wording, ...Wording[]];
}

export interface CollectedType {
  name: string;
  values: CollectedValue[];
}

export interface ModelParts {
  intents: CollectedIntent[];
  types: CollectedType[];
  /** What people say for Alexa's own intents: it may stand in no sample of ours. */
  builtIn: { name: string; said: Wording[] }[];
}

export const SEARCH_QUERY = 'AMAZON.SearchQuery';

/** Every slot a sample may name, and its type. */
export const SLOT_TYPES: Readonly<Record<string, string>> = {
  procedure: 'Procedure',
  number: 'Number',
  topic: 'Topic',
  question: 'Question',
  query: SEARCH_QUERY,
};

export const QUESTION_INTENT = 'QuestionIntent';
export const TOPIC_INTENT = 'TopicIntent';

/** Names of the slots in a sample, in order, repeated when the sample repeats them. */
export const slotsIn = (sample: string): string[] =>
  [...sample.matchAll(/\{([^{}]*)\}/gu)].map(([, name]) => name ?? '');
