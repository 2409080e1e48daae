// Starts the built handler as Lambda would: in a process of its own, with its environment alone, its log kept apart.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { RequestEnvelope } from 'ask-sdk-model';

/** The answer to one envelope: JSON as the function returned it, or the error it threw. */
export type Answer = { json: string; ms: number } | { error: string; ms: number };

export interface Handler {
  /** Parameters the handler declares. */
  parameters: number;
  send: (envelope: RequestEnvelope) => Promise<Answer>;
  /** Everything written to standard output and standard error so far. */
  log: () => string;
  close: () => Promise<void>;
}

/** Alexa gives up after eight seconds, and so does this. */
const MOST_MS = 8000;
const PROGRAM = join(__dirname, 'lambdaProcess.mjs');

interface Message {
  id?: number;
  answer?: string;
  error?: string;
  ms?: number;
  parameters?: number;
}

const toAnswer = ({ answer, error, ms = 0 }: Message): Answer =>
  answer === undefined ? { error: error ?? 'no answer', ms } : { json: answer, ms };

/**
 * @param handler path of the bundle
 * @param environment what the function's configuration sets; nothing of this machine's reaches it
 * @throws Error when the bundle cannot be loaded
 */
export async function startHandler(handler: string, environment: Readonly<Record<string, string>>): Promise<Handler> {
  const child = spawn(process.execPath, [PROGRAM, handler], {
    env: { ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const written: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => written.push(chunk));
  const log = (): string => Buffer.concat(written).toString('utf8');
  const waiting = new Map<number, (answer: Answer) => void>();
  const ended = once(child, 'close');
  let next = 0;
  const parameters = await new Promise<number>((resolve, reject) => {
    child.once('message', (message: Message) => resolve(message.parameters ?? 0));
    child.once('close', () => reject(new Error(`build/lambda/index.js could not be loaded: ${log()}`)));
  });
  child.on('message', (message: Message) => {
    const id = message.id ?? -1;
    waiting.get(id)?.(toAnswer(message));
    waiting.delete(id);
  });
  child.on('close', () => {
    for (const settle of waiting.values()) settle({ error: 'the handler ended', ms: MOST_MS });
    waiting.clear();
  });
  return {
    parameters,
    send: (envelope) =>
      new Promise((resolve) => {
        const id = next;
        next += 1;
        const timer = setTimeout(() => {
          waiting.delete(id);
          resolve({ error: 'no answer', ms: MOST_MS + 1 });
        }, MOST_MS);
        waiting.set(id, (answer) => {
          clearTimeout(timer);
          resolve(answer);
        });
        child.send({ id, event: JSON.stringify(envelope) });
      }),
    log,
    close: async () => {
      child.kill();
      await ended;
    },
  };
}
