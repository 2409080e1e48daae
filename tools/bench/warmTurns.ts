// Measures turns of a process that has been running for a while, all cases in one process, round by round.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root';
import { BENCH, type Case } from './cases';
import { type Scripted, scriptConversation, type TurnKind } from './conversation';

const PROBE = join(ROOT, 'tools', 'bench', 'probes', 'warmTurns.cjs');
/** Rounds until the compiler has seen enough. */
const WARM_UP = 30;

export interface WarmTurns {
  id: string;
  title: string;
  /** Milliseconds a turn, in the middle of each round's turns. */
  middle: number[];
  /** The same over all turns of one kind. */
  byKind: Record<TurnKind, number[]>;
  /** Every turn of every round. */
  all: number[];
}

/** @returns for each case its turns' times, round by round */
export function measureWarmTurns(cases: readonly Case[], rounds: number): WarmTurns[] {
  const answerFile = join(BENCH, 'warm-times.json');
  const planFile = join(BENCH, 'warm-plan.json');
  const scripts = cases.map(({ locale }) => scriptConversation(locale));
  const plan = {
    rounds,
    warmUp: Math.min(WARM_UP, rounds),
    answerFile,
    cases: cases.map(({ folder }, at) => ({
      bundle: join(folder, 'index.js'),
      envelopes: scripts[at]?.map(({ envelope }) => envelope),
    })),
  };
  writeFileSync(planFile, JSON.stringify(plan));
  const { status } = spawnSync(process.execPath, [PROBE, planFile], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`The process of warm turns ended with ${status}.`);
  const times = JSON.parse(readFileSync(answerFile, 'utf8')) as number[][][];
  return cases.map(({ id, title }, at) => toTurns(id, title, times[at] ?? [], scripts[at] ?? []));
}

const middleOf = (times: readonly number[]): number => {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

const toTurns = (id: string, title: string, rounds: readonly number[][], script: readonly Scripted[]): WarmTurns => {
  const ofKind = (kind: TurnKind): number[] =>
    rounds.map((times) => middleOf(times.filter((_, turn) => script[turn]?.kind === kind)));
  return {
    id,
    title,
    middle: rounds.map(middleOf),
    byKind: { intent: ofKind('intent'), question: ofKind('question') },
    all: rounds.flat(),
  };
};
