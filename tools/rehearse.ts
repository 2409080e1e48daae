// `npm run rehearse`: deploys the package twice and takes it away, with the real ask-cli, against a stand-in for Amazon.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileProject, ensureBuilt } from './build';
import { collectFiles } from './package/collectFiles';
import { type Files, placeFiles } from './package/placeFiles';
import { readTemplate } from './package/readTemplate';
import { installAskCli, type Place, runAsk, writeCredentials } from './rehearsal/askCli';
import { judgeRehearsal, type Unzipped } from './rehearsal/judgeRehearsal';
import { SKILL_ID, startStandIn } from './rehearsal/standIn';
import { ROOT } from './root';
import { readOptions, runCommand } from './simulator/commandLine';

const USAGE = `Rehearses DEPLOY.md: installs ask-cli into build/ask-cli once (206 MB), packages the skill, deploys it to a program on
this computer that answers in place of Alexa and AWS, deploys it again, deletes it, and checks what was sent. No account is
needed, none is touched; build/ stays as it is.

  npm run rehearse
`;

const ASK_CLI = join(ROOT, 'build', 'ask-cli');
const COMMANDS = [['deploy'], ['deploy'], ['smapi', 'delete-skill', '--skill-id', SKILL_ID]];
const CODE = 'lambda/';

interface Zip {
  getEntries(): { entryName: string; isDirectory: boolean; getData(): Buffer }[];
}

/** ask-cli brings a reader of zip files along. */
const unzipWith = (askCli: string): ((zip: Buffer) => Unzipped) => {
  const Reader = createRequire(join(askCli, 'node_modules', 'ask-cli', 'package.json'))('adm-zip') as new (
    zip: Buffer,
  ) => Zip;
  return (zip) =>
    new Map(
      new Reader(zip)
        .getEntries()
        .filter(({ isDirectory }) => !isDirectory)
        .map((entry) => [entry.entryName, entry.getData()]),
    );
};

/** What `npm run package` writes before anything was deployed. */
const packageAnew = async (): Promise<Files> => {
  const { content, committed } = compileProject();
  await ensureBuilt();
  return collectFiles({ clinic: content.clinic.value, template: readTemplate().text, committed, endpoint: null });
};

const rehearse = async (folder: string): Promise<string[]> => {
  const place = { askCli: ASK_CLI, home: join(folder, 'home'), project: join(folder, 'build') };
  const files = await packageAnew();
  placeFiles(place.project, files);
  installAskCli(ASK_CLI);
  writeCredentials(place.home);
  const { address, received, close } = await startStandIn();
  try {
    const there: Place = { ...place, address };
    for (const words of COMMANDS) {
      console.log(`\n$ ask ${words.join(' ')}`);
      const ended = await runAsk(there, words);
      if (ended !== 0) return [`ask ${words.join(' ')} ended with ${ended}`];
    }
  } finally {
    close();
  }
  const { text: template, parameters } = readTemplate();
  const code = [...files.keys()].filter((path) => path.startsWith(CODE)).map((path) => path.slice(CODE.length));
  return judgeRehearsal(received, { code, template, parameters }, unzipWith(ASK_CLI));
};

const main = async (): Promise<void> => {
  if (readOptions({ help: { type: 'boolean' } }).help) {
    console.log(USAGE);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-'));
  try {
    const wrong = await rehearse(folder);
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
    console.log('\nDeployed, deployed again and deleted; what was sent is what was packaged.');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

if (require.main === module) runCommand('npm run rehearse', main);
