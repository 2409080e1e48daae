// Bundles the handler: build/lambda holds it and the catalogues it reads, and is what runs on AWS Lambda.
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { listCatalogues } from './content/stamp';
import { type Files, placeFiles } from './package/placeFiles';
import { CATALOGUES, ROOT } from './root';

export const BUNDLE = join(ROOT, 'build', 'lambda');

const OPTIONS = {
  // Where the project stands must not get into the bytes.
  absWorkingDir: ROOT,
  write: false,
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'cjs',
  /** The oldest runtime the bundle must run on. */
  target: 'node20',
  legalComments: 'none',
} satisfies BuildOptions;

/** Loaded when memory is first asked for, and by no session before. */
const TABLE_CLIENT = './dynamoClient';

/**
 * The web services of Alexa (reminders, customer profile ...) are three fifths of what ask-sdk brings along; this skill
 * calls none of them, and without them its first reply comes a tenth sooner.
 */
const WITHOUT_SERVICES = { 'ask-sdk-model': './tools/bundle/noServices.cjs' };

/** Loads in two thirds of the time that the whole SDK takes. */
const CREDENTIALS = { '@aws-sdk/credential-provider-node': './tools/bundle/environmentCredentials.mjs' };

/** One entry as a single file, bundled the way everything is that ships. */
export const bundleFile = async (entry: string, options: BuildOptions = {}): Promise<string> => {
  const { outputFiles } = await build({ ...OPTIONS, ...options, write: false, entryPoints: [join(ROOT, entry)] });
  return outputFiles[0]?.text ?? '';
};

const INDEX = 'lambda/index.ts';
const INDEX_OPTIONS: BuildOptions = {
  external: [TABLE_CLIENT],
  alias: WITHOUT_SERVICES,
  // `import()` of a file becomes `require`, which starts faster.
  supported: { 'dynamic-import': false },
};

const TABLE = join('lambda', 'memory', `${TABLE_CLIENT}.ts`);
/**
 * The AWS SDK is shipped rather than taken from the runtime: the version tested is the version that runs, and its ES
 * modules bundle to less than the runtime's own copy, so that the first reply with memory comes sooner.
 */
const TABLE_OPTIONS: BuildOptions = { mainFields: ['module', 'main'], alias: CREDENTIALS };

/** @returns the files, relative to the project, of which something is in what ships */
export async function listBundledFiles(): Promise<string[]> {
  const parts = [
    [INDEX, INDEX_OPTIONS],
    [TABLE, TABLE_OPTIONS],
  ] as const;
  const built = await Promise.all(
    parts.map(([entry, options]) =>
      build({ ...OPTIONS, ...options, write: false, metafile: true, entryPoints: [join(ROOT, entry)] }),
    ),
  );
  return built.flatMap(({ metafile }) =>
    Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
    ),
  );
}

/** @returns `index.js`, `dynamoClient.js` and the catalogues; content must be compiled before */
export async function bundleFiles(): Promise<Files> {
  const index = await bundleFile(INDEX, INDEX_OPTIONS);
  const table = await bundleFile(TABLE, TABLE_OPTIONS);
  const catalogues = listCatalogues(CATALOGUES);
  return new Map<string, string | Uint8Array>([
    ['index.js', index],
    [`${basename(TABLE_CLIENT)}.js`, table],
    ...catalogues.map((name) => [`catalogues/${name}`, readFileSync(join(CATALOGUES, name))] as const),
  ]);
}

/** Writes the bundle alone, whole; `npm run package` writes it together with everything else that is deployed. */
export async function bundleHandler(folder = BUNDLE): Promise<void> {
  const files = [...(await bundleFiles())].map(([path, content]) => [`${basename(folder)}/${path}`, content] as const);
  placeFiles(dirname(folder), new Map(files));
}
