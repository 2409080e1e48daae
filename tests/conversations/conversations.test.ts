// Every golden conversation is said again as it is written down. `npm run conversations -- --write` rewrites them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listConversations } from '../../tools/conversations';
import { holdConversation, readConversation } from '../../tools/conversations/holdConversation';
import { onStage } from '../../tools/conversations/onStage';
import { assertReply } from '../support/assertReply';

it.each(listConversations())('%s', async (file) => {
  const text = readFileSync(join(__dirname, file), 'utf8');
  const conversation = readConversation(file, text);
  const held = await onStage(conversation, (simulator) => holdConversation(conversation, simulator), assertReply);
  expect(held).toBe(text);
});
