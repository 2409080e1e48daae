// `npm run fuzz`: sends envelopes of every request type, whole, damaged and hostile, and stops at the first fault.
import { ensureBuilt } from './build';
import { readOptions, runCommand, UsageError } from './simulator/commandLine';

const USAGE = `Sends made-up envelopes of every request type to the skill that ships: whole ones, damaged ones, hostile ones.
Each reply must be one that Alexa accepts, in time, with none of what was sent in it.

  npm run fuzz                          20,000 envelopes, as the tests do
  npm run fuzz -- --count 1000000       a million
  npm run fuzz -- --seed 7              other envelopes; the same seed sends the same ones

Exit 1 at the first fault, told with the shortest visit that shows it.
`;

const readNumber = (name: string, text: string): number => {
  const number = Number(text);
  if (text.trim() !== '' && Number.isSafeInteger(number) && number > 0) return number;
  throw new UsageError(`--${name} takes a whole number above zero, not "${text}".`);
};

const main = async (): Promise<void> => {
  const options = readOptions({
    count: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  });
  if (options.help) {
    console.log(USAGE);
    return;
  }
  const count = readNumber('count', options.count);
  const seed = readNumber('seed', options.seed);
  await ensureBuilt();
  // Loaded only now: the skill takes its last words from compiled content.
  const { fuzz } = await import('./fuzz/fuzz');
  const begun = performance.now();
  const onProgress = (sent: number): void => {
    if (process.stderr.isTTY) process.stderr.write(`\r${sent} of ${count} envelopes`);
  };
  const { sent, visits, slowest, failure } = await fuzz({ count, seed, onProgress });
  if (process.stderr.isTTY) process.stderr.write('\r');
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${sent} envelopes in ${visits} visits, ${seconds} s; slowest turn ${slowest.toFixed(1)} ms`);
  if (failure === null) {
    console.log('no fault');
    return;
  }
  console.log(`seed ${failure.seed}:\n${failure.faults.join('\n')}\n${JSON.stringify(failure.visit, null, 1)}`);
  process.exitCode = 1;
};

runCommand('npm run fuzz', main);
