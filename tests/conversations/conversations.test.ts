// Every golden conversation is said again as it is written down. `npm run conversations -- --write` rewrites them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listConversations } from '../../tools/conversations';
import { holdConversation, readConversation } from '../../tools/conversations/holdConversation';
import { openCheckedSimulator } from '../support/openCheckedSimulator';

it.each(listConversations())('%s', async (file) => {
  const text = readFileSync(join(__dirname, file), 'utf8');
  const conversation = readConversation(file, text);
  expect(await holdConversation(conversation, openCheckedSimulator(conversation.locale))).toBe(text);
});
