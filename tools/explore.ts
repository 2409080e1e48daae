// `npm run explore`: walks the dialog breadth first, every act from every class of state reached, and names what is wrong.
import { ensureBuilt } from './build';
import { checkLocale, readOptions, runCommand } from './simulator/commandLine';

const USAGE = `Sends every act from every class of dialog state that is reached, and holds each reply against the rules.

  npm run explore                                 en-US, two turns deep
  npm run explore -- --locale es-MX --depth 3     deeper, slower

Exit 1 when a fault was found; each is named with the shortest way to it.
`;

const main = async (): Promise<void> => {
  const options = readOptions({
    locale: { type: 'string', default: 'en-US' },
    depth: { type: 'string', default: '2' },
    help: { type: 'boolean', default: false },
  });
  if (options.help) {
    console.log(USAGE);
    return;
  }
  const locale = checkLocale(options.locale);
  await ensureBuilt();
  // Loaded only now: the skill takes its last words from compiled content.
  const { walk } = await import('./explore/walk');
  const { describePath } = await import('./explore/faults');
  const { counts, faults } = await walk({ locale, depth: Number(options.depth) });
  for (const [what, count] of Object.entries(counts)) console.log(`${what.padEnd(10)} ${count}`);
  for (const { count, what, path } of faults.values()) console.log(`${count} x ${what}\n      ${describePath(path)}`);
  console.log(`${faults.size} kind(s) of fault`);
  if (faults.size > 0) process.exitCode = 1;
};

runCommand('npm run explore', main);
