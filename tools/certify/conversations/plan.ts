// What conversations are held about in one locale: intents by what they mean, and words people say.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Contract, IntentMeaning } from '../../../lambda/core/catalogue';
import type { Act } from '../../../lambda/core/turn';
import { type Question, readQuestions } from '../../evaluation/readQuestions';
import { ROOT } from '../../root';
import type { InteractionModel, ModelIntent, SlotValue } from '../../simulator/interactionModel';
import { createPreviousWords } from '../../simulator/previousWords';
import type { RoutedIntent, RoutedSlot } from '../../simulator/route';
import type { LocaleSubject } from '../subjects';
import type { Caller } from './caller';

const flagsSchema = z.object({
  core: z.array(z.string()),
  emergency: z.array(z.string()),
  'same-day': z.array(z.string()),
  crisis: z.array(z.string()),
  information: z.array(z.string()),
  none: z.array(z.string()),
});

/** Sentences by what must be heard in them; what tests/safety holds for the language. */
export type Flags = z.infer<typeof flagsSchema>;

const NO_FLAGS: Flags = { core: [], emergency: [], 'same-day': [], crisis: [], information: [], none: [] };

export interface Words {
  flags: Flags;
  questions: Question[];
  /** What to say before a follow-up question. */
  previousWords: (previous: string) => string;
}

/** Words of one language, from the tests that use them. */
export function readWords(language: string): Words {
  const file = join(ROOT, 'tests', 'safety', `${language}.yaml`);
  const flags = existsSync(file) ? flagsSchema.parse(parse(readFileSync(file, 'utf8'))) : NO_FLAGS;
  return { flags, questions: readQuestions(ROOT, language), previousWords: createPreviousWords(ROOT, language) };
}

export interface Plan {
  subject: LocaleSubject;
  caller: Caller;
  model: InteractionModel;
  words: Words;
}

const isOf = (meaning: IntentMeaning, act: Act): boolean => 'act' in meaning && meaning.act === act;

const inModel = ({ model }: Plan, names: readonly string[]): string[] =>
  names.filter((name) => model.intents.some((intent) => intent.name === name));

/** Intents of an act that the model has. */
export const intentsOf = (plan: Plan, act: Act): string[] => {
  const meanings: Contract['intents'] = plan.subject.contract.intents;
  const names = Object.entries(meanings).flatMap(([name, meaning]) => (isOf(meaning, act) ? [name] : []));
  return inModel(plan, names);
};

/** The intent that asks about a subject; null where only free words do. */
export const intentAbout = (plan: Plan, subject: string): string | null => {
  const meanings = Object.entries(plan.subject.contract.intents);
  const names = meanings.flatMap(([name, meaning]) =>
    'subject' in meaning && meaning.subject === subject ? [name] : [],
  );
  return inModel(plan, names)[0] ?? null;
};

/** Topics that the first leaflet answers and an intent asks for, in reading order. */
export const askedTopics = (plan: Plan): { topic: string; intent: string }[] =>
  Object.keys(plan.subject.leaflets[0]?.topics ?? {}).flatMap((topic) => {
    const intent = intentAbout(plan, topic);
    return intent === null ? [] : [{ topic, intent }];
  });

/** Subjects that the first leaflet does not answer and an intent asks for. */
export const askedGaps = (plan: Plan): { subject: string; intent: string }[] =>
  Object.keys(plan.subject.leaflets[0]?.gaps ?? {}).flatMap((subject) => {
    const intent = intentAbout(plan, subject);
    return intent === null ? [] : [{ subject, intent }];
  });

const valueFor = ({ types }: InteractionModel, type: string): { heard: string; value: SlotValue } | null => {
  const value = types.find(({ name }) => name === type)?.values[0];
  return value === undefined ? null : { heard: value.name.value, value };
};

/** An intent with its slots filled: with the first value of their types, or with the words given. */
export function fill(plan: Plan, intent: ModelIntent, words: string | null = null): RoutedIntent {
  const fallback = Object.values(plan.subject.leaflets[0]?.procedures ?? {})[0]?.name ?? '';
  const slots = intent.slots.map(({ name, type }): RoutedSlot => {
    const known = words === null ? valueFor(plan.model, type) : null;
    return { name, type, heard: words ?? known?.heard ?? fallback, value: known?.value ?? null };
  });
  return { name: intent.name, slots };
}
