// Measures the first reply of a fresh process: every case once a round, each round beginning with another one.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root';
import { buildEnvelope, launchRequest, openSession } from '../simulator/envelopes';
import { BENCH, type Case } from './cases';
import { scriptConversation } from './conversation';
import { openEmptyTable } from './emptyTable';

export interface FirstReplies {
  id: string;
  title: string;
  /** Milliseconds from the start of the process to its end, a round each. */
  wall: number[];
  /** Milliseconds of processor time, which a busy machine stretches less. */
  processor: number[];
  /** Bytes of memory in use when the reply was made. */
  memory: number[];
}

interface Start {
  id: string;
  title: string;
  args: string[];
  environment: Record<string, string>;
}

const PROBES = join(ROOT, 'tools', 'bench', 'probes');
const YARDSTICKS = ['constant', 'helloWorld', 'helloWorldInWords'];
const MICROSECONDS = 1000;
/** Set, so that no case spends its time on a line of the log that says it is not. */
const SKILL_ID = 'amzn1.ask.skill.bench';

const writeEnvelope = (name: string, envelope: unknown): string => {
  const folder = join(BENCH, 'envelopes');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.json`);
  const text = JSON.stringify(envelope).replaceAll(/amzn1\.ask\.skill\.[\w-]+/gu, SKILL_ID);
  writeFileSync(path, text);
  return path;
};

const listStarts = (cases: readonly Case[], table: Record<string, string>): Start[] => {
  const start = ({ id, title, folder, locale }: Case, what: 'launch' | 'question', withTable = false): Start => {
    const launch = buildEnvelope(openSession(locale), launchRequest(locale));
    const asked = scriptConversation(locale).find(({ kind }) => kind === 'question')?.envelope;
    const name = `${id}-${what}`;
    return {
      id: withTable ? `${name}-table` : name,
      title: `${title}: ${what === 'launch' ? 'launch' : 'a question in free words'}${withTable ? ', with a table' : ''}`,
      args: [
        join(PROBES, 'firstReply.cjs'),
        join(folder, 'index.js'),
        writeEnvelope(name, what === 'launch' ? launch : asked),
      ],
      environment: { SKILL_ID, ...(withTable ? table : {}) },
    };
  };
  const skills = cases.filter(({ id }) => id.startsWith('skill'));
  const shipped = cases.filter(({ id }) => id === 'skill');
  const yardsticks = cases.filter(({ id }) => YARDSTICKS.includes(id));
  return [
    { id: 'empty', title: 'empty node process', args: [join(PROBES, 'emptyProcess.cjs')], environment: {} },
    ...yardsticks.map((one) => ({ ...start(one, 'launch'), id: one.id, title: one.title })),
    ...skills.map((one) => start(one, 'launch')),
    ...shipped.map((one) => start(one, 'launch', true)),
    ...skills.map((one) => start(one, 'question')),
  ];
};

const run = async ({ title, args, environment }: Start) => {
  const begun = performance.now();
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, TZ: ':UTC', ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  let told = '';
  child.stdio[3]?.on('data', (chunk: Buffer) => (told += chunk.toString()));
  let wall = 0;
  child.once('exit', () => (wall = performance.now() - begun));
  await once(child, 'close');
  if (child.exitCode !== 0 || told === '') throw new Error(`${title}: the process ended with ${child.exitCode}.`);
  const { rss, cpu } = JSON.parse(told) as { rss: number; cpu: { user: number; system: number } };
  return { wall, memory: rss, processor: (cpu.user + cpu.system) / MICROSECONDS };
};

/** @param onRound told after each round */
export async function measureFirstReplies(
  cases: readonly Case[],
  rounds: number,
  onRound: (round: number) => void,
): Promise<FirstReplies[]> {
  const table = await openEmptyTable();
  try {
    const starts = listStarts(cases, table.environment);
    const found = starts.map(({ id, title }): FirstReplies => ({ id, title, wall: [], processor: [], memory: [] }));
    for (let round = -1; round < rounds; round += 1) {
      for (let turn = 0; turn < starts.length; turn += 1) {
        const at = (turn + round + 1) % starts.length;
        const measured = await run(starts[at] as Start);
        const own = found[at];
        // The first round only brings the files into the machine's memory.
        if (round < 0 || !own) continue;
        own.wall.push(measured.wall);
        own.processor.push(measured.processor);
        own.memory.push(measured.memory);
      }
      if (round >= 0) onRound(round + 1);
    }
    return found;
  } finally {
    await table.close();
  }
}
