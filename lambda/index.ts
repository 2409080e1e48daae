// What AWS Lambda calls. The handler takes two parameters: runtimes from Node 24 on refuse one that takes a callback.
import { join } from 'node:path';
import type { Context } from 'aws-lambda';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { openDynamoStore } from './memory/dynamoStore';
import type { MemoryStore } from './memory/memoryStore';
import { withBudget } from './memory/withBudget';
import { countMemoryFailure } from './metrics/countFault';
import { countTurn } from './metrics/countTurn';
import { writeLine } from './metrics/writeLine';
import { readSettings } from './settings';
import { createSkill } from './skill';

/** One call to the table may take this long, its second attempt included; then the session goes on without memory. */
const MEMORY_BUDGET = 1000;

const openMemory = (table: string): MemoryStore =>
  withBudget(openDynamoStore({ table }), MEMORY_BUDGET, (call, reason) =>
    writeLine(countMemoryFailure(call, reason, Date.now())),
  );

const { settings, problems } = readSettings(process.env);
for (const { name, message } of problems) writeLine(JSON.stringify({ level: 'error', error: name, message }));

const { skillId, table } = settings;

const skill = createSkill({
  catalogues: join(__dirname, 'catalogues'),
  ...(skillId === undefined ? {} : { skillId }),
  ...(table === undefined ? {} : { memory: openMemory(table) }),
  onReply: (report) => writeLine(countTurn(report, Date.now())),
});

export const handler = async (event: RequestEnvelope, context: Context): Promise<ResponseEnvelope> =>
  skill.invoke(event, context);
