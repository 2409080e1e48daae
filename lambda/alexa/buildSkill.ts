// The ask-sdk skill: one handler that speaks, one that may not, one for errors. Acts are told apart in the core.
import { type ErrorHandler, type HandlerInput, type RequestHandler, SkillBuilders } from 'ask-sdk-core';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { State } from '../core/dialog/state';
import type { Turn } from '../core/turn';
import type { Reply } from '../rendering/renderReply';
import { readStoredState, readTurn } from './readTurn';
import { storeState, writeNothing, writeResponse } from './writeResponse';

export interface AlexaSkill {
  /** Answers one envelope. Never rejects: an envelope for another skill, or none at all, gets an empty response. */
  invoke(envelope: RequestEnvelope, context?: unknown): Promise<ResponseEnvelope>;
}

export interface Conversation {
  answer(turn: Turn, stored: unknown): { reply: Reply; state: State | null };
  apologise(turn: Turn): Reply;
  skillId?: string;
}

const keepState = ({ requestEnvelope, attributesManager }: HandlerInput, state: State | null): void => {
  if (state === null || !requestEnvelope.session) return;
  attributesManager.setSessionAttributes(storeState(attributesManager.getSessionAttributes(), state));
};

const speaking = (conversation: Conversation): RequestHandler => ({
  canHandle: ({ requestEnvelope }) => readTurn(requestEnvelope).kind !== 'silent',
  handle: (input) => {
    const { reply, state } = conversation.answer(
      readTurn(input.requestEnvelope),
      readStoredState(input.requestEnvelope),
    );
    keepState(input, state);
    return writeResponse(reply);
  },
});

/** Session ended, exceptions reported by Alexa, events, and every request type not invented yet: no words allowed. */
const silent: RequestHandler = { canHandle: () => true, handle: () => writeNothing() };

/** Names an error by its class alone: a message may hold what somebody said. */
const logError = (error: unknown): void => {
  const name = error instanceof Error ? error.name : 'unknown';
  console.error(JSON.stringify({ level: 'error', error: name }));
};

/** Says sorry in the listener's language. */
const apologising = (conversation: Conversation): ErrorHandler => ({
  canHandle: () => true,
  handle: ({ requestEnvelope }, error) => {
    logError(error);
    return writeResponse(conversation.apologise(readTurn(requestEnvelope)));
  },
});

const emptyEnvelope = (): ResponseEnvelope => ({ version: '1.0', response: writeNothing() });

export function buildSkill(conversation: Conversation): AlexaSkill {
  const builder = SkillBuilders.custom()
    .addRequestHandlers(speaking(conversation), silent)
    .addErrorHandlers(apologising(conversation));
  const skill = (conversation.skillId === undefined ? builder : builder.withSkillId(conversation.skillId)).create();
  return {
    invoke: async (envelope, context) => {
      try {
        return await skill.invoke(envelope, context);
      } catch (error) {
        logError(error);
        return emptyEnvelope();
      }
    },
  };
}
