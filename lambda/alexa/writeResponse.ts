// Writes the response once: speech, reprompt, whether the microphone stays on, and the state for the next turn.
import type { ResponseEnvelope } from 'ask-sdk-model';
import type { State } from '../core/dialog/state';
import type { Reply } from '../rendering/renderReply';
import { MEMORY_KEY, STATE_KEY } from './readTurn';

type Response = ResponseEnvelope['response'];

/** `shouldEndSession` is always explicit: left out, its meaning depends on the device. */
export function writeResponse(reply: Pick<Reply, 'ssml' | 'repromptSsml' | 'open' | 'card'>): Response {
  return {
    outputSpeech: { type: 'SSML', ssml: reply.ssml },
    ...(reply.repromptSsml === null ? {} : { reprompt: { outputSpeech: { type: 'SSML', ssml: reply.repromptSsml } } }),
    ...(reply.card === null ? {} : { card: { type: 'Simple', title: reply.card.title, content: reply.card.text } }),
    shouldEndSession: !reply.open,
  };
}

/** For requests that Alexa allows no words in reply to. */
export const writeNothing = (): Response => ({});

export const storeVisit = (
  attributes: Record<string, unknown>,
  { state, memory }: { state: State; memory: unknown },
): Record<string, unknown> => ({ ...attributes, [STATE_KEY]: state, [MEMORY_KEY]: memory });
