// A real DynamoDB API in memory, behind a door that can be made to fail in the ways a table fails.
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import dynalite from 'dynalite';

export const TABLE = 'leaflet-memory';

/** How a request is met. */
export type Fault =
  | 'none'
  | 'hang'
  | 'hang-midway'
  | 'reset'
  | 'throttled'
  | 'unavailable'
  | 'nonsense'
  | 'telltale'
  | { slow: number };

export interface TableServer {
  settings: { table: string; region: string; endpoint: string; credentials: Credentials };
  /** How the first attempt of a call is met, and the second; the last one named stands for all that follow. */
  meet(...faults: Fault[]): void;
  /** Requests that reached the door since `meet` was last called. */
  requests(): number;
  /** Reads and writes the item itself, past the store and past every fault. */
  peek(id: string): Promise<Record<string, unknown> | undefined>;
  /** Everything in the table. */
  scan(): Promise<unknown[]>;
  poke(item: { id: string } & Record<string, unknown>): Promise<void>;
  close(): Promise<void>;
}

interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
}

const REGION = 'eu-west-1';
const LOOPBACK = '127.0.0.1';
const credentials = { accessKeyId: 'nobody', secretAccessKey: 'nothing' };

const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => {
    server.listen(0, LOOPBACK, resolve);
  });
  return (server.address() as AddressInfo).port;
};

const stop = async (server: Server): Promise<void> => {
  const closed = new Promise((resolve) => {
    server.close(resolve);
  });
  server.closeAllConnections();
  await closed;
};

const readBody = async (incoming: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** The SDK counts its attempts aloud. */
const attemptOf = ({ headers }: IncomingMessage): number =>
  Number(/attempt=(\d+)/u.exec(String(headers['amz-sdk-request']))?.[1] ?? 1);

const answer = (outgoing: ServerResponse, status: number, body: object): void => {
  outgoing.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
};

const openTable = async (endpoint: string): Promise<DynamoDBDocumentClient> => {
  const client = new DynamoDBClient({ endpoint, region: REGION, credentials });
  await client.send(
    new CreateTableCommand({
      TableName: TABLE,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    }),
  );
  return DynamoDBDocumentClient.from(client);
};

export async function openTableServer(): Promise<TableServer> {
  const table = dynalite({ createTableMs: 0 });
  const tablePort = await listen(table);
  const direct = await openTable(`http://${LOOPBACK}:${tablePort}`);
  let faults: Fault[] = ['none'];
  let seen = 0;

  const forward = ({ method, url, headers }: IncomingMessage, body: Buffer, outgoing: ServerResponse): void => {
    const onward = request({ host: LOOPBACK, port: tablePort, method, path: url, headers }, (incoming) => {
      outgoing.writeHead(incoming.statusCode ?? 0, incoming.headers);
      incoming.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    onward.end(body);
  };

  const meetRequest = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    seen += 1;
    const body = await readBody(incoming);
    const fault = faults[attemptOf(incoming) - 1] ?? faults.at(-1) ?? 'none';
    if (fault === 'none') return forward(incoming, body, outgoing);
    if (fault === 'hang') return;
    if (fault === 'hang-midway') {
      outgoing.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).write('{"Item":');
    } else if (fault === 'reset') {
      incoming.socket.destroy();
    } else if (fault === 'throttled') {
      const type = 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException';
      answer(outgoing, 400, { __type: type, message: 'The level of configured throughput was exceeded.' });
    } else if (fault === 'unavailable') {
      answer(outgoing, 500, { __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError', message: 'no' });
    } else if (fault === 'nonsense') {
      outgoing.writeHead(200).end('<html>');
    } else if (fault === 'telltale') {
      const asked = body.toString();
      answer(outgoing, 400, { __type: `com.amazon.coral.validate#${asked}`, message: asked });
    } else {
      setTimeout(() => forward(incoming, body, outgoing), fault.slow);
    }
  };

  const door = createServer((incoming, outgoing) => {
    meetRequest(incoming, outgoing).catch(() => outgoing.destroy());
  });
  const doorPort = await listen(door);

  return {
    settings: { table: TABLE, region: REGION, endpoint: `http://${LOOPBACK}:${doorPort}`, credentials },
    meet: (...next) => {
      faults = next;
      seen = 0;
    },
    requests: () => seen,
    peek: async (id) => (await direct.send(new GetCommand({ TableName: TABLE, Key: { id } }))).Item,
    scan: async () => (await direct.send(new ScanCommand({ TableName: TABLE }))).Items ?? [],
    poke: async (item) => {
      await direct.send(new PutCommand({ TableName: TABLE, Item: item }));
    },
    close: async () => {
      direct.destroy();
      await stop(door);
      await stop(table);
    },
  };
}
