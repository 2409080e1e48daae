// What AWS Lambda calls. The handler takes two parameters: runtimes from Node 24 on refuse one that takes a callback.
import { join } from 'node:path';
import type { Context } from 'aws-lambda';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { openDynamoStore } from './memory/dynamoStore';
import { withBudget } from './memory/withBudget';
import { createSkill } from './skill';

const { SKILL_ID, MEMORY_TABLE } = process.env;

/** Every call to the table together may take this long; then the session goes on without memory. */
const MEMORY_BUDGET = 1000;

const skill = createSkill({
  catalogues: join(__dirname, 'catalogues'),
  ...(SKILL_ID ? { skillId: SKILL_ID } : {}),
  ...(MEMORY_TABLE ? { memory: withBudget(openDynamoStore({ table: MEMORY_TABLE }), MEMORY_BUDGET) } : {}),
});

export const handler = async (event: RequestEnvelope, context: Context): Promise<ResponseEnvelope> =>
  skill.invoke(event, context);
