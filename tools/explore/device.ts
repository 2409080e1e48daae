// A device that can stand anywhere: sends one input from any point of any conversation, through the skill that ships,
// with a table of its own. Between two turns nothing is left but text, as between Alexa and Lambda.
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { MemoryStore, Stored } from '../../lambda/memory/memoryStore';
import { makeItem, readItem, type Item } from '../../lambda/memory/memoryStore';
import { createSkill, type Report } from '../../lambda/skill';
import { CATALOGUES } from '../root';
import { buildEnvelope, intentRequest, launchRequest, openSession } from '../simulator/envelopes';
import type { Input } from './inputs';

const DAY = 86_400;
/** When every walk begins: a walk is the same tomorrow. */
const START = Date.UTC(2026, 0, 5, 9) / 1000;
/** Between two turns. */
const SECONDS_A_TURN = 20;

/** Between two turns: what the session holds, what the table holds, and the time. */
export interface Standing {
  /** JSON of the session's attributes; null when no session is open. */
  attributes: string | null;
  /** JSON of the item in the table, or null. */
  item: string | null;
  time: number;
}

export const NEVER_OPENED: Standing = { attributes: null, item: null, time: START };

/** What came of one input. */
export interface Sent {
  report: Report;
  response: ResponseEnvelope['response'];
  after: Standing;
  /** Calls to the table, in order. */
  calls: (keyof MemoryStore)[];
}

export interface Device {
  locale: string;
  /** @param isTableDown every call to the table fails, as the skill's budget would report it */
  send: (standing: Standing, input: Input, isTableDown?: boolean) => Promise<Sent>;
}

interface Table {
  store: MemoryStore;
  item: Item | null;
  isDown: boolean;
  now: number;
  calls: Sent['calls'];
}

/** A table with the rules of the real one: revisions, expiry, conditional writes. */
const openTable = (): Table => {
  const found = (): Stored | null => (table.item === null ? null : readItem(table.item, table.now));
  const table: Table = {
    item: null,
    isDown: false,
    now: START,
    calls: [],
    store: {
      read: async () => {
        table.calls.push('read');
        return table.isDown ? null : found();
      },
      write: async (_user, memory, seen, now) => {
        table.calls.push('write');
        if (table.isDown || (found()?.revision ?? null) !== seen) return 'outdated';
        table.item = makeItem(memory, seen, now);
        return 'written';
      },
      forget: async () => {
        table.calls.push('forget');
        if (table.isDown) throw new Error('down');
        table.item = null;
      },
    },
  };
  return table;
};

const parse = (json: string | null): unknown => (json === null ? null : JSON.parse(json));

const envelopeOf = (locale: string, standing: Standing, input: Input, time: number): RequestEnvelope => {
  const request = input.routed === null ? launchRequest(locale) : intentRequest(locale, input.routed);
  const isNew = standing.attributes === null || input.opensAfterDays !== null;
  const attributes = isNew ? {} : ((parse(standing.attributes) as Record<string, unknown> | null) ?? {});
  const session = { ...openSession(locale), isNew, attributes };
  return buildEnvelope(session, { ...request, timestamp: new Date(time * 1000).toISOString() });
};

/** @param catalogues folder of the compiled content the skill speaks */
export function openDevice(locale: string, catalogues = CATALOGUES): Device {
  const table = openTable();
  const reports: Report[] = [];
  const skill = createSkill({
    catalogues,
    memory: table.store,
    onReply: (report) => reports.push(report),
  });
  return {
    locale,
    send: async (standing, input, isTableDown = false) => {
      reports.length = 0;
      const time = standing.time + (input.opensAfterDays ?? 0) * DAY + SECONDS_A_TURN;
      Object.assign(table, { item: parse(standing.item) as Item | null, isDown: isTableDown, now: time, calls: [] });
      const { response, sessionAttributes } = await skill.invoke(envelopeOf(locale, standing, input, time));
      const report = reports.at(-1);
      if (!report) throw new Error(`${locale}: no reply to ${input.name}`);
      const after: Standing = {
        attributes: response.shouldEndSession === false ? JSON.stringify(sessionAttributes ?? {}) : null,
        item: table.item === null ? null : JSON.stringify(table.item),
        time,
      };
      return { report, response, after, calls: table.calls };
    },
  };
}
