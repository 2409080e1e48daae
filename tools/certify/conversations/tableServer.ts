// A DynamoDB API in memory, on loopback, with one table: what the function keeps of a listener can be looked at.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import dynalite from 'dynalite';

const TABLE = 'certify';
const REGION = 'eu-west-1';
const LOOPBACK = '127.0.0.1';
const credentials = { accessKeyId: 'nobody', secretAccessKey: 'nothing' };

export interface TableServer {
  /** What the function's environment must say to find the table. */
  environment: Record<string, string>;
  /** Everything that is kept, whatever it is kept under. */
  items: () => Promise<Record<string, unknown>[]>;
  close: () => Promise<void>;
}

export async function openTableServer(): Promise<TableServer> {
  // Which Node runs the function is not decided here, and the advice would stand among the results.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  const server: Server = dynalite({ createTableMs: 0 });
  await new Promise<void>((resolve) => {
    server.listen(0, LOOPBACK, resolve);
  });
  const endpoint = `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`;
  const client = new DynamoDBClient({ endpoint, region: REGION, credentials });
  await client.send(
    new CreateTableCommand({
      TableName: TABLE,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    }),
  );
  const documents = DynamoDBDocumentClient.from(client);
  return {
    environment: {
      MEMORY_TABLE: TABLE,
      AWS_REGION: REGION,
      AWS_ENDPOINT_URL_DYNAMODB: endpoint,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    },
    items: async () => (await documents.send(new ScanCommand({ TableName: TABLE }))).Items ?? [],
    close: async () => {
      client.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
