// `npm run rehearse`: deploys the package twice and takes it away, with the real ask-cli, against a stand-in for Amazon.
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { readTemplate } from './package/readTemplate';
import { installAskCli, type Place, runAsk, writeCredentials } from './rehearsal/askCli';
import { judgeRehearsal, type Unzipped } from './rehearsal/judgeRehearsal';
import { SKILL_ID, startStandIn } from './rehearsal/standIn';
import { ROOT } from './root';
import { readOptions, runCommand } from './simulator/commandLine';

const USAGE = `Rehearses DEPLOY.md: installs ask-cli into build/ask-cli once (206 MB), deploys the package in build/ to a program
on this computer that answers in place of Alexa and AWS, deploys it again, deletes the skill, and checks what was sent.
No account is needed, none is touched.

  npm run package && npm run rehearse
`;

const BUILD = join(ROOT, 'build');
const PACKAGED = ['skill-package', 'lambda', 'infrastructure', 'ask-resources.json'];
const COMMANDS = [['deploy'], ['deploy'], ['smapi', 'delete-skill', '--skill-id', SKILL_ID]];

const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    );

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

/** A copy, so that ask-cli's notes do not get among those of a real deployment. */
const copyPackage = (project: string): void => {
  for (const name of PACKAGED) {
    if (!existsSync(join(BUILD, name))) throw new Error(`build/${name} is missing. Run \`npm run package\` first.`);
    cpSync(join(BUILD, name), join(project, name), { recursive: true });
  }
};

const rehearse = async (folder: string): Promise<string[]> => {
  const askCli = join(BUILD, 'ask-cli');
  const place = { askCli, home: join(folder, 'home'), project: join(folder, 'build') };
  copyPackage(place.project);
  installAskCli(askCli);
  writeCredentials(place.home);
  const { address, received, close } = await startStandIn();
  try {
    const there: Place = { ...place, address };
    for (const words of COMMANDS) {
      console.log(`\n$ ask ${words.join(' ')}`);
      const code = await runAsk(there, words);
      if (code !== 0) return [`ask ${words.join(' ')} ended with ${code}`];
    }
  } finally {
    close();
  }
  const { text, parameters } = readTemplate();
  return judgeRehearsal(
    received,
    { code: listFiles(join(BUILD, 'lambda')), template: text, parameters },
    unzipWith(askCli),
  );
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
