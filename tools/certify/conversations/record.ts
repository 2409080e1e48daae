// Holds every conversation of one locale with the built handler, and keeps what was heard for the rules.
import { utterancesSchema } from '../../content/schemas';
import { expandTemplate } from '../../model/expandTemplate';
import { ROOT } from '../../root';
import { parseInteractionModel } from '../../simulator/interactionModel';
import { readContentFile } from '../../simulator/readContentFile';
import { createRouter } from '../../simulator/route';
import type { LocaleSubject } from '../subjects';
import { createCaller } from './caller';
import type { Exchange } from './exchange';
import type { Plan, Words } from './plan';
import { indexScripts } from './scriptIndex';
import { holdAnywhere } from './scenes/anywhere';
import { holdAsking } from './scenes/asking';
import { holdOpening } from './scenes/opening';
import { holdQuestions } from './scenes/questions';
import { holdSamplesAndSlots } from './scenes/samples';
import { holdVisits, type ListItems, type Visits } from './scenes/visits';
import type { Handler } from './startHandler';

/** What was heard in one locale. */
export interface Recording {
  subject: LocaleSubject;
  exchanges: readonly Exchange[];
  /** What the handler wrote to its log while they were held. */
  log: string;
  /** Parameters the handler declares. */
  parameters: number;
}

/** What people say for Alexa's own intents. */
const readBuiltIn = (language: string): Record<string, string[]> => {
  const { builtIn } = readContentFile(ROOT, `content/${language}/utterances.yaml`, utterancesSchema);
  return Object.fromEntries(
    Object.entries(builtIn).map(([intent, phrases]) => [intent, phrases.flatMap((phrase) => expandTemplate(phrase))]),
  );
};

const planFor = (subject: LocaleSubject, handler: Handler, words: Words): Plan => {
  const { locale, language } = subject;
  const model = parseInteractionModel(JSON.parse(subject.model.text));
  const route = createRouter({ model, builtIn: readBuiltIn(language.id), language: language.id, routing: 'catch-all' });
  const index = indexScripts(language, subject.leaflets, locale);
  return { subject, caller: createCaller(locale, { handler, index, route }), model, words };
};

/** @param handler a function without a table */
export async function recordLocale(subject: LocaleSubject, handler: Handler, words: Words): Promise<Recording> {
  const plan = planFor(subject, handler, words);
  const logged = handler.log().length;
  const launched = await holdOpening(plan);
  await holdSamplesAndSlots(plan, launched);
  await holdAnywhere(plan, launched);
  await holdAsking(plan, launched);
  await holdQuestions(plan, launched);
  const { exchanges } = plan.caller;
  return { subject, exchanges, log: handler.log().slice(logged), parameters: handler.parameters };
}

/** @param handler a function with a table @param list everything in it; nobody else may write to it meanwhile */
export const recordVisits = (
  subject: LocaleSubject,
  handler: Handler,
  words: Words,
  list: ListItems,
): Promise<Visits> => holdVisits(planFor(subject, handler, words), list);
