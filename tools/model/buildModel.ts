// Builds the interaction model of one locale, in the order the parts were collected.
import { takesFallbackSensitivity } from './alexaFacts';
import type { ModelParts } from './modelParts';

export interface InteractionModel {
  interactionModel: {
    languageModel: {
      invocationName: string;
      intents: { name: string; slots?: { name: string; type: string }[]; samples: string[] }[];
      types: { name: string; values: { id?: string; name: { value: string; synonyms?: string[] } }[] }[];
      modelConfiguration?: { fallbackIntentSensitivity: { level: 'HIGH' | 'MEDIUM' | 'LOW' } };
    };
  };
}

/**
 * Low, said aloud rather than left to a default: the fallback intent brings no words, so a red flag that lands there
 * cannot be judged, and whatever lands in a question intent instead is read and, if need be, declined by us.
 */
const FALLBACK_SENSITIVITY = 'LOW';

export function buildModel(parts: ModelParts, locale: string, invocationName: string): InteractionModel {
  return {
    interactionModel: {
      languageModel: {
        invocationName,
        intents: parts.intents.map(({ name, slots, samples }) => ({
          name,
          ...(slots.length > 0 ? { slots: slots.map((slot) => ({ ...slot })) } : {}),
          samples: samples.map(({ text }) => text),
        })),
        types: parts.types.map(({ name, values }) => ({
          name,
          values: values.map(({ id, wordings: [value, ...synonyms] }) => ({
            ...(id === null ? {} : { id }),
            name: { value: value.text, ...(synonyms.length > 0 ? { synonyms: synonyms.map(({ text }) => text) } : {}) },
          })),
        })),
        ...(takesFallbackSensitivity(locale)
          ? { modelConfiguration: { fallbackIntentSensitivity: { level: FALLBACK_SENSITIVITY } } }
          : {}),
      },
    },
  };
}
