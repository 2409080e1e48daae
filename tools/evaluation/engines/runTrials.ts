// Runs trials side by side, one at a time on each processor: training is what takes long.
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { type Outcome, runTrial, type Trial } from './runTrial';

/**
 * @param onDone told after each trial
 * @returns what came of each trial, in their order
 */
export async function runTrials(trials: readonly Trial[], onDone: () => void): Promise<Outcome[]> {
  const results: Outcome[] = [];
  let next = 0;
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = fork(__filename, { serialization: 'advanced' });
      let at = -1;
      const handOut = (): void => {
        at = next;
        next += 1;
        const trial = trials[at];
        if (trial) worker.send(trial);
        else worker.disconnect();
      };
      worker.on('message', (outcome) => {
        results[at] = outcome as Outcome;
        onDone();
        handOut();
      });
      worker.on('error', reject);
      worker.on('exit', (code, signal) => {
        if (code === 0) return resolve();
        next = trials.length;
        reject(new Error(`A trial broke off (${signal ?? `exit code ${code}`}).`));
      });
      handOut();
    });
  await Promise.all(Array.from({ length: Math.min(trials.length, availableParallelism()) }, work));
  return results;
}

if (require.main === module) process.on('message', (trial: Trial) => process.send?.(runTrial(trial)));
