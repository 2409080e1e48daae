// Writes the response once: speech, reprompt, whether the microphone stays on, and the state for the next turn.
import type { ResponseEnvelope } from 'ask-sdk-model';
import type { State } from '../core/dialog/state';
import type { Reply } from '../rendering/renderReply';
import { STATE_KEY } from './readTurn';

type Response = ResponseEnvelope['response'];

/** `shouldEndSession` is always explicit: left out, its meaning depends on the device. */
export function writeResponse(reply: Pick<Reply, 'ssml' | 'repromptSsml' | 'open'>): Response {
  return {
    outputSpeech: { type: 'SSML', ssml: reply.ssml },
    ...(reply.repromptSsml === null ? {} : { reprompt: { outputSpeech: { type: 'SSML', ssml: reply.repromptSsml } } }),
    shouldEndSession: !reply.open,
  };
}

/** For requests that Alexa allows no words in reply to. */
export const writeNothing = (): Response => ({});

export const storeState = (attributes: Record<string, unknown>, state: State): Record<string, unknown> => ({
  ...attributes,
  [STATE_KEY]: state,
});
