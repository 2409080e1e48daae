// `npm run test:runtimes`: holds the golden conversations with the shipped bundle on every Node runtime it may meet,
// behind a Lambda Runtime API on loopback; with --ric through AWS's own client as well.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './build';
import { ROOT } from './root';
import { installRic, NotInstalled } from './runtimes/installRic';
import { readOptions, runCommand } from './simulator/commandLine';

const USAGE = `Starts the bundle on Node 22 and 24 (fetched through npx) and on this Node, as AWS Lambda would, and holds
every golden conversation with it, a DynamoDB table on loopback included.

  npm run test:runtimes            through our own small runtime client
  npm run test:runtimes -- --ric   through aws-lambda-ric as well, which is compiled on first use (about a minute);
                                   exit code 3 when it cannot be
`;

const CLIENT = join(ROOT, 'tools', 'runtimes', 'lambdaClient.mjs');
const MAJORS = ['22', '24'];
const NOT_INSTALLED_CODE = 3;

interface Runtime {
  name: string;
  node: string;
  client: string;
}

/** @returns the path of a Node of this major version @throws when it cannot be fetched */
const findNode = (major: string): string => {
  const args = ['-y', '-p', `node@${major}`, 'node', '-p', 'process.execPath'];
  const { status, stdout, stderr, error } = spawnSync('npx', args, { encoding: 'utf8', cwd: ROOT });
  if (status === 0) return stdout.trim();
  throw new Error(`Node ${major} could not be fetched through npx. Check the network. ${error?.message ?? stderr}`);
};

const runTests = (runtimes: readonly Runtime[]): boolean => {
  const { status } = spawnSync('npx', ['--no-install', 'jest', '--verbose', 'tests/runtimes'], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, LEAFLET_RUNTIMES: JSON.stringify(runtimes) },
  });
  return status === 0;
};

const main = async (): Promise<void> => {
  const options = readOptions({ ric: { type: 'boolean' }, help: { type: 'boolean' } });
  if (options.help) {
    console.log(USAGE);
    return;
  }
  await ensureBuilt();
  const fetched = MAJORS.map((major) => ({ name: `Node ${major}`, node: findNode(major), client: CLIENT }));
  const runtimes = [{ name: `this Node ${process.versions.node}`, node: process.execPath, client: CLIENT }, ...fetched];
  let missing: NotInstalled | null = null;
  if (options.ric) {
    try {
      const client = installRic();
      runtimes.push(...fetched.map(({ name, node }) => ({ name: `${name} through aws-lambda-ric`, node, client })));
    } catch (error) {
      if (!(error instanceof NotInstalled)) throw error;
      missing = error;
    }
  }
  if (!runTests(runtimes)) process.exitCode = 1;
  else if (missing) {
    console.error(missing.message);
    process.exitCode = NOT_INSTALLED_CODE;
  }
};

runCommand('npm run test:runtimes', main);
