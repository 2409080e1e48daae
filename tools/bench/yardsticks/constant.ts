// The least a handler can do: the same reply to everything, without any package.
import type { ResponseEnvelope } from 'ask-sdk-model';

const REPLY: ResponseEnvelope = {
  version: '1.0',
  response: { outputSpeech: { type: 'SSML', ssml: '<speak>Hello</speak>' }, shouldEndSession: true },
};

export const handler = async (): Promise<ResponseEnvelope> => REPLY;
