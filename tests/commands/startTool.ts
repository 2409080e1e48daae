// Starts a command of this project the way npm does, and waits for its end.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../tools/root';

export const BOOTSTRAP = join(ROOT, 'tools/bootstrap.mjs');

export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

export function startTool(command: string, args: readonly string[], input = ''): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BOOTSTRAP, command, ...args], {
    encoding: 'utf8',
    input,
  });
  return { status, stdout, stderr };
}
