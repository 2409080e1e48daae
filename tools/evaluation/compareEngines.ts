// `npx tsx tools/evaluation/compareEngines.ts`: which engine understands best, and would more examples help?
import { ensureBuilt } from '../build';
import { chooseLanguages, readOptions, runCommand } from '../simulator/commandLine';
import { ENGINE_IDS } from './engines/engines';
import { printComparison, printLearningCurve, type Result } from './engines/printTables';
import { FOLDS, type Trial } from './engines/runTrial';
import { runTrials } from './engines/runTrials';
import { showProgress } from './progress';

const COMMAND = 'npx tsx tools/evaluation/compareEngines.ts';
const USAGE = `Compares engines on the development questions and by cross-validation, and draws the learning curve.

  ${COMMAND}                    every language; about eight minutes
  ${COMMAND} --language en      one language

What the columns mean: tools/evaluation/README.md, "Engines compared".
`;

const SHARES = [0.25, 0.5, 0.75];
const WHOLE = 1;

const listTrials = (language: string): Trial[] => [
  ...SHARES.map((share): Trial => ({ language, engine: 'shipped', share, fold: null })),
  ...ENGINE_IDS.flatMap((engine): Trial[] => [
    { language, engine, share: WHOLE, fold: null },
    ...Array.from({ length: FOLDS }, (_, fold) => ({ language, engine, share: WHOLE, fold })),
  ]),
];

const compare = async (): Promise<void> => {
  const options = readOptions({ language: { type: 'string' }, help: { type: 'boolean', default: false } });
  if (options.help) {
    process.stdout.write(USAGE);
    return;
  }
  const languages = chooseLanguages(options.language);
  await ensureBuilt();
  const trials = languages.flatMap(listTrials);
  const progress = showProgress();
  progress.begin('trials', trials.length);
  const outcomes = await runTrials(trials, () => progress.step());
  progress.end();
  const results = outcomes.flatMap((outcome, at): Result[] => {
    const trial = trials[at];
    return trial ? [{ trial, outcome }] : [];
  });
  for (const language of languages) {
    const own = results.filter(({ trial }) => trial.language === language);
    console.log(`${printComparison(language, own)}\n\n${printLearningCurve(language, own)}\n`);
  }
};

// npm takes the first "--" of what is then shown, so that the advice works as it stands.
runCommand('npm exec tsx tools/evaluation/compareEngines.ts', compare);
