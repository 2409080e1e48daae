// `npm run package`: writes everything that is deployed into build/, all of it or nothing.
import { join } from 'node:path';
import { type Compiled, compileProject, ensureBuilt, findDrift } from './build';
import { collectFiles } from './package/collectFiles';
import { placeFiles } from './package/placeFiles';
import { ROOT } from './root';
import { readOptions, runCommand } from './simulator/commandLine';

const USAGE = `Packages the skill for ask-cli.

  npm run package        writes build/skill-package and build/lambda
`;

const BUILD = join(ROOT, 'build');

const refuseDrift = (compiled: Compiled): void => {
  const drifted = findDrift(compiled);
  if (drifted.length === 0) return;
  throw new Error(
    drifted.map((file) => `${file}: differs from its content. Run \`npm run build\` and commit it.`).join('\n'),
  );
};

const main = async (): Promise<void> => {
  const options = readOptions({ help: { type: 'boolean' } });
  if (options.help) {
    console.log(USAGE);
    return;
  }
  const compiled = compileProject();
  refuseDrift(compiled);
  const { content, committed } = compiled;
  await ensureBuilt();
  const files = await collectFiles(content.clinic.value, committed);
  placeFiles(BUILD, files);
  console.log(`Packaged ${files.size} files into build/.`);
};

if (require.main === module) runCommand('npm run package', main);
