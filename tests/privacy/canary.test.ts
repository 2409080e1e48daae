// Private by proof: a word planted in everything that comes in is looked for in everything that goes out or stays.
import fs from 'node:fs';
import * as fc from 'fast-check';
import type { Memory } from '../../lambda/core/dialog/memory';
import { openDynamoStore } from '../../lambda/memory/dynamoStore';
import { makeItem, type MemoryStore, readItem } from '../../lambda/memory/memoryStore';
import { withBudget } from '../../lambda/memory/withBudget';
import { countFault, countMemoryFailure } from '../../lambda/metrics/countFault';
import { countTurn } from '../../lambda/metrics/countTurn';
import { writeLine } from '../../lambda/metrics/writeLine';
import { createSkill, type SkillSettings } from '../../lambda/skill';
import { CATALOGUES } from '../../tools/root';
import { openClinic } from '../../tools/simulator/standInClinic';
import { type Visit, visit } from '../../tools/fuzz/visits';
import { writeEnvelope } from '../../tools/fuzz/writeEnvelope';
import { openTableServer, type TableServer } from '../memory/tableServer';
import { CANARY, holdsCanary, plant } from './plant';

const SEED = 5;
const VISITS = 1200;
const VISITS_WITH_TABLE = 60;
const PATIENCE = 120_000;

const STANDARD_ERROR = 2;

/** Everything that leaves the process by itself, whoever writes it. */
const listenIn = () => {
  const heard: string[] = [];
  const take = (...parts: unknown[]): boolean => {
    heard.push(parts.map((part) => (part instanceof Error ? `${part.stack}` : String(part))).join(' '));
    return true;
  };
  const { writeSync } = fs;
  const writeOrTake = (file: number, ...parts: unknown[]): number => {
    if (file > STANDARD_ERROR) return Reflect.apply(writeSync, fs, [file, ...parts]) as number;
    take(...parts);
    return 0;
  };
  const spies = [
    jest.spyOn(fs, 'writeSync').mockImplementation(writeOrTake),
    jest.spyOn(process.stdout, 'write').mockImplementation(take),
    jest.spyOn(process.stderr, 'write').mockImplementation(take),
    ...(['log', 'info', 'warn', 'error', 'debug', 'trace'] as const).map((name) =>
      jest.spyOn(console, name).mockImplementation(take),
    ),
  ];
  return { heard, stop: () => spies.forEach((spy) => spy.mockRestore()) };
};

interface Place {
  store: MemoryStore;
  /** All that is kept, keys and values. */
  held: () => Promise<string>;
}

const openMemory = (): Place => {
  const items = new Map<string, unknown>();
  const now = Date.UTC(2026, 0, 5) / 1000;
  return {
    store: {
      read: async (listener) => readItem(items.get(listener), now),
      write: async (listener, memory, seen, at) => {
        items.set(listener, makeItem(memory, seen, at));
        return 'written';
      },
      forget: async (listener) => {
        items.delete(listener);
      },
    },
    held: async () => JSON.stringify([...items]),
  };
};

/** The skill wired as it ships: what is counted is written, what fails is counted. */
const wire = (store: MemoryStore): SkillSettings => ({
  catalogues: CATALOGUES,
  memory: withBudget(store, 1000, (call, reason) => writeLine(countMemoryFailure(call, reason, Date.now()))),
  onReply: (report) => writeLine(countTurn(report, Date.now())),
  onError: (error) => writeLine(countFault(error, Date.now())),
});

interface Counts {
  envelopes: number;
  replies: number;
  lines: number;
}

/** A visit that begins with two questions noted and saved. */
const savingVisit = visit.map((whole): Visit => {
  const saving = ['DrivingIntent', 'AddQuestionIntent', 'CostIntent', 'AddQuestionIntent', 'SaveQuestionsIntent'];
  const [like] = whole.turns;
  const turns = saving.flatMap((intent) => (like ? [{ ...like, type: 'IntentRequest', intent, damages: [] }] : []));
  return { ...whole, locale: 'en-US', attributes: null, turns: [...turns, ...whole.turns] };
});

/** @returns where the word was found, and how much was looked at */
const look = async (settings: SkillSettings, held: Place['held'], visits: number, kind = visit) => {
  let isAnswered = false;
  const skill = createSkill({
    ...settings,
    onReply: (report) => {
      isAnswered = report.conversed !== null;
      settings.onReply?.(report);
    },
  });
  const ears = listenIn();
  const found = new Set<string>();
  const counts: Counts = { envelopes: 0, replies: 0, lines: 0 };
  const note = (place: string, text: string): void => {
    if (holdsCanary(text)) found.add(place);
  };
  const hold = async ({ locale, attributes, turns }: Visit, seed: number): Promise<void> => {
    let standing: unknown = attributes ?? {};
    for (const [at, turn] of turns.entries()) {
      const time = Date.UTC(2026, 0, 5, 9, at) / 1000;
      const whole = writeEnvelope(turn, { locale, time, isNew: at === 0, attributes: standing });
      const envelope = plant(whole, seed + at);
      isAnswered = false;
      const { response, sessionAttributes } = await skill.invoke(envelope);
      counts.envelopes += 1;
      note('speech', JSON.stringify([response.outputSpeech, response.reprompt]));
      note('card', JSON.stringify(response.card ?? null));
      if (response.outputSpeech) counts.replies += 1;
      // Where nothing was answered, Alexa gets back what it sent, untouched.
      if (isAnswered) note('session', JSON.stringify(sessionAttributes ?? null));
      standing = sessionAttributes;
    }
  };
  try {
    const property = fc.asyncProperty(kind, fc.nat(), hold);
    await fc.assert(property, { seed: SEED, numRuns: visits, endOnFailure: true });
    note('storage', await held());
  } finally {
    ears.stop();
  }
  for (const line of ears.heard) note('log', line);
  counts.lines = ears.heard.length;
  return { found: [...found].toSorted(), counts };
};

it('the word is in what comes in', () => {
  const [made] = fc.sample(visit, { seed: SEED, numRuns: 1 });
  const turn = made?.turns[0];
  if (!turn) throw new Error('no turn');
  const planted = plant(writeEnvelope(turn, { locale: 'en-US', time: 0, isNew: true, attributes: {} }), 1);
  for (const part of [planted.session, planted.context.System, planted.request]) {
    expect(JSON.stringify(part)).toContain(CANARY);
  }
  expect(planted.context.System.user.userId).toContain(CANARY);
  expect(planted.context.System.device?.deviceId).toContain(CANARY);
});

it(
  'thousands of envelopes leave no word in speech, card, session, storage or log',
  async () => {
    const place = openMemory();
    const { found, counts } = await look(wire(place.store), place.held, VISITS);
    expect(found).toEqual([]);
    expect(counts.envelopes).toBeGreaterThan(4000);
    expect(counts.replies).toBeGreaterThan(2000);
    expect(counts.lines).toBeGreaterThan(counts.replies / 2);
    expect((await place.held()).length).toBeGreaterThan(100);
  },
  PATIENCE,
);

it(
  'nor where the clinic lets questions be saved: of a list, ids are kept and nothing else',
  async () => {
    const clinic = openClinic(true);
    const { store } = openMemory();
    const written: Memory[] = [];
    const noting: MemoryStore = {
      ...store,
      write: async (key, memory, seen, at) => {
        written.push(memory);
        return store.write(key, memory, seen, at);
      },
    };
    const settings = { ...wire(noting), catalogues: clinic.catalogues };
    const { found } = await look(settings, async () => JSON.stringify(written), VISITS / 2, savingVisit);
    clinic.close();
    expect(found).toEqual([]);
    expect(written.filter(({ questions }) => questions).length).toBeGreaterThan(10);
  },
  PATIENCE,
);

describe('with a real table', () => {
  let server: TableServer;
  beforeAll(async () => {
    server = await openTableServer();
  });
  afterAll(() => server.close());

  const open = (): Place => ({
    store: openDynamoStore(server.settings),
    held: async () => JSON.stringify(await server.scan()),
  });

  it(
    'none stays in an item or its key',
    async () => {
      const { store, held } = open();
      const { found } = await look(wire(store), held, VISITS_WITH_TABLE);
      expect(found).toEqual([]);
      expect(await held()).toContain('"pace"');
    },
    PATIENCE,
  );

  it(
    'none is told by a table that repeats what it was asked in its errors',
    async () => {
      server.meet('telltale');
      const { store, held } = open();
      const { found, counts } = await look(wire(store), held, VISITS_WITH_TABLE);
      server.meet('none');
      expect(found).toEqual([]);
      expect(counts.lines).toBeGreaterThan(counts.replies / 2);
    },
    PATIENCE,
  );
});

it('none is told when content cannot be read', async () => {
  const place = openMemory();
  const settings = { ...wire(place.store), catalogues: `/nowhere/${CANARY.toLowerCase().slice(0, 3)}` };
  const { found, counts } = await look(settings, place.held, 60);
  expect(found).toEqual([]);
  expect(counts.lines).toBeGreaterThan(0);
});

/** What somebody may one day add without thinking; each must be found. */
describe('a leak is found', () => {
  const place = openMemory();
  const sound = wire(place.store);
  const keeping = (listener: (key: string) => string): MemoryStore => ({
    ...place.store,
    write: async (key, memory, seen, now) => place.store.write(listener(key), memory, seen, now),
  });
  const tell = (text: unknown): void => writeLine(JSON.stringify(text));
  const leaks: [what: string, where: string, settings: SkillSettings][] = [
    ['words heard, in the log', 'log', { ...sound, onReply: ({ turn }) => tell(turn.slots) }],
    ['the intent as it was named', 'log', { ...sound, onReply: ({ turn }) => tell(turn.intent) }],
    ['the locale as it was named', 'log', { ...sound, onReply: ({ turn }) => tell(turn.locale) }],
    [
      'the whole turn, through the console',
      'log',
      { ...sound, onReply: ({ turn }) => console.log(JSON.stringify(turn)) },
    ],
    [
      'what made it fail, in an error',
      'log',
      {
        ...sound,
        onReply: ({ turn }) => {
          throw new Error(JSON.stringify(turn));
        },
        onError: (error) => console.error(error),
      },
    ],
    [
      'words heard, under the key of what is kept',
      'storage',
      { ...sound, memory: keeping((key) => `${key}${CANARY}`) },
    ],
  ];
  it.each(leaks)('%s', async (_what, where, settings) => {
    expect((await look(settings, place.held, 60)).found).toContain(where);
  });

  it('words heard, spelt out or packed', () => {
    expect(holdsCanary(`Q, V, O, X. L, U, M, B.`)).toBe(true);
    expect(holdsCanary(Buffer.from(`${CANARY} fell`).toString('base64'))).toBe(true);
    expect(holdsCanary(Buffer.from(CANARY).toString('hex'))).toBe(true);
    expect(holdsCanary('About the risks. There are three risks, and a rare one.')).toBe(false);
  });
});
