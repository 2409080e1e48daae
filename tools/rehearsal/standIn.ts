// Stands in for Alexa's skill management, S3 and CloudFormation on this computer, as far as `ask deploy` needs them.
// It says yes to everything, as the real ones do when all is well, and keeps what it was sent.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const LOOPBACK = '127.0.0.1';
export const SKILL_ID = 'amzn1.ask.skill.11111111-2222-3333-4444-555555555555';
export const FUNCTION = 'arn:aws:lambda:us-east-1:123456789012:function:rehearsal';
const STACK = 'arn:aws:cloudformation:us-east-1:123456789012:stack/rehearsal/1';

export interface Received {
  /** Zip files of the skill package, in the order they came. */
  packages: Buffer[];
  /** Zip file of the code. */
  code: Buffer | null;
  /** What CreateStack and UpdateStack were called with. */
  stacks: Record<string, string>[];
  /** Skills that were deleted. */
  deleted: string[];
}

export interface StandIn {
  address: string;
  received: Received;
  close: () => void;
}

interface Call {
  url: URL;
  body: Buffer;
}
interface Answer {
  status: number;
  headers?: Record<string, string>;
  json?: unknown;
  xml?: string;
}
type Route = [method: string, path: RegExp, answer: (call: Call) => Answer];

const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

const after = (work: () => void, answer: Answer): Answer => {
  work();
  return answer;
};

const stackXml = (status: string): string =>
  `<DescribeStacksResponse><DescribeStacksResult><Stacks><member><StackId>${STACK}</StackId><StackName>rehearsal</StackName>
  <StackStatus>${status}</StackStatus><CreationTime>2026-01-01T00:00:00Z</CreationTime><Outputs><member>
  <OutputKey>SkillEndpoint</OutputKey><OutputValue>${FUNCTION}</OutputValue></member></Outputs></member></Stacks>
  </DescribeStacksResult></DescribeStacksResponse>`;

/** Skill management: https://developer.amazon.com/docs/smapi/skill-package-api-reference.html */
const smapiRoutes = (received: Received, address: () => string): Route[] => {
  let isEnabled = false;
  const enable = (): void => {
    isEnabled = true;
  };
  return [
    ['POST', /^\/v1\/skills\/uploads$/u, () => ({ status: 201, json: { uploadUrl: `${address()}/upload` } })],
    ['PUT', /^\/upload$/u, ({ body }) => after(() => received.packages.push(body), { status: 200 })],
    ['POST', /\/imports$/u, () => ({ status: 202, headers: { location: '/v1/skills/imports/rehearsal' } })],
    ['GET', /\/imports\//u, () => ({ status: 200, json: { status: 'SUCCEEDED', skill: { skillId: SKILL_ID } } })],
    ['GET', /\/enablement$/u, () => ({ status: isEnabled ? 204 : 404, json: {} })],
    ['PUT', /\/enablement$/u, () => after(enable, { status: 204 })],
    [
      'DELETE',
      /^\/v1\/skills\/[^/]+$/u,
      ({ url }) => after(() => received.deleted.push(url.pathname), { status: 204 }),
    ],
  ];
};

/** CloudFormation takes forms and answers in XML. */
const formRoute = (received: Received): Route => [
  'POST',
  /^\/$/u,
  ({ body }) => {
    const form = Object.fromEntries(new URLSearchParams(body.toString('utf8')));
    const action = form.Action ?? '';
    const status = received.stacks.length > 1 ? 'UPDATE_COMPLETE' : 'CREATE_COMPLETE';
    if (action === 'DescribeStacks') return { status: 200, xml: stackXml(status) };
    const made = `<${action}Response><${action}Result><StackId>${STACK}</StackId></${action}Result></${action}Response>`;
    return after(() => received.stacks.push(form), { status: 200, xml: made });
  },
];

const bucketRoutes = (received: Received): Route[] => {
  let exists = false;
  const create = (): void => {
    exists = true;
  };
  const keep = (code: Buffer): void => {
    received.code = code;
  };
  const kept = { status: 200, headers: { 'x-amz-version-id': 'one' } };
  return [
    ['HEAD', /^\/[^/]+\/?$/u, () => ({ status: exists ? 200 : 404 })],
    ['GET', /^\/[^/]+\/?$/u, () => ({ status: 200, xml: '<VersioningConfiguration/>' })],
    ['PUT', /^\/[^/]+\/?$/u, () => after(create, { status: 200 })],
    ['PUT', /^\/[^/]+\/.+/u, ({ body }) => after(() => keep(body), kept)],
  ];
};

const send = (response: ServerResponse, { status, headers = {}, json, xml = '' }: Answer): void => {
  const type = json === undefined ? 'text/xml' : 'application/json';
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(json === undefined ? xml : JSON.stringify(json));
};

/** @returns the stand-in, listening on loopback alone */
export async function startStandIn(): Promise<StandIn> {
  const received: Received = { packages: [], code: null, stacks: [], deleted: [] };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request);
    const url = new URL(request.url ?? '/', address());
    const route = routes.find(([method, path]) => method === request.method && path.test(url.pathname));
    send(response, route ? route[2]({ url, body }) : { status: 501, json: { message: 'not rehearsed' } });
  };
  const server = createServer((request, response) => void answer(request, response));
  const address = (): string => `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`;
  const routes = [...smapiRoutes(received, address), formRoute(received), ...bucketRoutes(received)];
  await new Promise<void>((resolve) => {
    server.listen(0, LOOPBACK, resolve);
  });
  return { address: address(), received, close: () => void server.close() };
}
