// `npm run build`: checks all content, then writes catalogues, interaction models and skill.json.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks } from './content/checks';
import { acceptTranslations } from './content/acceptTranslations';
import { compileCatalogues } from './content/compileCatalogues';
import { type Content, loadContent } from './content/loadContent';
import { formatProblem, hasErrors, type Problem } from './content/problems';
import { stampContent } from './content/stamp';
import { removeStaleModels, writeFiles } from './content/writeFiles';
import { buildAll } from './model/buildAll';
import { CATALOGUES, ROOT } from './root';
import { readOptions, runCommand } from './simulator/commandLine';

const USAGE = `Checks the content and builds what Alexa and the handler need.

  npm run build                              check, then write catalogues, interaction models, skill.json
  npm run build -- --check                   only compare the committed files; exit 1 when one differs
  npm run build -- --accept es/P4.3          take note that this translation was looked at after its source changed
  npm run build -- --accept es/all           the same for every line of one language
`;

const STAMP = join(CATALOGUES, 'stamp.txt');

/** Thrown when content has errors; its message lists every one of them. */
export class ContentError extends Error {
  override name = 'ContentError';
}

interface Built {
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

const buildCommitted = (root: string): Built => {
  const problems: Problem[] = [];
  const content = loadContent(root, problems);
  if (!content) {
    failOnErrors(problems);
    throw new ContentError('The content could not be read.');
  }
  const models = buildAll(content);
  const found = [...problems, ...runChecks(content), ...models.problems];
  failOnErrors(found);
  return { content, committed: models.files, warnings: found };
};

/** Writes everything. @throws ContentError with all problems at once, nothing written */
export function build(): Problem[] {
  const { content, committed, warnings } = buildCommitted(ROOT);
  const catalogues = compileCatalogues(content);
  writeFiles(ROOT, committed);
  removeStaleModels(ROOT, committed);
  writeFiles(CATALOGUES, catalogues);
  writeFiles(CATALOGUES, new Map([['stamp.txt', `${stampContent(ROOT)}\n`]]));
  return warnings;
}

/** Compiles content when the catalogues are missing or older than their sources. */
export async function ensureBuilt(): Promise<void> {
  const isFresh = existsSync(STAMP) && readFileSync(STAMP, 'utf8').trim() === stampContent(ROOT);
  if (isFresh) return;
  console.error('Compiling content ...');
  build();
}

/** @returns committed files that differ from what the content makes */
export function findDrift(): string[] {
  const { committed } = buildCommitted(ROOT);
  return [...committed].flatMap(([file, text]) => {
    const path = join(ROOT, file);
    return existsSync(path) && readFileSync(path, 'utf8') === text ? [] : [file];
  });
}

const checkOnly = (): void => {
  const drifted = findDrift();
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
