// The only file that imports the AWS SDK: three calls on one table. It is loaded when a store is first asked something.
import { ConditionalCheckFailedException, DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';

export interface TableSettings {
  table: string;
  /** Without it, the region and the credentials that the Lambda runtime gives. */
  region?: string;
  endpoint?: string;
  credentials?: { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
}

export interface Condition {
  expression: string;
  values?: Record<string, unknown>;
}

export interface Table {
  get(id: string, signal: AbortSignal): Promise<unknown>;
  /** False, and nothing written, where the condition does not hold. */
  put(item: { id: string }, condition: Condition, signal: AbortSignal): Promise<boolean>;
  delete(id: string, signal: AbortSignal): Promise<void>;
}

/** Two attempts with the pause between them fit into one second; a healthy table answers in a hundredth of it. */
const MOST_ATTEMPTS = 2;
const MILLISECONDS_TO_CONNECT = 300;
const MILLISECONDS_TO_ANSWER = 440;
const SHORTEST_PAUSE = 30;
const LONGEST_PAUSE = 60;

const ticket = (retries: number, pause: number) => ({ getRetryCount: () => retries, getRetryDelay: () => pause });

/** The SDK's own way would wait up to a second before it asks a throttled table again. */
const askAgainSoon: NonNullable<DynamoDBClientConfig['retryStrategy']> = {
  acquireInitialRetryToken: async () => ticket(0, 0),
  refreshRetryTokenForRetry: async (before, { errorType }) => {
    const retries = before.getRetryCount() + 1;
    const mayPass = errorType === 'THROTTLING' || errorType === 'TRANSIENT';
    if (!mayPass || retries >= MOST_ATTEMPTS) throw new Error('no further attempt');
    return ticket(retries, SHORTEST_PAUSE + Math.random() * (LONGEST_PAUSE - SHORTEST_PAUSE));
  },
  recordSuccess: () => undefined,
};

export function openTable({ table: TableName, ...given }: TableSettings): Table {
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      ...given,
      maxAttempts: MOST_ATTEMPTS,
      retryStrategy: askAgainSoon,
      requestHandler: {
        connectionTimeout: MILLISECONDS_TO_CONNECT,
        requestTimeout: MILLISECONDS_TO_ANSWER,
        // Without this the SDK would log a warning and go on waiting.
        throwOnRequestTimeout: true,
      },
    }),
  );
  return {
    // Another device may have written a moment ago; a read that misses it would only make the next write outdated.
    get: async (id, abortSignal) =>
      (await client.send(new GetCommand({ TableName, Key: { id }, ConsistentRead: true }), { abortSignal })).Item,
    put: async (Item, { expression, values }, abortSignal) => {
      const condition = {
        ConditionExpression: expression,
        ...(values ? { ExpressionAttributeValues: values } : {}),
      };
      try {
        await client.send(new PutCommand({ TableName, Item, ...condition }), { abortSignal });
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
    delete: async (id, abortSignal) => {
      await client.send(new DeleteCommand({ TableName, Key: { id } }), { abortSignal });
    },
  };
}
