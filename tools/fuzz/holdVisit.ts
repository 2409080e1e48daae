// Holds one visit with the skill that ships, and tells everything that went wrong.
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { makeItem, type MemoryStore, readItem } from '../../lambda/memory/memoryStore';
import { withBudget } from '../../lambda/memory/withBudget';
import { createSkill, type Report } from '../../lambda/skill';
import { replyFaults } from '../replies/replyFaults';
import { responseFaults } from '../replies/responseFaults';
import { CATALOGUES } from '../root';
import { START, type Visit } from './visits';
import { writeEnvelope } from './writeEnvelope';

/** A turn takes a fraction of a millisecond; two hundred words of red flags, in a test beside others, some tens. */
const SLOW_MILLISECONDS = 100;
/** The first time may pay for reading content, for making code, or for other work on the machine. */
const MORE_TRIES = 3;
const MICROSECONDS = 1000;
const TABLE_MILLISECONDS = 1000;
const SPOKEN: readonly unknown[] = ['LaunchRequest', 'IntentRequest'];

export interface Held {
  /** Envelopes sent. */
  turns: number;
  faults: string[];
  slowest: number;
  /** Types of request sent, and outcomes of what was answered. */
  met: string[];
}

const prototypes = [Object.prototype, Array.prototype, String.prototype, Number.prototype, Function.prototype];
const lookAtPrototypes = (): string => prototypes.map((prototype) => Reflect.ownKeys(prototype).length).join(' ');
const CLEAN = lookAtPrototypes();

type Bag = Readonly<Record<string, unknown>>;
const bag = (value: unknown): Bag => (typeof value === 'object' && value !== null ? (value as Bag) : {});

/** What is left of an envelope that has no request of any type may only be answered by nothing. */
const isEnvelope = (envelope: RequestEnvelope): boolean => typeof bag(bag(envelope).request).type === 'string';

const openTable = (item: unknown, isDown: boolean): MemoryStore => {
  let held = item;
  const guard = (): void => {
    if (isDown) throw new Error('down');
  };
  return {
    read: async (_listener) => {
      guard();
      return readItem(held, START);
    },
    write: async (_listener, memory, seen, now) => {
      guard();
      if ((readItem(held, START)?.revision ?? null) !== seen) return 'outdated';
      held = makeItem(memory, seen, now);
      return 'written';
    },
    forget: async () => {
      guard();
      held = null;
    },
  };
};

/**
 * Known, and not yet decided: an answer that is told behind the reminder of a warning, or with a caution, can take more
 * words than an ear holds in one go. Neither the warning nor the answer may be cut for it.
 */
const isToldBesideWarning = ({ conversed }: Report): boolean =>
  (conversed?.move.say ?? []).some((say) => 'phrase' in say && /^(?:warning|safe)\./u.test(say.phrase));

const ownFaults = (report: Report, answer: ResponseEnvelope): string[] =>
  replyFaults(report, answer.response).filter(
    (fault) => !(isToldBesideWarning(report) && fault.endsWith('words in one reply')),
  );

/**
 * @param make the skill that ships; a broken one shows that the fuzzer finds what is broken
 * @returns a function that holds visits one after another; what the skill learns of content it keeps between them
 */
export function openFuzzer(make: typeof createSkill = createSkill): (visit: Visit) => Promise<Held> {
  let table = openTable(null, false);
  const store: MemoryStore = {
    read: (listener) => table.read(listener),
    write: (listener, memory, seen, now) => table.write(listener, memory, seen, now),
    forget: (listener) => table.forget(listener),
  };
  const reports: Report[] = [];
  const errors: unknown[] = [];
  const skill = make({
    catalogues: CATALOGUES,
    memory: withBudget(store, TABLE_MILLISECONDS),
    onReply: (report) => reports.push(report),
    onError: (error) => errors.push(error),
  });

  /** What seemed slow is sent again and timed by the processor, which other work on the machine does not slow. */
  const timeAgain = async (envelope: RequestEnvelope, first: number): Promise<number> => {
    let fastest = first;
    for (let at = 0; at < MORE_TRIES && fastest > SLOW_MILLISECONDS; at += 1) {
      const begun = process.cpuUsage();
      await skill.invoke(envelope);
      const { user, system } = process.cpuUsage(begun);
      fastest = Math.min(fastest, (user + system) / MICROSECONDS);
    }
    return fastest;
  };

  const judge = (envelope: RequestEnvelope, answer: ResponseEnvelope, isOwnState: boolean): string[] => {
    const isSpoken = isEnvelope(envelope) && SPOKEN.includes(bag(envelope.request).type);
    const report = reports.at(-1);
    const conversed = report?.conversed ?? null;
    return [
      ...errors.filter(() => isEnvelope(envelope)).map((error) => `threw ${String(error)}`),
      ...responseFaults(answer, !isSpoken),
      ...(report && conversed && isOwnState && isSpoken ? ownFaults(report, answer) : []),
    ];
  };

  return async ({ locale, attributes, item, isTableDown, turns }) => {
    table = openTable(item, isTableDown);
    let standing: unknown = attributes ?? {};
    let isOwnState = attributes === null;
    let time = START;
    let slowest = 0;
    const faults: string[] = [];
    const met: string[] = [];
    for (const [at, turn] of turns.entries()) {
      time += turn.after;
      const envelope = writeEnvelope(turn, { locale, time, isNew: at === 0, attributes: standing });
      isOwnState &&= turn.damages.length === 0;
      reports.length = 0;
      errors.length = 0;
      try {
        const begun = performance.now();
        const answer = await skill.invoke(envelope);
        const first = performance.now() - begun;
        faults.push(...judge(envelope, answer, isOwnState));
        met.push(turn.type, ...reports.map(({ conversed }) => conversed?.move.outcome ?? 'error'));
        const fastest = await timeAgain(envelope, first);
        slowest = Math.max(slowest, fastest);
        if (fastest > SLOW_MILLISECONDS) faults.push(`slow: ${Math.round(fastest)} ms`);
        standing = JSON.parse(JSON.stringify(answer.sessionAttributes ?? {}));
      } catch (error) {
        faults.push(`rejected ${String(error)}`);
      }
      if (lookAtPrototypes() !== CLEAN) faults.push('a prototype was changed');
    }
    return { turns: turns.length, faults, slowest, met };
  };
}
