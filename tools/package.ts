// `npm run package`: writes everything that is deployed into build/, all of it or nothing.
import { join } from 'node:path';
import { compileProject, ContentError, ensureBuilt, findDrift } from './build';
import { formatProblem, type Problem } from './content/problems';
import { checkParameters } from './package/askResources';
import { collectFiles } from './package/collectFiles';
import { checkRegion, readEndpoint } from './package/deployed';
import { explainDiskError } from './package/explainDiskError';
import { listUnfinished } from './package/listUnfinished';
import { placeFiles } from './package/placeFiles';
import { readTemplate } from './package/readTemplate';
import { ROOT } from './root';
import { readOptions, runCommand } from './simulator/commandLine';

const USAGE = `Packages the skill for ask-cli, which deploys it from build/ (DEPLOY.md).

  npm run package                 writes build/skill-package, build/lambda, build/infrastructure, build/ask-resources.json
  npm run package -- --release    the same, but refuses drafts, placeholders and unverified emergency numbers
`;

const BUILD = join(ROOT, 'build');

const refuse = (problems: readonly Problem[]): void => {
  if (problems.length === 0) return;
  const lines = problems.map((problem) => formatProblem({ ...problem, level: 'error' }));
  throw new ContentError(`${lines.join('\n')}\n${problems.length} error(s); nothing was packaged.`);
};

const drifted = (file: string): Problem => ({
  level: 'error',
  file,
  line: 0,
  what: 'differs from its content.',
  remedy: 'Run `npm run build` and commit it.',
});

const tellUnfinished = (problems: readonly Problem[]): void => {
  if (problems.length === 0) return;
  console.error('NOT FOR PATIENTS. `npm run package -- --release` refuses this package, because:');
  for (const problem of problems) console.error(`  ${formatProblem(problem)}`);
};

const packageSkill = async (isRelease: boolean): Promise<void> => {
  const compiled = compileProject();
  const { content, committed } = compiled;
  const template = readTemplate();
  const endpoint = readEndpoint(BUILD);
  const unfinished = listUnfinished(content);
  refuse([
    ...findDrift(compiled).map(drifted),
    ...checkRegion(content, endpoint),
    ...checkParameters(content, template.parameters),
    ...(isRelease ? unfinished : []),
  ]);
  await ensureBuilt();
  const { value: clinic } = content.clinic;
  const files = await collectFiles({ clinic, template: template.text, committed, endpoint });
  placeFiles(BUILD, files);
  tellUnfinished(unfinished);
  console.log(
    `Packaged ${files.size} files for ${content.clinic.value.hosting.region} into build/. DEPLOY.md goes on.`,
  );
};

const main = async (): Promise<void> => {
  const options = readOptions({ release: { type: 'boolean' }, help: { type: 'boolean' } });
  if (options.help) {
    console.log(USAGE);
    return;
  }
  await packageSkill(options.release ?? false).catch((error: unknown) => {
    throw explainDiskError(error);
  });
};

if (require.main === module) runCommand('npm run package', main);
