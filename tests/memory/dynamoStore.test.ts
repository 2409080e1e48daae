// The table, healthy and ill: whatever it does, a call ends within its second and tells nobody who asked.
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { openDynamoStore } from '../../lambda/memory/dynamoStore';
import { MemoryError } from '../../lambda/memory/memoryError';
import type { MemoryStore } from '../../lambda/memory/memoryStore';
import { withBudget } from '../../lambda/memory/withBudget';
import { DAY, newListener, plain, reading, seconds } from './examples';
import { describeStore } from './storeContract';
import { type Fault, openTableServer, type TableServer } from './tableServer';

const BUDGET = 1000;
/** What a busy machine may add before a timer is heard. */
const GRACE = 250;

let server: TableServer;
let store: MemoryStore;

beforeAll(async () => {
  server = await openTableServer();
  store = openDynamoStore(server.settings);
  await store.read(newListener());
}, 30_000);
afterAll(() => server.close());
afterEach(() => server.meet('none'));

const timed = async <T>(work: () => Promise<T>): Promise<{ value: T | Error; took: number }> => {
  const from = performance.now();
  const value = await work().catch((error: unknown) => error as Error);
  return { value, took: performance.now() - from };
};

describeStore(
  () => openDynamoStore(server.settings),
  (id, item) => server.poke({ id, ...item }),
);

describe('the item', () => {
  it('is what the table is told to expire: whole seconds, 180 days on', async () => {
    const [id, now] = [newListener(), seconds()];
    await store.write(id, reading, null, now + 0.4);
    expect(await server.peek(id)).toEqual({ id, revision: now, expires: now + 180 * DAY, memory: reading });
  });

  it('is gone from the table once forgotten', async () => {
    const id = newListener();
    await store.write(id, reading, null, seconds());
    await store.forget(id);
    expect(await server.peek(id)).toBeUndefined();
  });

  it('is read once and written once', async () => {
    const id = newListener();
    server.meet('none');
    await store.read(id);
    await store.write(id, reading, null, seconds());
    expect(server.requests()).toBe(2);
  });
});

describe('an ill table', () => {
  const faults: [name: string, faults: Fault[]][] = [
    ['hangs', ['hang']],
    ['hangs in the middle of an answer', ['hang-midway']],
    ['cuts the connection', ['reset']],
    ['throttles', ['throttled']],
    ['is unavailable', ['unavailable']],
    ['answers nonsense', ['nonsense']],
    ['answers after two seconds', [{ slow: 2000 }]],
    ['throttles, then hangs', ['throttled', 'hang']],
  ];

  it.each(faults)('that %s ends every call in time, and only forget tells', async (_name, list) => {
    const failures: string[] = [];
    const patient = withBudget(store, BUDGET, (call, reason) => failures.push(`${call} ${reason}`));
    const id = newListener();
    const calls = [
      () => patient.read(id),
      () => patient.write(id, reading, null, seconds()),
      () => patient.write(id, reading, 3, seconds()),
      () => patient.forget(id),
    ];
    server.meet(...list);
    const results = await Promise.all(calls.map((call) => timed<unknown>(call)));
    expect(results.slice(0, 3).map(({ value }) => value)).toEqual([null, 'failed', 'failed']);
    expect(results[3]?.value).toBeInstanceOf(MemoryError);
    expect(Math.max(...results.map(({ took }) => took))).toBeLessThan(BUDGET + GRACE);
    expect(failures).toHaveLength(calls.length);
    expect(failures.join(' ')).not.toContain(id);
  });

  it.each<[string, Fault]>([
    ['throttling', 'throttled'],
    ['a failure', 'unavailable'],
    ['a cut connection', 'reset'],
    ['a hanging request', 'hang'],
  ])('is asked a second time after %s, within the second', async (_name, fault) => {
    const [id, now] = [newListener(), seconds()];
    server.meet(fault, 'none');
    const { value, took } = await timed(() => store.write(id, reading, null, now));
    expect(value).toBe('written');
    expect(took).toBeLessThan(BUDGET);
    expect(server.requests()).toBe(2);
    expect((await store.read(id))?.memory).toEqual(reading);
  });

  it('is not asked a third time', async () => {
    server.meet('unavailable');
    await timed(() => store.read(newListener()));
    expect(server.requests()).toBe(2);
  });

  it('hears no new attempt once the budget of a call has passed', async () => {
    server.meet('hang');
    await expect(store.write(newListener(), reading, null, seconds())).rejects.toThrow(MemoryError);
    const asked = server.requests();
    await wait(BUDGET);
    expect(server.requests()).toBe(asked);
  });

  it('that cannot be reached ends every call in time', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => {
      closed.listen(0, '127.0.0.1', resolve);
    });
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => {
      closed.close(resolve);
    });
    const patient = withBudget(openDynamoStore({ ...server.settings, endpoint: `http://127.0.0.1:${port}` }), BUDGET);
    expect(await patient.read(newListener())).toBeNull();
    await expect(patient.forget(newListener())).rejects.toThrow(MemoryError);
  });

  it('that does not exist, and a listener without an id, cost memory and nothing else', async () => {
    const noTable = withBudget(openDynamoStore({ ...server.settings, table: 'no-such-table' }), BUDGET);
    expect(await noTable.read(newListener())).toBeNull();
    expect(await noTable.write(newListener(), plain, null, seconds())).toBe('failed');
    await expect(noTable.forget(newListener())).rejects.toThrow('memory: ResourceNotFoundException');
    const patient = withBudget(store, BUDGET);
    expect(await patient.read('')).toBeNull();
    expect(await patient.write('', plain, null, seconds())).toBe('failed');
    await expect(patient.forget('')).rejects.toThrow(MemoryError);
  });
});

describe('what is told of a failure', () => {
  it('never holds the listener, not even where the table repeats the whole question', async () => {
    const id = newListener();
    const told = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      jest.spyOn(console, name).mockImplementation(() => undefined),
    );
    for (const fault of ['telltale', 'throttled', 'unavailable', 'hang', 'reset', 'nonsense'] as const) {
      server.meet(fault);
      const calls = [() => store.read(id), () => store.write(id, reading, null, 1), () => store.forget(id)];
      for (const { value } of await Promise.all(calls.map((call) => timed<unknown>(call)))) {
        const error = value as MemoryError;
        expect(error).toBeInstanceOf(MemoryError);
        expect(error.cause).toBeUndefined();
        expect(`${error.stack} ${JSON.stringify(error)} ${Object.values(error).join(' ')}`).not.toContain(id);
      }
    }
    expect(told.flatMap((spy) => spy.mock.calls)).toEqual([]);
    jest.restoreAllMocks();
  }, 20_000);
});
