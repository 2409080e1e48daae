// The shipped bundle, started like on AWS Lambda: whole conversations, and what must not go wrong before the first.
// Every day on this Node; `npm run test:runtimes` does the same on Node 22 and 24.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ResponseEnvelope } from 'ask-sdk-model';
import { bundleHandler } from '../../tools/bundle';
import { CONVERSATIONS, listConversations } from '../../tools/conversations';
import { holdConversation, readConversation } from '../../tools/conversations/holdConversation';
import { type Exchange, openSimulator } from '../../tools/simulator/openSimulator';
import { launchEnvelope } from './visit';
import { canResolve, isEveryday, type LambdaFunction, RUNTIMES, startFunction } from './startFunction';

/** Every day one conversation of so many; all of them with `npm run test:runtimes`. */
const EVERYDAY_STEP = 4;

let folder = '';
/** Every envelope of the golden conversations, and what the skill's source code answers to it. */
const exchanges: Exchange[] = [];

beforeAll(async () => {
  // Far from this project's packages: what the bundle needs, it must bring.
  folder = mkdtempSync(join(tmpdir(), 'lambda-'));
  await bundleHandler(join(folder, 'bundle'));
  for (const file of listConversations().filter((_, at) => !isEveryday || at % EVERYDAY_STEP === 0)) {
    const text = readFileSync(join(CONVERSATIONS, file), 'utf8');
    const conversation = readConversation(file, text);
    // The bundle holds this clinic's content, and no table.
    if (conversation.savesQuestions) continue;
    const keep = (_report: unknown, _response: unknown, exchange: Exchange): void => {
      exchanges.push(structuredClone(exchange));
    };
    await holdConversation(conversation, openSimulator(conversation.locale, 'catch-all', keep));
  }
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the bundle stands alone: no package can be found from where it lies', () => {
  for (const name of ['ask-sdk-core', '@aws-sdk/client-dynamodb']) {
    expect(canResolve(join(folder, 'bundle'), name)).toBe(false);
  }
});

describe.each(RUNTIMES)('on $name', (runtime) => {
  let running: LambdaFunction | null = null;
  const start = async (environment: Record<string, string> = {}, place = 'bundle', handler = 'index.handler') => {
    running = await startFunction(runtime, join(folder, place), environment, handler);
    return running;
  };
  afterEach(async () => {
    await running?.stop();
    running = null;
  });

  test('golden conversations are answered as by the source code', async () => {
    const leaflet = await start();
    for (const { envelope, answer } of exchanges) {
      const { response, sessionAttributes } = (await leaflet.invoke(envelope)) as ResponseEnvelope;
      expect({ response, sessionAttributes }).toEqual({
        response: answer.response,
        sessionAttributes: answer.sessionAttributes,
      });
    }
    expect(exchanges.length).toBeGreaterThan(100);
  }, 60_000);

  test('what is missing is told once, with its remedy, and the listener is answered all the same', async () => {
    const leaflet = await start();
    for (let turn = 0; turn < 3; turn += 1) {
      expect(JSON.stringify(await leaflet.invoke(launchEnvelope()))).toContain('<speak>');
    }
    expect(leaflet.log().match(/SKILL_ID is not set/gu)).toHaveLength(1);
    expect(leaflet.log().match(/MEMORY_TABLE is not set/gu)).toHaveLength(1);
  });

  test('with its skill id it answers its own requests, and nothing to those of others', async () => {
    const mine = launchEnvelope();
    const leaflet = await start({ SKILL_ID: mine.context.System.application.applicationId });
    expect(JSON.stringify(await leaflet.invoke(mine))).toContain('<speak>');
    const other = { ...mine, context: { System: { ...mine.context.System, application: { applicationId: 'x' } } } };
    expect(((await leaflet.invoke(other)) as ResponseEnvelope).response).toEqual({});
  });

  test('an event that is no envelope ends neither the invocation nor the process', async () => {
    const leaflet = await start();
    for (const event of [null, 'ping', 7, [], {}, { request: null }, { version: '1.0', session: 3, request: {} }]) {
      expect((await leaflet.invoke(event)) as ResponseEnvelope).toMatchObject({ response: {} });
    }
    expect(JSON.stringify(await leaflet.invoke(launchEnvelope()))).toContain('<speak>');
  });

  test('without its catalogues it still says sorry, in the language of the listener', async () => {
    cpSync(join(folder, 'bundle'), join(folder, 'bare'), { recursive: true });
    rmSync(join(folder, 'bare', 'catalogues'), { recursive: true });
    const leaflet = await start({}, 'bare');
    expect(JSON.stringify(await leaflet.invoke(launchEnvelope('es-MX')))).toContain('Disculpe, tuve un problema');
  });

  test('a handler that takes a callback is refused before the first event, as by Node 24', async () => {
    writeFileSync(join(folder, 'bundle', 'old.js'), 'exports.handler = (event, context, callback) => callback();');
    const { failure, exitCode } = await (await start({}, 'bundle', 'old.handler')).failure();
    expect(failure?.errorType).toBe('Runtime.CallbackHandlerDeprecated');
    expect(exitCode).not.toBe(0);
  });
});
