// `npm run build`: checks all content, then writes catalogues, interaction models and skill.json.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks } from './content/checks';
import { acceptTranslations } from './content/acceptTranslations';
import { compileCatalogues } from './content/compileCatalogues';
import { type Content, loadContent } from './content/loadContent';
import { formatProblem, hasErrors, type Problem } from './content/problems';
import { STAMP_FILE, stampCatalogues } from './content/stamp';
import { removeStaleCatalogues, removeStaleModels, writeFiles } from './content/writeFiles';
import { buildAll } from './model/buildAll';
import { CATALOGUES, ROOT } from './root';
import { readOptions, runCommand } from './simulator/commandLine';

const USAGE = `Checks the content and builds what Alexa and the handler need.

  npm run build                              check, then write catalogues, interaction models, skill.json
  npm run build -- --check                   only compare the committed files; exit 1 when one differs
  npm run build -- --accept es/P4.3          take note that this translation was looked at after its source changed
  npm run build -- --accept es/all           the same for every line of one language
`;

const STAMP = join(CATALOGUES, STAMP_FILE);

/** Thrown when content has errors; its message lists every one of them. */
export class ContentError extends Error {
  override name = 'ContentError';
}

/** Everything that content makes, checked; nothing is written yet. */
export interface Compiled {
  content: Content;
  /** Committed files: path below the root -> text. */
  committed: Map<string, string>;
  warnings: Problem[];
}

const failOnErrors = (problems: readonly Problem[]): void => {
  if (!hasErrors(problems)) return;
  const errors = problems.filter((problem) => problem.level === 'error');
  throw new ContentError(
    `${errors.map(formatProblem).join('\n')}\n${errors.length} error(s) in content; nothing was written.`,
  );
};

/** @throws ContentError with all problems at once */
export function compileProject(): Compiled {
  const problems: Problem[] = [];
  const content = loadContent(ROOT, problems);
  if (!content) {
    failOnErrors(problems);
    throw new ContentError('The content could not be read.');
  }
  const models = buildAll(content);
  const found = [...problems, ...runChecks(content), ...models.problems];
  failOnErrors(found);
  return { content, committed: models.files, warnings: found };
}

/** Writes everything. @throws ContentError with all problems at once, nothing written */
export function build(): Problem[] {
  const { content, committed, warnings } = compileProject();
  writeFiles(ROOT, committed);
  removeStaleModels(ROOT, committed);
  const catalogues = compileCatalogues(content);
  writeFiles(CATALOGUES, catalogues);
  removeStaleCatalogues(CATALOGUES, catalogues);
  writeFiles(CATALOGUES, new Map([[STAMP_FILE, stampCatalogues(ROOT, CATALOGUES)]]));
  return warnings;
}

/** Compiles content when the catalogues are missing, older than their sources, or not as they were compiled. */
export async function ensureBuilt(): Promise<void> {
  const isFresh = existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stampCatalogues(ROOT, CATALOGUES);
  if (isFresh) return;
  console.error('Compiling content, once after each change; takes half a minute ...');
  build();
}

/** @returns committed files that differ from what the content makes */
export function findDrift({ committed }: Compiled): string[] {
  return [...committed].flatMap(([file, text]) => {
    const path = join(ROOT, file);
    return existsSync(path) && readFileSync(path, 'utf8') === text ? [] : [file];
  });
}

const checkOnly = (): void => {
  const drifted = findDrift(compileProject());
  if (drifted.length === 0) {
    console.log('Generated files match their content.');
    return;
  }
  for (const file of drifted) console.error(`${file}: differs from its content. Run \`npm run build\` and commit it.`);
  process.exitCode = 1;
};

const main = async (): Promise<void> => {
  const options = readOptions({
    check: { type: 'boolean' },
    accept: { type: 'string', multiple: true },
    help: { type: 'boolean' },
  });
  if (options.help) {
    console.log(USAGE);
    return;
  }
  for (const accepted of options.accept ?? []) console.log(acceptTranslations(ROOT, accepted));
  if (options.check) {
    checkOnly();
    return;
  }
  const warnings = build();
  for (const warning of warnings) console.error(formatProblem(warning));
  const written = CATALOGUES.slice(ROOT.length + 1);
  console.log(`Built ${written}, interactionModels and skill.json; ${warnings.length} warning(s).`);
};

if (require.main === module) runCommand('npm run build', main);
