// Rules about the model as a whole: names, types, counts and sizes.
import {
  LOCALES,
  MOST_INTENTS,
  MOST_INTENTS_AND_TYPES,
  MOST_MODEL_BYTES,
  MOST_VALUE_CHARACTERS,
  takesFallbackSensitivity,
} from '../alexaFacts';
import type { Rule } from './rule';
import type { LocaleModel } from './subject';

const INTENT_NAME = /^(?:AMAZON\.)?[A-Za-z_]+$/u;
const TYPE_NAME = /^[A-Za-z_]+$/u;
const languageOf = (locale: string): string => locale.slice(0, 2);
const isBuiltIn = (name: string): boolean => name.startsWith('AMAZON.');

const once = (found: boolean, what: string, remedy: string) => (found ? [{ at: null, what, remedy }] : []);

export const SHAPE_RULES: readonly Rule<LocaleModel>[] = [
  {
    id: 'locale-known',
    source: '§3: the 17 locales',
    level: 'error',
    find: ({ locale }) =>
      once(
        !(LOCALES as readonly string[]).includes(locale),
        `Alexa has no locale ${locale}.`,
        'Correct content/languages.yaml.',
      ),
  },
  {
    id: 'intent-name',
    source: '§2 limits and syntax: letters and underscore',
    level: 'error',
    find: ({ parts }) =>
      parts.intents
        .filter(({ name }) => !INTENT_NAME.test(name))
        .map(({ name, at }) => ({
          at,
          what: `the intent ${name} may hold letters alone.`,
          remedy: 'Choose an id without digits.',
        })),
  },
  {
    id: 'intent-twice',
    source: '§2: an intent is named once',
    level: 'error',
    find: ({ parts }) =>
      parts.intents
        .filter(({ name }, index) => parts.intents.findIndex((other) => other.name === name) < index)
        .map(({ name, at }) => ({
          at,
          what: `two things make the intent ${name}.`,
          remedy: 'Choose another id for this one.',
        })),
  },
  {
    id: 'intent-without-samples',
    source: '§1 test list: every intent must be reachable',
    level: 'error',
    find: ({ locale, parts }) =>
      parts.intents
        .filter(({ name, samples }) => !isBuiltIn(name) && samples.length === 0)
        .map(({ name, at }) => ({
          at,
          what: `${name} has no samples in ${languageOf(locale)}.`,
          remedy: 'Write at least one; content/README.md says where.',
        })),
  },
  {
    id: 'built-in-samples',
    source: '§2 built-in intents, §9.7: own samples broke them',
    level: 'error',
    find: ({ parts }) =>
      parts.intents
        .filter(({ name, samples }) => isBuiltIn(name) && samples.length > 0)
        .map(({ name, samples, at }) => ({
          at: samples[0] ?? at,
          what: `${name} has samples of ours.`,
          remedy: 'Give the wording to an intent of our own.',
        })),
  },
  {
    id: 'type-name',
    source: '§2 limits and syntax: custom type name',
    level: 'error',
    find: ({ parts }) =>
      parts.types
        .filter(({ name }) => !TYPE_NAME.test(name))
        .flatMap(({ name }) =>
          once(
            true,
            `the slot type "${name}" may hold letters and underscores alone.`,
            'Rename it in tools/model/modelParts.ts.',
          ),
        ),
  },
  {
    id: 'slot-name',
    source: '§2 limits and syntax: letters and underscore',
    level: 'error',
    find: ({ parts }) =>
      parts.intents.flatMap(({ name, slots, at }) =>
        slots
          .filter((slot) => !TYPE_NAME.test(slot.name))
          .map((slot) => ({
            at,
            what: `the slot "${slot.name}" of ${name} may hold letters and underscores alone.`,
            remedy: 'Rename it in tools/model/modelParts.ts.',
          })),
      ),
  },
  {
    id: 'type-undeclared',
    source: '§2 limits and syntax, §9.3: slot referring to undefined type',
    level: 'error',
    find: ({ parts }) =>
      parts.intents.flatMap(({ name, slots, at }) =>
        slots
          .filter(({ type }) => !isBuiltIn(type) && !parts.types.some((declared) => declared.name === type))
          .map(({ type }) => ({
            at,
            what: `${name} has a slot of the type ${type}, which the model has not.`,
            remedy: 'Use {procedure} alone in samples.',
          })),
      ),
  },
  {
    id: 'type-empty',
    source: '§2 limits and syntax, §9.3: custom type with zero values',
    level: 'error',
    find: ({ parts }) =>
      parts.types
        .filter(({ values }) => values.length === 0)
        .flatMap(({ name }) =>
          once(true, `the slot type ${name} has no values.`, 'Write the names or examples it is made of.'),
        ),
  },
  {
    id: 'value-length',
    source: '§2 limits, §9.4: 140 characters per value and synonym',
    level: 'error',
    find: ({ parts }) =>
      parts.types
        .flatMap(({ values }) => values.flatMap(({ wordings }) => wordings))
        .filter(({ text }) => text.length > MOST_VALUE_CHARACTERS)
        .map((wording) => ({
          at: wording,
          what: `"${wording.text}" is longer than ${MOST_VALUE_CHARACTERS} characters.`,
          remedy: 'Shorten it.',
        })),
  },
  {
    id: 'intent-count',
    source: '§2 limits, §9.4: 250 intents',
    level: 'error',
    find: ({ parts }) =>
      once(
        parts.intents.length > MOST_INTENTS,
        `${parts.intents.length} intents are more than ${MOST_INTENTS}.`,
        'Give fewer topics an intent.',
      ),
  },
  {
    id: 'intent-and-type-count',
    source: '§2 limits, §9.4: 350 intents and slot types together',
    level: 'error',
    find: ({ parts }) => {
      const count = parts.intents.length + parts.types.length;
      return once(
        count > MOST_INTENTS_AND_TYPES,
        `${count} intents and types are more than ${MOST_INTENTS_AND_TYPES}.`,
        'Give fewer topics an intent.',
      );
    },
  },
  {
    id: 'model-size',
    source: '§2 limits, §9.4: 1.5 MB',
    level: 'error',
    find: ({ text }) => {
      const bytes = Buffer.byteLength(text);
      return once(
        bytes > MOST_MODEL_BYTES,
        `the model takes ${bytes} bytes of ${MOST_MODEL_BYTES}.`,
        'Take out examples, or set catchAll to false in content/intents.yaml.',
      );
    },
  },
  {
    id: 'fallback-sensitivity',
    source: '§2 built-in intents, §9.5: English and de-DE only',
    level: 'error',
    find: ({ locale, text }) =>
      once(
        text.includes('"fallbackIntentSensitivity"') && !takesFallbackSensitivity(locale),
        `${locale} takes no fallbackIntentSensitivity.`,
        'Leave it out in tools/model/buildModel.ts.',
      ),
  },
  {
    id: 'multiple-values',
    source: '§2 other model features, §9.5: four English locales only',
    level: 'error',
    find: ({ text }) =>
      once(
        text.includes('"multipleValues"'),
        'a slot takes several values, which most locales refuse.',
        'Leave it out in tools/model/buildModel.ts.',
      ),
  },
];
