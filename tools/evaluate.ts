// `npm run evaluate`: every language's test questions through the skill that ships; prints what came of it, writes a report.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build';
import { stampContent } from './content/stamp';
import { languagesSchema } from './content/schemas';
import { readFloors } from './evaluation/floors';
import { drawCharts } from './evaluation/page/charts';
import { writePage } from './evaluation/page/page';
import { printTable } from './evaluation/printTable';
import { PROBES } from './evaluation/probes';
import { showProgress } from './evaluation/progress';
import { type Question, readQuestionFile, readQuestions } from './evaluation/readQuestions';
import type { LanguageReport, Report } from './evaluation/report';
import { ROOT } from './root';
import { chooseLanguages, readOptions, runCommand, UsageError } from './simulator/commandLine';
import { readContentFile } from './simulator/readContentFile';
import { ROUTINGS } from './simulator/route';

const USAGE = `Scores the questions of tests/questions with the skill that ships, and writes a report to look at.

  npm run evaluate                                every language
  npm run evaluate -- --language en               one language
  npm run evaluate -- --quick                     catch-all routing only, a tenth of the probes
  npm run evaluate -- --language en --questions my.jsonl
                                                  other questions, in the form of tests/questions

Writes build/evaluation/report.html and report.json. What is measured: tools/evaluation/README.md.
Exit codes: 0 evaluated (also below a floor: that fails \`npm test\`), 1 questions could not be used, 2 unknown option or language.
`;

const FOLDER = join(ROOT, 'build', 'evaluation');
const QUICK_SHARE = 10;

interface Settings {
  languages: [language: string, name: string][];
  /** A file of other questions. */
  file: string | null;
  isQuick: boolean;
}

const readSettings = (): Settings | null => {
  const options = readOptions({
    language: { type: 'string' },
    questions: { type: 'string' },
    quick: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  if (options.help) return null;
  if (options.questions !== undefined && options.language === undefined)
    throw new UsageError('--questions needs --language: whose questions are they?');
  const known = readContentFile(ROOT, 'content/languages.yaml', languagesSchema);
  return {
    languages: chooseLanguages(options.language).map((language) => [language, known[language]?.name ?? language]),
    file: options.questions ?? null,
    isQuick: options.quick,
  };
};

const writeReport = async (report: Report): Promise<void> => {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'report.json'), `${JSON.stringify(report, null, 1)}\n`);
  const charts = await Promise.all(report.languages.map(({ curve }) => drawCharts(curve)));
  writeFileSync(join(FOLDER, 'report.html'), writePage(report, charts));
};

const evaluate = async (): Promise<void> => {
  const settings = readSettings();
  if (settings === null) {
    process.stdout.write(USAGE);
    return;
  }
  const { isQuick, file } = settings;
  const questionsOf = (language: string): Question[] =>
    file === null ? readQuestions(ROOT, language) : readQuestionFile(file);
  await ensureBuilt();
  // Loaded only now: the skill takes its last words from compiled content.
  const { evaluateLanguage } = await import('./evaluation/evaluateLanguage');
  const floors = readFloors(ROOT);
  const progress = showProgress();
  const languages: LanguageReport[] = [];
  for (const [language, name] of settings.languages) {
    const questions = questionsOf(language);
    if (questions.length === 0) {
      console.log(`${name} (${language}): no questions in tests/questions/${language}.jsonl\n`);
      continue;
    }
    const report = await evaluateLanguage({
      language,
      name,
      questions,
      routings: isQuick ? ['catch-all'] : ROUTINGS,
      probes: isQuick ? PROBES / QUICK_SHARE : PROBES,
      floors: file === null ? floors[language] : undefined,
      progress,
    });
    console.log(printTable(report));
    languages.push(report);
  }
  await writeReport({ content: stampContent(ROOT), isQuick, languages });
  console.log('Look at build/evaluation/report.html.');
};

runCommand('npm run evaluate', evaluate);
