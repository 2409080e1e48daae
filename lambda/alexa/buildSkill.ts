// The ask-sdk skill: one handler that speaks, one that may not, one for errors. Acts are told apart in the core.
import type { ErrorHandler, HandlerInput, RequestHandler } from 'ask-sdk-core';
// Not from the package's index, which loads what builds directives and templates as well.
import { SkillBuilders } from 'ask-sdk-core/dist/skill/SkillBuilders';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { State } from '../core/dialog/state';
import type { Turn } from '../core/turn';
import type { Reply } from '../rendering/renderReply';
import { readTurn, readVisit } from './readTurn';
import { passOn, storeVisit, writeNothing, writeResponse } from './writeResponse';

export interface AlexaSkill {
  /** Answers one envelope. Never rejects: an envelope for another skill, or none at all, gets an empty response. */
  invoke(envelope: RequestEnvelope, context?: unknown): Promise<ResponseEnvelope>;
}

/** What a session brings along. */
export interface Visit {
  /** What the listener's memory is kept under; null for an envelope that names nobody. */
  listener: string | null;
  /** Unchecked: what the session attributes held. */
  state: unknown;
  memory: unknown;
}

/** A reply, and what the session keeps of it; null keeps what it had. */
export interface Answered {
  reply: Reply;
  kept: { state: State; memory: unknown } | null;
}

export interface Conversation {
  answer(turn: Turn, visit: Visit): Promise<Answered>;
  apologise(turn: Turn): Reply;
  /** The listener disabled the skill: what was remembered goes. */
  forgetUser(listener: string | null): Promise<void>;
  /** Told about every error that reaches this far. */
  noteError(error: unknown): void;
  skillId?: string;
}

const keepInSession = ({ requestEnvelope, attributesManager }: HandlerInput, kept: Answered['kept']): void => {
  if (kept !== null && requestEnvelope.session) attributesManager.setSessionAttributes(storeVisit(kept));
};

const speaking = (conversation: Conversation): RequestHandler => ({
  canHandle: ({ requestEnvelope }) => readTurn(requestEnvelope).kind !== 'silent',
  handle: async (input) => {
    const { reply, kept } = await conversation.answer(
      readTurn(input.requestEnvelope),
      readVisit(input.requestEnvelope),
    );
    keepInSession(input, kept);
    return writeResponse(reply);
  },
});

const SKILL_DISABLED = 'AlexaSkillEvent.SkillDisabled';

const disabled = (conversation: Conversation): RequestHandler => ({
  canHandle: ({ requestEnvelope }) => readTurn(requestEnvelope).intent === SKILL_DISABLED,
  handle: async ({ requestEnvelope }) => {
    await conversation.forgetUser(readVisit(requestEnvelope).listener);
    return writeNothing();
  },
});

/** Session ended, exceptions reported by Alexa, events, and every request type not invented yet: no words allowed. */
const silent: RequestHandler = { canHandle: () => true, handle: () => writeNothing() };

/** Says sorry in the listener's language, where words are allowed. */
const apologising = (conversation: Conversation): ErrorHandler => ({
  canHandle: () => true,
  handle: ({ requestEnvelope }, error) => {
    conversation.noteError(error);
    const turn = readTurn(requestEnvelope);
    return turn.kind === 'silent' ? writeNothing() : writeResponse(conversation.apologise(turn));
  },
});

const emptyEnvelope = (): ResponseEnvelope => ({ version: '1.0', response: writeNothing() });

export function buildSkill(conversation: Conversation): AlexaSkill {
  const builder = SkillBuilders.custom()
    .addRequestHandlers(speaking(conversation), disabled(conversation), silent)
    .addErrorHandlers(apologising(conversation));
  const skill = (conversation.skillId === undefined ? builder : builder.withSkillId(conversation.skillId)).create();
  return {
    invoke: async (envelope, context) => {
      try {
        const answer = await skill.invoke(envelope, context);
        const { sessionAttributes } = answer;
        return sessionAttributes ? { ...answer, sessionAttributes: passOn(sessionAttributes) } : answer;
      } catch (error) {
        conversation.noteError(error);
        return emptyEnvelope();
      }
    },
  };
}
