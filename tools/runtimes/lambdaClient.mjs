// Runs a handler the way AWS Lambda's Node runtime does: asks the Runtime API (2018-06-01) for one event after the other
// and posts what the handler answers. Plain JavaScript on node's own modules: it runs on runtimes that have no tool of
// ours. Only async handlers of at most two parameters are taken, as by the runtimes from Node 24 on.
// https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { AWS_LAMBDA_RUNTIME_API, _HANDLER = '', LAMBDA_TASK_ROOT = '' } = process.env;
const API = `http://${AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime`;

const failure = (errorType, message) => Object.assign(new Error(message), { errorType });

const describe = (error) => ({
  errorType: error?.errorType ?? error?.name ?? 'Error',
  errorMessage: error?.message ?? String(error),
  trace: String(error?.stack ?? '').split('\n'),
});

const post = async (path, body, headers = {}) => {
  const answer = await fetch(`${API}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  await answer.arrayBuffer();
  if (answer.status !== 202) throw new Error(`POST ${path} was answered with ${answer.status}.`);
};

const postError = (path, error) => {
  const told = describe(error);
  return post(path, JSON.stringify(told), { 'lambda-runtime-function-error-type': told.errorType });
};

const loadHandler = () => {
  const dot = _HANDLER.lastIndexOf('.');
  const [file, name] = [_HANDLER.slice(0, dot), _HANDLER.slice(dot + 1)];
  const handler = createRequire(join(LAMBDA_TASK_ROOT, 'package.json'))(`./${file}`)[name];
  if (typeof handler !== 'function') throw failure('Runtime.HandlerNotFound', `${_HANDLER} is not a function.`);
  if (handler.length > 2) throw failure('Runtime.CallbackHandlerDeprecated', `${_HANDLER} takes a callback.`);
  return handler;
};

const contextOf = (headers) => ({
  awsRequestId: headers.get('lambda-runtime-aws-request-id'),
  invokedFunctionArn: headers.get('lambda-runtime-invoked-function-arn'),
  functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
  functionVersion: process.env.AWS_LAMBDA_FUNCTION_VERSION,
  memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
  logGroupName: process.env.AWS_LAMBDA_LOG_GROUP_NAME,
  logStreamName: process.env.AWS_LAMBDA_LOG_STREAM_NAME,
  getRemainingTimeInMillis: () => Number(headers.get('lambda-runtime-deadline-ms')) - Date.now(),
});

const answerNext = async (handler) => {
  const next = await fetch(`${API}/invocation/next`);
  const event = await next.json();
  const context = contextOf(next.headers);
  const path = `/invocation/${context.awsRequestId}`;
  let answer = '';
  try {
    answer = JSON.stringify(await handler(event, context)) ?? 'null';
  } catch (error) {
    await postError(`${path}/error`, error);
    return;
  }
  await post(`${path}/response`, answer);
};

const main = async () => {
  let handler;
  try {
    handler = loadHandler();
  } catch (error) {
    await postError('/init/error', error);
    process.exitCode = 1;
    return;
  }
  for (;;) await answerNext(handler);
};

await main();
