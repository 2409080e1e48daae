// A table on loopback that holds nothing and keeps nothing: what a first reply waits for, as fast as it can be.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface EmptyTable {
  /** What a function is told about the table. */
  environment: Record<string, string>;
  close(): Promise<void>;
}

export async function openEmptyTable(): Promise<EmptyTable> {
  const server = createServer((incoming, outgoing) => {
    incoming.resume();
    incoming.once('end', () => {
      outgoing.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    environment: {
      MEMORY_TABLE: 'leaflet-memory',
      AWS_REGION: 'eu-west-1',
      AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}`,
      AWS_ACCESS_KEY_ID: 'nobody',
      AWS_SECRET_ACCESS_KEY: 'nothing',
    },
    close: async () => {
      const closed = new Promise((resolve) => {
        server.close(resolve);
      });
      server.closeAllConnections();
      await closed;
    },
  };
}
