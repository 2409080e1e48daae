// The shipped bundle with its table: what is kept outlives the process, what is forgotten is gone, and a dead table
// costs memory and never the reply.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listenerKey } from '../../lambda/alexa/listenerKey';
import { bundleHandler } from '../../tools/bundle';
import { openTableServer, type TableServer } from '../memory/tableServer';
import { type LambdaFunction, RUNTIMES, startFunction } from './startFunction';
import { LISTENER, visit } from './visit';

const KEY = listenerKey(LISTENER);

/** Alexa waits this long for one reply; here two are made within it, and a process started. */
const MILLISECONDS_TO_GIVE_UP = 8000;

let folder = '';
let server: TableServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lambda-'));
  await bundleHandler(folder);
  server = await openTableServer();
}, 60_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(RUNTIMES)('on $name', (runtime) => {
  /** A process of its own for each visit, as after a night without listeners. */
  const inNewProcess = async <T>(work: (leaflet: LambdaFunction) => Promise<T>, table = server.settings.table) => {
    const { region, endpoint, credentials } = server.settings;
    const leaflet = await startFunction(runtime, folder, {
      MEMORY_TABLE: table,
      AWS_REGION: region,
      AWS_ENDPOINT_URL_DYNAMODB: endpoint,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    });
    try {
      return { heard: await work(leaflet), log: leaflet.log() };
    } finally {
      await leaflet.stop();
    }
  };

  afterEach(() => server.meet('none'));

  test('a place is kept, the process restarted, the place offered again; forgetting deletes it', async () => {
    const first = await inNewProcess((leaflet) => visit(leaflet, ['RisksIntent', 'SlowerIntent', 'AMAZON.StopIntent']));
    expect(first.heard[0]).not.toContain('We stopped at');
    expect(await server.peek(KEY)).toMatchObject({ id: KEY, memory: { pace: 'slow' } });

    const second = await inNewProcess((leaflet) => visit(leaflet, ['AMAZON.YesIntent']));
    expect(second.heard[0]).toContain('We stopped at the risks');
    expect(second.heard[0]).toContain('85%');
    expect(second.heard[1]).toContain('infection');

    const third = await inNewProcess((leaflet) => visit(leaflet, ['ForgetIntent', 'AMAZON.YesIntent']));
    expect(third.heard[2]).toContain('I have forgotten everything');
    expect(await server.peek(KEY)).toBeUndefined();

    const fourth = await inNewProcess((leaflet) => visit(leaflet, []));
    expect(fourth.heard[0]).not.toContain('We stopped at');
    for (const { log } of [first, second, third, fourth]) expect(log).not.toContain(LISTENER);
  }, 30_000);

  test.each(['hang', 'reset', 'unavailable'] as const)('a table that is dead (%s) still answers', async (fault) => {
    server.meet(fault);
    const begun = performance.now();
    const { heard, log } = await inNewProcess((leaflet) => visit(leaflet, ['RisksIntent']));
    expect(performance.now() - begun).toBeLessThan(MILLISECONDS_TO_GIVE_UP);
    expect(heard[0]).toContain('kyphoplasty');
    expect(heard[1]).toContain('infection');
    expect(log).not.toContain(LISTENER);
  });

  test('a table that does not exist still answers, and forgetting is not claimed', async () => {
    const { heard } = await inNewProcess(
      (leaflet) => visit(leaflet, ['RisksIntent', 'ForgetIntent', 'AMAZON.YesIntent']),
      'no-such-table',
    );
    expect(heard[1]).toContain('infection');
    expect(heard[3]).toContain('could not erase');
  });
});
