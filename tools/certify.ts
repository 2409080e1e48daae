// `npm run certify`: holds the built package and the built handler against every rule of certification; prints, and
// writes a page.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build';
import { readPackage } from './certify/builtPackage';
import { printLines, printSummary } from './certify/printLines';
import { writePage } from './certify/page/page';
import { hasFailed } from './certify/report';
import { refuseStale } from './certify/refuseStale';
import { readSections } from './certify/sheet';
import { readSkill } from './certify/subjects';
import { loadContent } from './content/loadContent';
import { formatProblem, type Problem } from './content/problems';
import { showProgress } from './evaluation/progress';
import { readInvocationWords } from './model/readInvocationWords';
import { ROOT } from './root';
import { readOptions, runCommand, UsageError } from './simulator/commandLine';

const USAGE = `Certifies the built package offline: every rule of Alexa and of the project's own checklist, in every locale.

  npm run package && npm run certify     everything
  npm run certify -- --locale es-MX      one locale
  npm run certify -- --failed            prints what failed and nothing else

A line says pass (and what was looked at), FAIL (and the evidence), person (and what somebody has to do), or n/a (and
why). Writes build/certify/report.html and report.json. The rules stand in tools/certify/sheet.
Exit codes: 0 nothing failed, 1 a rule failed or the package cannot be read, 2 unknown option or locale.
`;

const BUILD = join(ROOT, 'build');
const FOLDER = join(BUILD, 'certify');

const loadOrFail = () => {
  const problems: Problem[] = [];
  const content = loadContent(ROOT, problems);
  if (content) return content;
  throw new Error(problems.map(formatProblem).join('\n'));
};

const certify = async (): Promise<void> => {
  const options = readOptions({
    locale: { type: 'string' },
    failed: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  if (options.help) {
    process.stdout.write(USAGE);
    return;
  }
  const started = performance.now();
  const files = readPackage(BUILD);
  await ensureBuilt();
  const content = loadOrFail();
  await refuseStale(files, content, BUILD);
  const skill = readSkill({ files, content, reserved: readInvocationWords([]), today: new Date() });
  const known = skill.locales.map(({ locale }) => locale);
  if (options.locale !== undefined && !known.includes(options.locale))
    throw new UsageError(`Unknown locale "${options.locale}". Known: ${known.join(', ')}.`);
  const locales = skill.locales.filter(({ locale }) => options.locale === undefined || locale === options.locale);
  // Loaded only now: the skill takes its last words from compiled content.
  const { runCertification } = await import('./certify/runCertification');
  const sections = readSections();
  const run = await runCertification({ ...skill, locales }, sections, BUILD, showProgress());
  printLines(run.lines, options.failed);
  printSummary(run, performance.now() - started);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'report.json'), `${JSON.stringify(run, null, 1)}\n`);
  writeFileSync(join(FOLDER, 'report.html'), writePage(run, sections));
  console.log('Look at build/certify/report.html.');
  if (hasFailed(run.lines)) process.exitCode = 1;
};

if (require.main === module) runCommand('npm run certify', certify);
