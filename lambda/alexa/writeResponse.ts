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

/** A state and a memory of ours are far smaller. */
const MOST_CHARACTERS_PASSED_ON = 8000;

/** What the session keeps: our two keys and no others. */
export const storeVisit = ({ state, memory }: { state: State; memory: unknown }): Record<string, unknown> => ({
  [STATE_KEY]: state,
  [MEMORY_KEY]: memory,
});

/** What a session keeps of what it brought when nothing was answered: our keys, unless they hold more than we leave. */
export const passOn = (brought: unknown): Record<string, unknown> => {
  if (typeof brought !== 'object' || brought === null) return {};
  const ours = Object.fromEntries(Object.entries(brought).filter(([key]) => key === STATE_KEY || key === MEMORY_KEY));
  return JSON.stringify(ours).length <= MOST_CHARACTERS_PASSED_ON ? ours : {};
};
