// What both terminal commands do with their command line: the same messages, the same exit codes.
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { languagesSchema } from '../content/schemas';
import { ROOT } from '../root';
import { listLocales, readContentFile } from './readContentFile';

const USAGE_CODE = 2;

/** A command line that cannot be followed. */
export class UsageError extends Error {
  override name = 'UsageError';
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** @throws UsageError for an unknown option, a missing value, or words that belong to no option */
export const readOptions = <T extends Options>(options: T) => {
  try {
    return parseArgs({ options, strict: true }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'unknown option', { cause: error });
  }
};

/** @throws UsageError naming the locales there are */
export function checkLocale(locale: string): string {
  const known = listLocales(ROOT);
  if (known.includes(locale)) return locale;
  throw new UsageError(`Unknown locale "${locale}". Known: ${known.join(', ')}.`);
}

/**
 * @param wanted one language, or undefined for all of them
 * @throws UsageError naming the languages there are
 */
export function chooseLanguages(wanted: string | undefined): string[] {
  const known = Object.keys(readContentFile(ROOT, 'content/languages.yaml', languagesSchema));
  if (wanted === undefined) return known;
  if (known.includes(wanted)) return [wanted];
  throw new UsageError(`Unknown language "${wanted}". Known: ${known.join(', ')}.`);
}

/** A reader that has seen enough (`| head`) is no error. */
const endOnClosedPipe = (): void => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
};

/** Runs a command known to people as `name`; every failure ends in a message and an exit code, never in a stack. */
export function runCommand(name: string, command: () => Promise<void>): void {
  endOnClosedPipe();
  command().catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    const isUsage = error instanceof UsageError;
    console.error(isUsage ? `${message}\nSee \`${name} -- --help\`.` : message);
    process.exitCode = isUsage ? USAGE_CODE : 1;
  });
}
