// Questions saved on request, through the real skill and a real DynamoDB API: brought back, changed, expired, shared by two
// speakers, and with a table that fails in the middle.
import { listenerKey } from '../../lambda/alexa/listenerKey';
import type { Memory } from '../../lambda/core/dialog/memory';
import { openDynamoStore } from '../../lambda/memory/dynamoStore';
import type { MemoryStore } from '../../lambda/memory/memoryStore';
import { withBudget } from '../../lambda/memory/withBudget';
import { openClinic, type StandInClinic } from '../../tools/simulator/standInClinic';
import { DAY, newListener, reading, seconds } from './examples';
import { createSpeaker, type Speaker } from './speaker';
import { type Fault, openTableServer, type TableServer } from './tableServer';

const NOTE_DRIVING = ['DrivingIntent', 'AMAZON.YesIntent'] as const;
const NOTE_COST = ['CostIntent', 'AMAZON.YesIntent'] as const;
const SAVE = 'SaveQuestionsIntent';
const READ = 'ReadQuestionsIntent';
const NOT_SAVED = 'I could not save your list';
const STILL_SAVED = 'I could not change what is saved';

let server: TableServer;
let clinic: StandInClinic;
/** Its listeners may not save anything. */
let otherClinic: StandInClinic;
let store: MemoryStore;

beforeAll(async () => {
  server = await openTableServer();
  clinic = openClinic(true);
  otherClinic = openClinic(false);
  store = withBudget(openDynamoStore(server.settings), 1000);
  await store.read(listenerKey('warm'));
}, 30_000);
afterAll(async () => {
  clinic.close();
  otherClinic.close();
  await server.close();
});
afterEach(() => server.meet('none'));

const speakerOf = (user: string): Speaker => createSpeaker(user, clinic.catalogues, store);
const heldFor = async (user: string): Promise<Memory | undefined> =>
  (await server.peek(listenerKey(user)))?.memory as Memory | undefined;
const listFor = async (user: string): Promise<Memory['questions']> => (await heldFor(user))?.questions;
const pokeFor = (user: string, memory: object): Promise<void> =>
  server.poke({ id: listenerKey(user), revision: 1, expires: seconds() + 100 * DAY, memory });

/** A speaker whose listener has saved driving and cost. */
const openSaved = async (): Promise<{ user: string; speaker: Speaker }> => {
  const user = newListener();
  const speaker = speakerOf(user);
  await speaker.open();
  await speaker.hear(...NOTE_DRIVING, ...NOTE_COST);
  expect(await speaker.hear(SAVE)).toContain('I keep your questions for thirty days');
  return { user, speaker };
};

describe('saved on request', () => {
  it('nothing is kept before somebody asks, and then ids alone', async () => {
    const user = newListener();
    const speaker = speakerOf(user);
    await speaker.open();
    await speaker.hear(...NOTE_DRIVING, 'SlowerIntent');
    expect(await heldFor(user)).toMatchObject({ pace: 'slow' });
    expect(await listFor(user)).toBeUndefined();
    const told = await speaker.hear(SAVE);
    expect(told).toContain('Anyone who uses this Amazon account can hear them');
    expect(told).toContain('say forget everything');
    expect(await listFor(user)).toEqual({ ids: ['driving'], at: expect.any(Number) });
  });

  it('they are counted at the next visit, not read out, and are on the list again', async () => {
    const { user } = await openSaved();
    const speaker = speakerOf(user);
    const welcome = await speaker.open(1);
    expect(welcome).toContain('I kept two questions for your doctor');
    expect(welcome).not.toMatch(/drive|cost/u);
    expect(await speaker.hear(READ)).toMatch(/When can I drive again\?.*What will it cost/u);
    expect(await speaker.hear('WhatIsRememberedIntent')).toContain('I keep two questions for your doctor');
  });

  it('in another language they are the same questions', async () => {
    const { user } = await openSaved();
    const speaker = createSpeaker(user, clinic.catalogues, store, 'es-MX');
    expect(await speaker.open(1)).toContain('Le guardé dos preguntas');
    expect(await speaker.hear(READ)).toContain('conducir o manejar');
  });

  it('what is added or removed afterwards is saved as well, without another word', async () => {
    const { user, speaker } = await openSaved();
    expect(await speaker.hear('BathingIntent', 'AddQuestionIntent')).toMatch(/Noted: showers and baths\. (?!.*sav)/u);
    await speaker.hear('RemoveQuestionIntent', 'RemoveQuestionIntent');
    expect((await listFor(user))?.ids).toEqual(['driving']);
  });

  it('cleared, nothing of them is kept, and a new list is saved only when asked for again', async () => {
    const { user, speaker } = await openSaved();
    expect(await speaker.hear('ClearQuestionsIntent')).toContain('nothing of it is saved');
    expect(await listFor(user)).toBeUndefined();
    await speaker.hear('BathingIntent', 'AddQuestionIntent');
    expect(await listFor(user)).toBeUndefined();
    expect(await speakerOf(user).open(1)).not.toContain('I kept');
  });

  it('"forget everything" erases them with the rest', async () => {
    const { user, speaker } = await openSaved();
    expect(await speaker.hear('ForgetIntent', 'AMAZON.YesIntent')).toContain('I have forgotten everything');
    expect(await server.peek(listenerKey(user))).toBeUndefined();
    expect(await speaker.hear(READ)).toContain('Your list is empty');
  });
});

describe('thirty days', () => {
  it('they come back on the thirtieth day and not on the next, and are then erased', async () => {
    const { user } = await openSaved();
    const at = (await listFor(user))?.at ?? 0;
    const days = (count: number): number => (at - seconds()) / DAY + count;
    expect(await speakerOf(user).open(days(30) - 2 / DAY)).toContain('I kept two questions');
    expect((await listFor(user))?.at).toBe(at);
    const late = speakerOf(user);
    expect(await late.open(days(30))).not.toContain('I kept');
    expect(late.list()).toEqual([]);
    expect(await listFor(user)).toBeUndefined();
  });

  it('begin again when the list is saved again or changed, and not by a visit', async () => {
    const { user } = await openSaved();
    const at = (await listFor(user))?.at ?? 0;
    const speaker = speakerOf(user);
    await speaker.open(20);
    await speaker.hear('RisksIntent');
    expect((await listFor(user))?.at).toBe(at);
    await speaker.hear(SAVE);
    expect((await listFor(user))?.at).toBeGreaterThan(at + 19 * DAY);
    expect(await speakerOf(user).open(45)).toContain('I kept two questions');
  });
});

describe('what is found in the table', () => {
  it('an item from before questions could be saved keeps its place and pace, and takes a list', async () => {
    const user = newListener();
    const place = { leaflet: 'kyphoplasty-and-vertebroplasty', sentence: 'risks/P4.1', at: seconds() };
    await pokeFor(user, { version: 1, place, pace: 'slow', detail: 'standard' });
    const speaker = speakerOf(user);
    expect(await speaker.open()).toContain('We stopped at the risks');
    await speaker.hear(...NOTE_DRIVING, SAVE);
    expect(await heldFor(user)).toMatchObject({
      place: { ...place, at: expect.any(Number) },
      pace: 'slow',
      questions: { ids: ['driving'] },
    });
  });

  it('ids that are no longer known are dropped without a word', async () => {
    const user = newListener();
    const ids = ['gone', 'driving', 'my back hurts'];
    await pokeFor(user, { version: 1, place: null, pace: 'normal', detail: 'full', questions: { ids, at: seconds() } });
    const speaker = speakerOf(user);
    expect(await speaker.open()).toContain('I kept one question for your doctor');
    expect(speaker.list()).toEqual(['driving']);
    await speaker.hear(...NOTE_COST);
    expect((await listFor(user))?.ids).toEqual(['driving', 'cost']);
  });

  it('a list that cannot be read costs the list, not the pace', async () => {
    const user = newListener();
    await pokeFor(user, { ...reading, place: null, questions: { ids: 'driving' } });
    const speaker = speakerOf(user);
    expect(await speaker.open()).not.toContain('I kept');
    expect(await speaker.hear('WhatIsRememberedIntent')).toContain('speak slower');
  });
});

describe('two speakers of one account', () => {
  it('what each of them adds and removes is kept, and heard on both', async () => {
    const { user } = await openSaved();
    const [kitchen, bedroom] = [speakerOf(user), speakerOf(user)];
    await kitchen.open();
    await bedroom.open();
    await kitchen.hear('BathingIntent', 'AddQuestionIntent');
    await bedroom.hear('WalkingIntent', 'AddQuestionIntent');
    expect((await listFor(user))?.ids).toEqual(['driving', 'cost', 'bathing', 'walking']);
    expect(bedroom.list()).toEqual(['driving', 'cost', 'bathing', 'walking']);
  });

  it('what one of them erased is not brought back by the other', async () => {
    const { user } = await openSaved();
    const [kitchen, bedroom] = [speakerOf(user), speakerOf(user)];
    await kitchen.open();
    await bedroom.open();
    await kitchen.hear('ClearQuestionsIntent');
    await bedroom.hear('RisksIntent', 'SlowerIntent');
    expect(await listFor(user)).toBeUndefined();
    await kitchen.hear('ForgetIntent', 'AMAZON.YesIntent');
    await bedroom.hear('FasterIntent', 'WalkingIntent', 'AddQuestionIntent');
    expect(JSON.stringify((await heldFor(user)) ?? {})).not.toContain('driving');
  });
});

describe('a table that fails', () => {
  const faults: [name: string, faults: Fault[]][] = [
    ['throttles', ['throttled']],
    ['is unavailable', ['unavailable']],
    ['hangs', ['hang']],
    ['cuts the connection', ['reset']],
  ];

  it.each(faults)('that %s: nobody is told that the list is saved', async (_name, list) => {
    const user = newListener();
    const speaker = speakerOf(user);
    await speaker.open();
    await speaker.hear(...NOTE_DRIVING);
    server.meet(...list);
    const told = await speaker.hear(SAVE);
    expect(told).toContain(NOT_SAVED);
    expect(told).not.toContain('thirty days');
    server.meet('none');
    expect(await listFor(user)).toBeUndefined();
    expect(await speaker.hear(READ)).toContain('When can I drive again');
  });

  it('that recovers within the second saves it', async () => {
    const user = newListener();
    const speaker = speakerOf(user);
    await speaker.open();
    await speaker.hear(...NOTE_DRIVING);
    server.meet('throttled', 'none');
    expect(await speaker.hear(SAVE)).toContain('thirty days');
    server.meet('none');
    expect((await listFor(user))?.ids).toEqual(['driving']);
  });

  it.each([
    ['clear', ['ClearQuestionsIntent'], STILL_SAVED],
    ['remove', ['RemoveQuestionIntent'], STILL_SAVED],
    ['add', ['BathingIntent', 'AddQuestionIntent'], NOT_SAVED],
  ])('in the middle of "%s" is said to have changed nothing', async (_name, intents, words) => {
    const { user } = await openSaved();
    const speaker = speakerOf(user);
    await speaker.open();
    server.meet('unavailable');
    expect(await speaker.hear(...intents)).toContain(words);
    server.meet('none');
    expect((await listFor(user))?.ids).toEqual(['driving', 'cost']);
  });

  it('while a session opens: what was saved is not lost by what is noted meanwhile', async () => {
    const { user } = await openSaved();
    const speaker = speakerOf(user);
    server.meet('unavailable');
    expect(await speaker.open()).not.toContain('I kept');
    server.meet('none');
    await speaker.hear('BathingIntent', 'AddQuestionIntent', SAVE);
    expect((await listFor(user))?.ids).toEqual(['driving', 'cost', 'bathing']);
    expect(speaker.list()).toEqual(['driving', 'cost', 'bathing']);
  });
});

describe('where nothing may be saved', () => {
  const offered = /I don't save questions\. Your list stays only until this session ends\..*Shall I send the list/u;

  it('the clinic has not switched it on: said kindly, nothing is kept, the app is offered', async () => {
    const user = newListener();
    const speaker = createSpeaker(user, otherClinic.catalogues, store);
    await speaker.open();
    expect(await speaker.hear(...NOTE_DRIVING, SAVE)).toMatch(offered);
    await speaker.hear('SlowerIntent');
    expect(await listFor(user)).toBeUndefined();
  });

  it('there is no memory at all', async () => {
    const speaker = createSpeaker(newListener(), clinic.catalogues);
    await speaker.open();
    expect(await speaker.hear(...NOTE_DRIVING, SAVE)).toMatch(offered);
  });

  it('the clinic has switched it off again: what was saved is erased when its listener comes', async () => {
    const { user } = await openSaved();
    const speaker = createSpeaker(user, otherClinic.catalogues, store);
    expect(await speaker.open(1)).not.toContain('I kept');
    expect(speaker.list()).toEqual([]);
    expect(await listFor(user)).toBeUndefined();
  });

  it('an empty list: how to put a question on it', async () => {
    const speaker = speakerOf(newListener());
    await speaker.open();
    expect(await speaker.hear(SAVE)).toMatch(/Your list is empty\. To put a question on it/u);
  });
});
