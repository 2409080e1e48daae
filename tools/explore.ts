// `npm run explore`: walks the dialog breadth first, every act from every class of state reached, and names what is wrong.
import { ensureBuilt } from './build';
import { ROOT } from './root';
import { checkLocale, readOptions, runCommand, UsageError } from './simulator/commandLine';
import { listLocales } from './simulator/readContentFile';

const USAGE = `Sends every act from every class of dialog state that is reached, and holds each reply against the rules.

  npm run explore                              every locale, until nothing new is reached; the first also at a
                                               clinic that lets questions be saved
  npm run explore -- --locale es-MX            one locale
  npm run explore -- --depth 2                 no more than two turns from the launch: quick

Exit codes: 0 no fault, 1 a fault was found (each is named with the shortest way to it), 2 unknown option or locale.
`;

const readDepth = (depth: string): number | 'all' => {
  if (depth === 'all') return depth;
  if (/^[1-9]\d?$/u.test(depth)) return Number(depth);
  throw new UsageError(`--depth takes a number from 1 to 99, or all; this is "${depth}".`);
};

const main = async (): Promise<void> => {
  const options = readOptions({
    locale: { type: 'string' },
    depth: { type: 'string', default: 'all' },
    help: { type: 'boolean', default: false },
  });
  if (options.help) {
    console.log(USAGE);
    return;
  }
  const locales = options.locale === undefined ? listLocales(ROOT) : [checkLocale(options.locale)];
  const depth = readDepth(options.depth);
  await ensureBuilt();
  // Loaded only now: the skill takes its last words from compiled content.
  const { walkLocales } = await import('./explore/walkLocales');
  const { findShortfalls, HEADINGS, LEGEND, sumUp, walkRow } = await import('./explore/printWalks');
  const begun = Date.now();
  console.log(HEADINGS);
  const walks = await walkLocales(
    // What a saved list changes is the same in every locale.
    [
      ...locales.map((locale) => ({ locale, depth })),
      ...locales.slice(0, 1).map((locale) => ({ locale, depth, savesQuestions: true })),
    ],
    (done) => console.log(walkRow(done)),
  );
  console.log(LEGEND);
  const shortfalls = findShortfalls(walks, depth === 'all');
  for (const shortfall of shortfalls) console.log(shortfall);
  console.log(sumUp(walks, (Date.now() - begun) / 1000));
  console.log(`${shortfalls.length} kind(s) of fault`);
  if (shortfalls.length > 0) process.exitCode = 1;
};

runCommand('npm run explore', main);
