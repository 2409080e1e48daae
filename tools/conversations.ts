// `npm run conversations`: replays the golden conversations; with --write, writes down what is said now.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build';
import { holdConversation, readConversation } from './conversations/holdConversation';
import { ROOT } from './root';

export const CONVERSATIONS = join(ROOT, 'tests', 'conversations');
const USAGE = `Replays the golden conversations of tests/conversations with the real skill.

  npm run conversations               name the files whose replies have changed
  npm run conversations -- --write    write down what is said now; look at the difference before you commit it
`;

/** Paths of all conversations, below tests/conversations. */
export const listConversations = (): string[] =>
  readdirSync(CONVERSATIONS, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt'))
    .toSorted();

const main = async (): Promise<void> => {
  if (process.argv.includes('--help')) {
    console.log(USAGE);
    return;
  }
  await ensureBuilt();
  // Loaded only now: the skill takes its last words from compiled content.
  const { onStage } = await import('./conversations/onStage');
  const isWriting = process.argv.includes('--write');
  let changed = 0;
  for (const file of listConversations()) {
    const path = join(CONVERSATIONS, file);
    const text = readFileSync(path, 'utf8');
    const conversation = readConversation(file, text);
    const held = await onStage(conversation, (simulator) => holdConversation(conversation, simulator));
    if (held === text) continue;
    changed += 1;
    console.log(`${isWriting ? 'wrote' : 'changed'}: tests/conversations/${file}`);
    if (isWriting) writeFileSync(path, held);
  }
  console.log(`${changed} conversation(s) changed.`);
  if (changed > 0 && !isWriting) process.exitCode = 1;
};

if (require.main === module) void main();
