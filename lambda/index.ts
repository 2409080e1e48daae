// What AWS Lambda calls. The handler takes two parameters: runtimes from Node 24 on refuse one that takes a callback.
import { join } from 'node:path';
import type { Context } from 'aws-lambda';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { createSkill } from './skill';

const { SKILL_ID } = process.env;

const skill = createSkill({
  catalogues: join(__dirname, 'catalogues'),
  ...(SKILL_ID ? { skillId: SKILL_ID } : {}),
});

export const handler = async (event: RequestEnvelope, context: Context): Promise<ResponseEnvelope> =>
  skill.invoke(event, context);
