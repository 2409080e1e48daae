// The Lambda Runtime API (2018-06-01) on loopback, as strict as the real one: one event at a time, one answer an event.
// https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a function told instead of an answer. */
export interface Failure {
  errorType: string;
  errorMessage: string;
}

export interface RuntimeApi {
  /** Host and port, as in AWS_LAMBDA_RUNTIME_API. */
  address: string;
  /** @returns what the function answered @throws Error with the class and the message it told */
  invoke(event: unknown): Promise<unknown>;
  /** What the function told instead of starting, or null. */
  initFailure(): Failure | null;
  /** Fails whoever waits for an answer. */
  abandon(reason: string): void;
  close(): Promise<void>;
}

interface Invocation {
  id: string;
  event: string;
  answer: (value: unknown) => void;
  fail: (error: Error) => void;
}

const BASE = '/2018-06-01/runtime';
const FUNCTION_ARN = 'arn:aws:lambda:eu-west-1:123456789012:function:leaflet';
/** Alexa waits eight seconds. */
const MILLISECONDS_TO_ANSWER = 8000;

const readBody = async (incoming: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

const end = (outgoing: ServerResponse, status: number, body: object = {}): void => {
  outgoing.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

export async function openRuntimeApi(): Promise<RuntimeApi> {
  const waiting: Invocation[] = [];
  const open = new Map<string, Invocation>();
  let asking: ServerResponse | null = null;
  let initFailure: Failure | null = null;

  const handOut = (): void => {
    const invocation = waiting[0];
    if (asking === null || invocation === undefined) return;
    waiting.shift();
    open.set(invocation.id, invocation);
    asking.writeHead(200, {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': invocation.id,
      'lambda-runtime-deadline-ms': Date.now() + MILLISECONDS_TO_ANSWER,
      'lambda-runtime-invoked-function-arn': FUNCTION_ARN,
      'lambda-runtime-trace-id': 'Root=1-00000000-000000000000000000000000;Sampled=0',
    });
    asking.end(invocation.event);
    asking = null;
  };

  const settle = (id: string, ending: string, body: string): number => {
    const invocation = open.get(id);
    if (!invocation) return 400;
    open.delete(id);
    if (ending === 'response') invocation.answer(JSON.parse(body));
    else {
      const { errorType, errorMessage } = JSON.parse(body) as Failure;
      invocation.fail(new Error(`${errorType}: ${errorMessage}`));
    }
    return 202;
  };

  const meet = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const body = await readBody(incoming);
    const [what = '', id = '', ending = ''] = (incoming.url ?? '').slice(BASE.length + 1).split('/');
    if (incoming.method === 'GET' && what === 'invocation' && id === 'next') {
      asking = outgoing;
      handOut();
    } else if (incoming.method === 'POST' && what === 'init' && id === 'error') {
      initFailure = JSON.parse(body) as Failure;
      end(outgoing, 202);
    } else if (incoming.method === 'POST' && what === 'invocation' && /^(?:response|error)$/u.test(ending)) {
      end(outgoing, settle(id, ending, body));
    } else end(outgoing, 404);
  };

  const server = createServer((incoming, outgoing) => {
    meet(incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });

  const abandon = (reason: string): void => {
    for (const { fail } of [...open.values(), ...waiting]) fail(new Error(reason));
    open.clear();
    waiting.length = 0;
  };

  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    invoke: (event) =>
      new Promise((answer, fail) => {
        waiting.push({ id: randomUUID(), event: JSON.stringify(event), answer, fail });
        handOut();
      }),
    initFailure: () => initFailure,
    abandon,
    close: async () => {
      abandon('the Runtime API was closed');
      const closed = new Promise((resolve) => {
        server.close(resolve);
      });
      server.closeAllConnections();
      await closed;
    },
  };
}
