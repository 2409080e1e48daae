// Loads build/lambda as a Lambda runtime would and holds a short conversation with it, in every language.
// Plain JavaScript on node's own modules: it runs on runtimes that have none of our tools.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const bundle = new URL('../../build/lambda/', import.meta.url);
const { handler } = createRequire(import.meta.url)(new URL('index.js', bundle).pathname);
const contract = JSON.parse(readFileSync(new URL('catalogues/contract.json', bundle), 'utf8'));

// Runtimes from Node 24 on refuse handlers that declare a callback.
assert.ok(handler.length < 3, 'the handler must not declare a callback');

const envelope = (locale, request, session) => ({
  version: '1.0',
  session: { new: false, sessionId: 's', application: { applicationId: 'a' }, user: { userId: 'u' }, ...session },
  context: { System: { application: { applicationId: 'a' }, user: { userId: 'u' }, device: { deviceId: 'd' } } },
  request: { requestId: 'r', timestamp: '2026-01-01T00:00:00Z', locale, ...request },
});

const intent = (name) => ({ type: 'IntentRequest', intent: { name, confirmationStatus: 'NONE', slots: {} } });

let replies = 0;
for (const { locales } of Object.values(contract.languages)) {
  for (const locale of locales) {
    let attributes = {};
    for (const request of [
      { type: 'LaunchRequest' },
      intent('RisksIntent'),
      intent('MoreIntent'),
      intent('AMAZON.HelpIntent'),
      intent('AMAZON.StopIntent'),
    ]) {
      const answer = await handler(envelope(locale, request, { attributes }), {});
      attributes = answer.sessionAttributes;
      assert.match(answer.response.outputSpeech.ssml, /^<speak>.+<\/speak>$/su);
      assert.equal(answer.response.shouldEndSession, request.intent?.name === 'AMAZON.StopIntent');
      replies += 1;
    }
    const ended = await handler(envelope(locale, { type: 'SessionEndedRequest', reason: 'USER_INITIATED' }, {}), {});
    assert.deepEqual(ended.response, {});
  }
}
console.log(`${process.version} answered ${replies} requests`);
