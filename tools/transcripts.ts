// `npm run transcripts`: the golden conversations as one page that a clinic can read and sign.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureBuilt } from './build';
import { ROOT } from './root';
import { chooseLanguages, readOptions, runCommand } from './simulator/commandLine';

const USAGE = `Holds the golden conversations of tests/conversations and writes them as one page to read, print and sign.

  npm run transcripts                       every language
  npm run transcripts -- --language es      one language

Writes build/transcripts/transcripts.html. Exit codes: 0 written, 1 a conversation could not be read, 2 unknown option.
`;

const PAGE = join('build', 'transcripts', 'transcripts.html');

const main = async (): Promise<void> => {
  const options = readOptions({ language: { type: 'string' }, help: { type: 'boolean', default: false } });
  if (options.help) {
    process.stdout.write(USAGE);
    return;
  }
  const languages = chooseLanguages(options.language);
  await ensureBuilt();
  // Loaded only now: the skill takes its last words from compiled content.
  const { gatherTranscripts } = await import('./transcripts/gatherTranscripts');
  const { writePage } = await import('./transcripts/page');
  const transcripts = await gatherTranscripts(languages);
  mkdirSync(dirname(join(ROOT, PAGE)), { recursive: true });
  writeFileSync(join(ROOT, PAGE), writePage(transcripts));
  const count = transcripts.languages.flatMap(({ conversations }) => conversations).length;
  console.log(`${count} conversations. Look at ${PAGE}.`);
};

runCommand('npm run transcripts', main);
