// Walks several locales side by side, one in each process, as many at a time as there are processors.
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { type Walk, walk, type WalkSettings } from './walk';

/** Most of what a walk makes is thrown away at once; room for it spares a fifth of the time. */
const ROOM = '--max-semi-space-size=64';

/**
 * @param onDone told after each walk, in the order in which they end
 * @returns the walks in the order of their settings
 * @throws Error when a walk breaks off
 */
export async function walkLocales(all: readonly WalkSettings[], onDone: (done: Walk) => void): Promise<Walk[]> {
  const walks: Walk[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let at = next++; at < all.length; at = next++) {
      const done = await walkApart(all[at] as WalkSettings);
      walks[at] = done;
      onDone(done);
    }
  };
  await Promise.all(Array.from({ length: Math.min(all.length, availableParallelism()) }, work));
  return walks;
}

const walkApart = (settings: WalkSettings): Promise<Walk> =>
  new Promise((resolve, reject) => {
    const child = fork(__filename, { serialization: 'advanced', execArgv: [...process.execArgv, ROOM] });
    child.on('message', (done) => resolve(done as Walk));
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      // A walk that was told has resolved already.
      reject(new Error(`The walk of ${settings.locale} broke off (${signal ?? `exit code ${code}`}).`));
    });
    child.send(settings);
  });

const tell = async (settings: WalkSettings): Promise<void> => {
  process.send?.(await walk(settings), () => process.disconnect());
};

if (require.main === module) {
  process.on('message', (settings: WalkSettings) => {
    tell(settings).catch((error: unknown) => {
      console.error(error);
      process.exit(1);
    });
  });
}
