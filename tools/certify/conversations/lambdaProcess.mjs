// Loads the bundle in a process of its own, with the environment a Lambda function has, and answers one event a message.
// Plain JavaScript on node's own modules: nothing of this project is there, as on Lambda.
import { createRequire } from 'node:module';

const { handler } = createRequire(import.meta.url)(process.argv[2]);
const context = { functionName: 'certify', getRemainingTimeInMillis: () => 8000 };

process.on('message', async ({ id, event }) => {
  const started = performance.now();
  try {
    // Between Alexa and Lambda nothing is shared but text.
    const answer = JSON.stringify(await handler(JSON.parse(event), context));
    process.send({ id, answer: answer ?? 'null', ms: performance.now() - started });
  } catch (error) {
    const name = error instanceof Error ? error.name : 'Error';
    process.send({ id, error: name, ms: performance.now() - started });
  }
});
process.send({ parameters: handler.length });
