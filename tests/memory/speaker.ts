// A speaker in somebody's home: asks the skill for one intent after the other, days apart, and keeps its session between them.
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { State } from '../../lambda/core/dialog/state';
import type { MemoryStore } from '../../lambda/memory/memoryStore';
import { createSkill } from '../../lambda/skill';
import { DAY, seconds } from './examples';

export interface Speaker {
  /** Opens the skill, in a new session. @returns what is said, without markup */
  open(daysFromNow?: number): Promise<string>;
  /** @returns what is said to each intent, joined */
  hear(...intents: string[]): Promise<string>;
  /** The list of questions of this session. */
  list(): string[];
}

const MILLISECONDS = 1000;

/** @param user Alexa's id of the account this speaker is registered to */
export function createSpeaker(user: string, catalogues: string, memory?: MemoryStore, locale = 'en-US'): Speaker {
  let speech = '';
  const skill = createSkill({
    catalogues,
    ...(memory ? { memory } : {}),
    onReply: ({ reply }) => {
      speech = reply.speech;
    },
  });
  let attributes: ResponseEnvelope['sessionAttributes'] = {};
  let now = seconds();
  const send = async (request: object): Promise<string> => {
    now += 1;
    const timestamp = new Date(now * MILLISECONDS).toISOString();
    const { sessionAttributes } = await skill.invoke({
      version: '1.0',
      session: { new: false, sessionId: 's', attributes },
      context: { System: { user: { userId: user } } },
      request: { ...request, locale, requestId: 'r', timestamp },
    } as unknown as RequestEnvelope);
    attributes = structuredClone(sessionAttributes ?? {});
    return speech;
  };
  return {
    open: (daysFromNow = 0) => {
      attributes = {};
      now = seconds() + daysFromNow * DAY;
      return send({ type: 'LaunchRequest' });
    },
    hear: async (...intents) => {
      const heard: string[] = [];
      for (const name of intents) heard.push(await send({ type: 'IntentRequest', intent: { name } }));
      return heard.join(' ');
    },
    list: () => (attributes as { state?: State }).state?.questions ?? [],
  };
}
