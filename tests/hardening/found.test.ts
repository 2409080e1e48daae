// What the fuzzer found, each as the shortest visit that showed it. Every test here failed before its fix.
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { buildSkill } from '../../lambda/alexa/buildSkill';
import { freshState } from '../../lambda/core/dialog/state';
import { makeItem, type MemoryStore, type Stored } from '../../lambda/memory/memoryStore';
import { createSkill, type Report } from '../../lambda/skill';
import { replyFaults } from '../../tools/replies/replyFaults';
import { responseFaults } from '../../tools/replies/responseFaults';
import { CATALOGUES } from '../../tools/root';

const LEAFLET = 'kyphoplasty-and-vertebroplasty';
const reports: Report[] = [];
const errors: unknown[] = [];
let written: unknown;

const store: MemoryStore = {
  read: () => Promise.resolve<Stored | null>(null),
  write: (_listener, memory, seen, now) => {
    written = makeItem(memory, seen, now);
    return Promise.resolve('written');
  },
  forget: () => Promise.resolve(),
};

const skill = createSkill({
  catalogues: CATALOGUES,
  memory: store,
  onReply: (report) => reports.push(report),
  onError: (error) => errors.push(error),
});

beforeEach(() => {
  reports.length = 0;
  errors.length = 0;
  written = undefined;
});

const send = (intent: string, attributes: unknown, slots: object = {}): Promise<ResponseEnvelope> =>
  skill.invoke({
    version: '1.0',
    session: { new: false, sessionId: 's', attributes, user: { userId: 'u' } },
    context: { System: { user: { userId: 'u' } } },
    request: {
      type: 'IntentRequest',
      requestId: 'r',
      timestamp: '2026-01-05T09:00:00Z',
      locale: 'en-US',
      intent: { name: intent, slots },
    },
  } as unknown as RequestEnvelope);

const faultsOf = (answer: ResponseEnvelope): string[] => {
  const [report] = reports;
  return [
    ...errors.map(String),
    ...responseFaults(answer, false),
    ...(report ? replyFaults(report, answer.response) : ['no reply']),
  ];
};

const state = (parts: object): object => ({ ...freshState(LEAFLET), ...parts });
const heard = (value: string): object => ({ question: { name: 'question', value } });

describe('a session that brings back what nobody left there', () => {
  it.each([
    ['a pace there is not', { version: 1, place: null, pace: 'sideways', detail: 'brief' }],
    [
      'a place that is a number',
      { version: 1, place: { leaflet: LEAFLET, sentence: 7, at: 0 }, pace: 'slow', detail: 'full' },
    ],
    ['a text', 'memory'],
  ])('as memory, %s, starts fresh', async (_name, memory) => {
    for (const intent of ['RisksIntent', 'SlowerIntent', 'WhatIsRememberedIntent']) {
      expect(faultsOf(await send(intent, { memory: { memory, revision: 1 } }))).toEqual([]);
      reports.length = 0;
    }
  });

  it('as revision, a text, asks the table anew', async () => {
    const memory = { version: 1, place: null, pace: 'slow', detail: 'brief' };
    await send('RisksIntent', { memory: { memory, revision: 'seven' } });
    expect(errors).toEqual([]);
    expect(written).toMatchObject({ revision: Date.parse('2026-01-05T09:00:00Z') / 1000 });
  });

  it('as attributes, a text, is not passed on', async () => {
    const answer = await skill.invoke({
      session: { new: false, attributes: 'state' },
      request: { type: 'SessionEndedRequest' },
    } as unknown as RequestEnvelope);
    expect(errors).toEqual([]);
    expect(answer).toMatchObject({ response: {}, sessionAttributes: {} });
  });

  it('as more than Alexa takes back, is not passed on', async () => {
    const answer = await send('RisksIntent', { other: 'x'.repeat(200_000) });
    expect(faultsOf(answer)).toEqual([]);
    expect(Object.keys(answer.sessionAttributes ?? {})).toEqual(['state', 'memory']);
  });

  it('as more than Alexa takes back, is not passed on when something fails, and the state is', async () => {
    const broken = createSkill({ catalogues: '/nowhere', onError: (error) => errors.push(error) });
    const ask = async (attributes: object): Promise<unknown> =>
      (
        await broken.invoke({
          session: { new: false, attributes },
          request: { type: 'LaunchRequest', locale: 'en-US' },
        } as unknown as RequestEnvelope)
      ).sessionAttributes;
    expect(await ask({ state: 'x'.repeat(200_000) })).toEqual({});
    expect(await ask({ state: state({ warned: 'emergency' }), other: 1 })).toEqual({
      state: state({ warned: 'emergency' }),
    });
  });

  it('as a word to spell, any text, is not spoken', async () => {
    await send('AMAZON.RepeatIntent', { state: state({ said: [{ spell: 'my secret' }] }) });
    expect(reports[0]?.reply.speech).not.toMatch(/S, E, C|secret/u);
  });

  it('as a value of a phrase, any text, is not spoken', async () => {
    const said = [{ phrase: 'answer.about', values: { topic: 'my secret' } }];
    await send('AMAZON.RepeatIntent', { state: state({ said }) });
    expect(reports[0]?.reply.speech).not.toContain('secret');
  });

  it.each([
    ['names nothing', { value: 'risks' }],
    ['lists nothing', { topics: null, join: 'or' }],
    ['counts with half', { count: 1.5 }],
    ['joins otherwise', { labels: ['risks'], join: 'xor' }],
  ])('as a value of a phrase, one that %s, starts fresh', async (_name, value) => {
    const said = [{ phrase: 'answer.about', values: { topic: value } }];
    expect(faultsOf(await send('AMAZON.RepeatIntent', { state: state({ said }) }))).toEqual([]);
    expect(JSON.stringify(reports[0]?.conversed?.move)).not.toContain('answer.about');
  });

  it('as a telling, a name that every object has, is not spoken', async () => {
    const said = [{ phrase: 'answer.about', values: { topic: { topic: 'risks/constructor' } } }];
    await send('AMAZON.RepeatIntent', { state: state({ said }) });
    expect(reports[0]?.reply.speech).not.toContain('Object');
  });

  it('as a place, words around a sentence that exists, is not written to the table', async () => {
    const memory = (sentence: string) => ({
      memory: { version: 1, place: { leaflet: LEAFLET, sentence, at: 1 }, pace: 'slow', detail: 'brief' },
      revision: 1,
    });
    await send('FasterIntent', { memory: memory('my secret/F4.1') });
    expect(JSON.stringify(written)).not.toContain('secret');
    await send('FasterIntent', { memory: memory('my secret') });
    expect(JSON.stringify(written)).not.toContain('secret');
  });
});

describe('an event that fails', () => {
  it('is answered by nothing: Alexa allows no words in reply to it', async () => {
    const failing = buildSkill({
      answer: () => Promise.reject(new Error('no')),
      apologise: () => {
        throw new Error('not to be asked');
      },
      forgetUser: () => Promise.reject(new Error('no')),
      noteError: (error) => errors.push(error),
    });
    const envelope = { request: { type: 'AlexaSkillEvent.SkillDisabled' } } as unknown as RequestEnvelope;
    expect((await failing.invoke(envelope)).response).toEqual({});
    expect(errors.map(String)).toEqual(['Error: no']);
  });
});

describe('slots', () => {
  it('that resolve to a subject nobody knows are not answered by silence', async () => {
    const topic = {
      name: 'topic',
      value: 'the moon',
      resolutions: {
        resolutionsPerAuthority: [
          { status: { code: 'ER_SUCCESS_MATCH' }, values: [{ value: { name: 'the moon', id: 'the-moon' } }] },
        ],
      },
    };
    expect(faultsOf(await send('TopicIntent', {}, { topic }))).toEqual([]);
    expect(JSON.stringify(reports[0]?.conversed)).not.toContain('the-moon');
  });

  it('that resolve to a procedure nobody knows leave none in focus', async () => {
    const procedure = {
      name: 'procedure',
      value: 'a transplant',
      resolutions: {
        resolutionsPerAuthority: [{ status: { code: 'ER_SUCCESS_MATCH' }, values: [{ value: { id: 'transplant' } }] }],
      },
    };
    await send('RisksIntent', {}, { procedure });
    expect(reports[0]?.conversed?.state.procedure).toBeNull();
  });

  it('by the thousand, each as long as it may be, take no longer than a few', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 2000 }, (_slot, at) => [`slot${at}`, { value: 'what are the risks of this '.repeat(40) }]),
    );
    await send('QuestionIntent', {}, heard('risks'));
    // Of the processor's time: what else the machine does is no matter.
    const begun = process.cpuUsage();
    await send('QuestionIntent', {}, many);
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(300);
    expect(Object.keys(reports[1]?.turn.slots ?? {}).length).toBeLessThanOrEqual(8);
  });
});
