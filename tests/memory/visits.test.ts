// Visits of one listener, days apart, through the real skill: resumed, forgotten, and with a table that fails.
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { listenerKey } from '../../lambda/alexa/listenerKey';
import { createSkill } from '../../lambda/skill';
import type { MemoryStore, Stored } from '../../lambda/memory/memoryStore';
import { nextRevision } from '../../lambda/memory/memoryStore';
import { CATALOGUES } from '../../tools/root';

const LISTENER = listenerKey('user');

const openStore = (): MemoryStore & { held(): Stored | null; put(stored: Stored): void } => {
  const items = new Map<string, Stored>();
  return {
    read: async (user) => items.get(user) ?? null,
    write: async (user, memory, seen, now) => {
      if ((items.get(user)?.revision ?? null) !== seen) return 'outdated';
      items.set(user, { memory, revision: nextRevision(seen, now) });
      return 'written';
    },
    forget: async (user) => {
      items.delete(user);
    },
    held: () => items.get(LISTENER) ?? null,
    put: (stored) => items.set(LISTENER, stored),
  };
};

const DAY = 24 * 60 * 60 * 1000;
const START = Date.parse('2026-01-01T00:00:00Z');

const visit = async (
  memory: MemoryStore,
  day: number,
  intents: readonly string[],
  locale = 'en-US',
): Promise<string[]> => {
  const skill = createSkill({ catalogues: CATALOGUES, memory });
  let attributes: ResponseEnvelope['sessionAttributes'] = {};
  const heard: string[] = [];
  for (const intent of ['LaunchRequest', ...intents]) {
    const request = intent === 'LaunchRequest' ? { type: intent } : { type: 'IntentRequest', intent: { name: intent } };
    const answer = await skill.invoke({
      version: '1.0',
      session: { new: false, sessionId: 's', attributes },
      context: { System: { user: { userId: 'user' } } },
      request: { ...request, locale, requestId: 'r', timestamp: new Date(START + day * DAY).toISOString() },
    } as unknown as RequestEnvelope);
    attributes = answer.sessionAttributes ?? {};
    heard.push(JSON.stringify(answer.response));
  }
  return heard;
};

test('comes back the next day, at the same place and pace', async () => {
  const store = openStore();
  const [first = ''] = await visit(store, 0, ['RisksIntent', 'SlowerIntent']);
  expect(first).toContain('I keep only your place');
  const [launch = '', resumed = ''] = await visit(store, 1, ['AMAZON.YesIntent']);
  expect(launch).toContain('We stopped at the risks');
  expect(launch).toContain('85%');
  expect(resumed).toContain('infection');
});

test('in another language the place is the same', async () => {
  const store = openStore();
  await visit(store, 0, ['RecoveryIntent']);
  const [launch = ''] = await visit(store, 1, [], 'es-MX');
  expect(launch).toContain('la recuperación');
});

test('after 30 days the place is no longer offered, the pace stays', async () => {
  const store = openStore();
  await visit(store, 0, ['RisksIntent', 'FasterIntent']);
  const [launch = ''] = await visit(store, 31, []);
  expect(launch).not.toContain('We stopped');
  expect(launch).toContain('115%');
});

test('a place whose topic or sentence is gone is found by what is left of it, or not offered', async () => {
  const place = (sentence: string): Stored => ({
    revision: 1,
    memory: {
      version: 1,
      place: { leaflet: 'kyphoplasty-and-vertebroplasty', sentence, at: START / 1000 },
      pace: 'normal',
      detail: 'standard',
    },
  });
  const store = openStore();
  store.put(place('no-such-topic/P5.1'));
  expect((await visit(store, 1, []))[0]).toContain('the alternatives');
  store.put(place('no-such-topic/P99.9'));
  expect((await visit(store, 1, []))[0]).not.toContain('We stopped');
});

test('a red flag leaves no place behind', async () => {
  const store = openStore();
  await visit(store, 0, ['RisksIntent', 'EmergencyIntent']);
  expect(store.held()?.memory.place).toBeNull();
});

test('keeps place, pace and detail, and nothing else', async () => {
  const store = openStore();
  await visit(store, 0, ['CostIntent', 'AMAZON.YesIntent', 'RisksIntent', 'BriefIntent']);
  expect(Object.keys(store.held()?.memory ?? {}).toSorted()).toEqual(['detail', 'pace', 'place', 'version']);
  expect(Object.keys(store.held()?.memory.place ?? {}).toSorted()).toEqual(['at', 'leaflet', 'sentence']);
});

test('forgets on request, after asking once', async () => {
  const store = openStore();
  await visit(store, 0, ['RisksIntent']);
  const heard = await visit(store, 0, ['ForgetIntent', 'AMAZON.YesIntent']);
  expect(heard[1]).toContain('Shall I erase it all');
  expect(heard[2]).toContain('I have forgotten everything');
  expect(store.held()).toBeNull();
  expect((await visit(store, 1, []))[0]).not.toContain('We stopped');
});

test('"no" keeps it', async () => {
  const store = openStore();
  await visit(store, 0, ['RisksIntent', 'ForgetIntent', 'AMAZON.NoIntent']);
  expect(store.held()).not.toBeNull();
});

test('forgets when the skill is disabled', async () => {
  const store = openStore();
  await visit(store, 0, ['RisksIntent']);
  const skill = createSkill({ catalogues: CATALOGUES, memory: store });
  const answer = await skill.invoke({
    version: '1.0',
    context: { System: { user: { userId: 'user' } } },
    request: { type: 'AlexaSkillEvent.SkillDisabled', requestId: 'r', timestamp: new Date(START).toISOString() },
  } as unknown as RequestEnvelope);
  expect(answer.response).toEqual({});
  expect(store.held()).toBeNull();
});

test('a table that is gone: the visit goes on, and forgetting is not claimed', async () => {
  const gone: MemoryStore = {
    read: async () => null,
    write: async () => 'outdated',
    forget: async () => Promise.reject(new Error('gone')),
  };
  const heard = await visit(gone, 0, ['RisksIntent', 'ForgetIntent', 'AMAZON.YesIntent']);
  expect(heard[1]).toContain('infection');
  expect(heard[3]).toContain('could not erase');
});
