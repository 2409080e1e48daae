// Opens the simulator: the skill that ships, the models that ship, and as many listeners as wanted.
import { join } from 'node:path';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { createSkill, type Report } from '../../lambda/skill';
import type { MemoryStore } from '../../lambda/memory/memoryStore';
import { type Utterances, utterancesSchema } from '../content/schemas';
import { expandTemplate } from '../model/expandTemplate';
import { CATALOGUES, ROOT } from '../root';
import { readInteractionModel } from './interactionModel';
import { createListener, type Device, type Listener } from './listener';
import { readContentFile } from './readContentFile';
import { createRouter, type Routing } from './route';

export interface Simulator {
  /** A new listener, with no memory of any other. */
  createListener(): Listener;
}

const expandBuiltIn = ({ builtIn }: Utterances): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(builtIn).map(([intent, phrases]) => [intent, phrases.flatMap((phrase) => expandTemplate(phrase))]),
  );

/** Told about every reply; tests hold it against the rules that hold for all. */
export type OnReply = (report: Report, response: ResponseEnvelope['response'], exchange: Exchange) => void;

/** One envelope and the whole of what came back. */
export interface Exchange {
  envelope: RequestEnvelope;
  answer: ResponseEnvelope;
}

/** What the skill is opened with, where it differs from a skill without memory that speaks today's content. */
export interface Surroundings {
  memory?: MemoryStore;
  catalogues?: string;
}

const openSkill = (onReply: OnReply, { memory, catalogues = CATALOGUES }: Surroundings): Device['send'] => {
  const reports: Report[] = [];
  const skill = createSkill({
    catalogues,
    ...(memory ? { memory } : {}),
    onReply: (report) => reports.push(report),
  });
  let queue: Promise<unknown> = Promise.resolve();
  return (envelope) => {
    const answer = async () => {
      reports.length = 0;
      // Both sides get copies: between Alexa and Lambda nothing is shared but text.
      const event = structuredClone(envelope);
      const started = performance.now();
      const response = await skill.invoke(event);
      const ms = performance.now() - started;
      const report = reports.at(-1) ?? null;
      if (report) onReply(report, response.response, { envelope, answer: response });
      return { response: structuredClone(response), report, ms };
    };
    // One envelope at a time: a report belongs to the envelope being answered, and so does the time.
    const turn = queue.then(answer);
    queue = turn.catch(() => undefined);
    return turn;
  };
};

/**
 * Needs compiled content: call `ensureBuilt` before this module is loaded.
 * @param locale one of content/languages.yaml
 */
export function openSimulator(
  locale: string,
  routing: Routing = 'catch-all',
  onReply: OnReply = () => undefined,
  surroundings: Surroundings = {},
): Simulator {
  const [language = ''] = locale.split('-');
  const utterances = readContentFile(ROOT, join('content', language, 'utterances.yaml'), utterancesSchema);
  const model = readInteractionModel(ROOT, locale);
  const route = createRouter({ model, builtIn: expandBuiltIn(utterances), language, routing });
  const device: Device = { locale, route, send: openSkill(onReply, surroundings) };
  return { createListener: () => createListener(device) };
}
