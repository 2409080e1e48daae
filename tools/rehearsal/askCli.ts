// Amazon's ask-cli: installed beside the project once, started with made-up credentials.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeJson } from '../model/writeJson';

const VERSION = '2.30.7';

/** ask-cli does not start with the newer version that npm would choose. */
const PROJECT = { private: true, dependencies: { 'ask-cli': VERSION }, overrides: { antlr4ts: '0.5.0-alpha.4' } };

const CREDENTIALS = '[default]\naws_access_key_id = rehearsal\naws_secret_access_key = rehearsal\n';
const PROFILES = {
  profiles: {
    default: {
      aws_profile: 'default',
      vendor_id: 'REHEARSAL',
      token: {
        access_token: 'Atza|rehearsal',
        refresh_token: 'Atzr|rehearsal',
        expires_at: '2099-01-01T00:00:00.000Z',
      },
    },
  },
};

const start = (folder: string): string => join(folder, 'node_modules', 'ask-cli', 'dist', 'bin', 'ask.js');

/** @throws Error when npm cannot install it */
export function installAskCli(folder: string): void {
  if (existsSync(start(folder))) return;
  console.error(`Installing ask-cli ${VERSION}, once ...`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), writeJson(PROJECT));
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('ask-cli could not be installed. Check the network and run it again.');
}

/** @param home a folder that takes the place of the real one, so that nobody's credentials are read */
export function writeCredentials(home: string): void {
  for (const folder of ['.ask', '.aws']) mkdirSync(join(home, folder), { recursive: true });
  writeFileSync(join(home, '.ask', 'cli_config'), writeJson(PROFILES));
  writeFileSync(join(home, '.aws', 'credentials'), CREDENTIALS);
}

export interface Place {
  /** Where ask-cli is installed. */
  askCli: string;
  home: string;
  /** What ask-resources.json stands in. */
  project: string;
  /** Of the stand-in. */
  address: string;
}

/** @returns the exit code; what it prints is printed */
export const runAsk = ({ askCli, home, project, address }: Place, words: readonly string[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const environment = {
      PATH: process.env.PATH,
      HOME: home,
      USERPROFILE: home,
      ASK_SMAPI_SERVER_BASE_URL: address,
      AWS_ENDPOINT_URL: address,
      ASK_SHARE_USAGE: 'false',
      ASK_SKIP_NEW_VERSION_REMINDER: 'true',
      NODE_NO_WARNINGS: '1',
    };
    const child = spawn(process.execPath, [start(askCli), ...words], {
      cwd: project,
      env: environment,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
