// `npm run bench`: how fast, how large, how much memory; beside the yardsticks, paired and repeated in the same run.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BENCH, prepareCases } from './bench/cases';
import { measureFirstReplies } from './bench/firstReplies';
import { describeMachine, readMachine } from './bench/machine';
import { drawFigures } from './bench/plot';
import { recordFigures } from './bench/record';
import { firstFigures, listGoals, warmFigures } from './bench/results';
import { listSizes } from './bench/sizes';
import { firstTable, goalTable, sizeTable, warmTable } from './bench/table';
import { measureWarmTurns } from './bench/warmTurns';
import { ensureBuilt } from './build';
import { ROOT } from './root';
import { readOptions, runCommand, UsageError } from './simulator/commandLine';

const USAGE = `Measures the skill beside an empty node process, a bare handler that returns a constant, and a bundled
ask-sdk hello-world, with one leaflet and with up to a hundred in ten languages (generated under build/bench).

  npm run bench                                   about two minutes; wants a quiet machine
  npm run bench -- --quick                        a few rounds, to see that it runs; its figures mean nothing
  npm run bench -- --record                       puts the figures into the README as well
  npx -y -p node@24 npm run bench -- --record     the same on the runtime that is deployed to

Every round measures each case once. Figures are the middle of all rounds, with the range in which eight of ten lie.
Writes figures.md, figures.svg and figures.json to build/bench.
`;

interface Effort {
  /** Fresh processes of each case. */
  starts: number;
  /** Conversations of each case in the warm process. */
  conversations: number;
}

const FULL: Effort = { starts: 40, conversations: 200 };
const QUICK: Effort = { starts: 2, conversations: 3 };

const showRound =
  (rounds: number) =>
  (round: number): void => {
    process.stderr.write(`\rfirst replies: round ${round} of ${rounds}${round === rounds ? '\n' : ''}`);
  };

const main = async (): Promise<void> => {
  const options = readOptions({ quick: { type: 'boolean' }, record: { type: 'boolean' }, help: { type: 'boolean' } });
  if (options.help) {
    console.log(USAGE);
    return;
  }
  if (options.quick && options.record)
    throw new UsageError('Figures of a quick run mean nothing: they are not recorded.');
  const effort = options.quick ? QUICK : FULL;
  await ensureBuilt();
  const cases = await prepareCases();
  const before = readMachine();
  const measured = await measureFirstReplies(cases, effort.starts, showRound(effort.starts));
  console.error('warm turns ...');
  const turns = measureWarmTurns(cases, effort.conversations);
  const machine = describeMachine(before, readMachine());

  const [first, warm] = [firstFigures(measured), warmFigures(turns)];
  const shipped = cases.filter(({ id }) => id === 'skill').flatMap(listSizes);
  const goals = listGoals(first, warm);
  const report = [
    `${machine} ${effort.starts} fresh processes and ${effort.conversations} conversations of each case.`,
    goalTable(goals),
    firstTable(first),
    warmTable(warm),
    sizeTable(shipped),
  ].join('\n\n');
  mkdirSync(BENCH, { recursive: true });
  writeFileSync(join(BENCH, 'figures.md'), `${report}\n`);
  writeFileSync(join(BENCH, 'figures.json'), `${JSON.stringify({ machine, goals, first, warm, shipped }, null, 2)}\n`);
  writeFileSync(join(BENCH, 'figures.svg'), await drawFigures(first, warm));
  if (options.record) recordFigures(join(ROOT, 'README.md'), report);
  console.log(report);
  console.error(`\nWrote figures.md, figures.svg and figures.json to ${BENCH.slice(ROOT.length + 1)}.`);
};

runCommand('npm run bench', main);
