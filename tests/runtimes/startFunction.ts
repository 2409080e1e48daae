// Starts the bundle as AWS Lambda does: a fresh process that knows the function by its environment alone.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../../tools/root';
import { type Failure, openRuntimeApi } from './runtimeApi';

/** A Node, and the client that runs the handler in it. */
export interface Runtime {
  name: string;
  node: string;
  client: string;
}

export interface LambdaFunction {
  invoke(event: unknown): Promise<unknown>;
  /** What was written to the log so far. */
  log(): string;
  /** Why the function did not start; waits for its end. */
  failure(): Promise<{ failure: Failure | null; exitCode: number | null }>;
  stop(): Promise<void>;
}

const OUR_CLIENT = join(ROOT, 'tools', 'runtimes', 'lambdaClient.mjs');

const NAMED = process.env.LEAFLET_RUNTIMES;
export const isEveryday = NAMED === undefined;

/** This Node with our client; `npm run test:runtimes` names others in the environment. */
export const RUNTIMES: readonly Runtime[] = NAMED
  ? (JSON.parse(NAMED) as Runtime[])
  : [{ name: `Node ${process.versions.node}`, node: process.execPath, client: OUR_CLIENT }];

/** Names that a function's environment has on Lambda; `AWS_EXECUTION_ENV` is left out, as on a runtime of one's own. */
const LAMBDA_ENVIRONMENT = {
  AWS_LAMBDA_FUNCTION_NAME: 'leaflet',
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '512',
  AWS_LAMBDA_LOG_GROUP_NAME: '/aws/lambda/leaflet',
  AWS_LAMBDA_LOG_STREAM_NAME: '2026/01/01/[$LATEST]0',
  AWS_REGION: 'eu-west-1',
  LANG: 'en_US.UTF-8',
  TZ: ':UTC',
};

/** @param folder holds `index.js` and is the working directory @param environment what the deployment sets */
export async function startFunction(
  runtime: Runtime,
  folder: string,
  environment: Readonly<Record<string, string>> = {},
  handler = 'index.handler',
): Promise<LambdaFunction> {
  const api = await openRuntimeApi();
  const child = spawn(runtime.node, [runtime.client], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      ...LAMBDA_ENVIRONMENT,
      AWS_LAMBDA_RUNTIME_API: api.address,
      LAMBDA_TASK_ROOT: folder,
      _HANDLER: handler,
      ...environment,
    },
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const ended = once(child, 'close');
  void ended.then(() => api.abandon(`the function ended: ${log}`));
  return {
    invoke: (event) => api.invoke(event),
    log: () => log,
    failure: async () => {
      await ended;
      return { failure: api.initFailure(), exitCode: child.exitCode };
    },
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
      await api.close();
    },
  };
}

/** What a module of the bundle may find beside it: nothing. */
export const canResolve = (folder: string, name: string): boolean => {
  try {
    createRequire(join(folder, 'index.js')).resolve(name);
    return true;
  } catch {
    return false;
  }
};
