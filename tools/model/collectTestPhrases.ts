// What a reviewer of the store can say in a language: the first plain sample of each main topic.
import type { Content } from '../content/loadContent';
import type { ModelParts } from './modelParts';

export interface TestPhrases {
  locales: readonly string[];
  phrases: string[];
}

/** Alexa's reviewers ask for five to ten. */
const MOST_PHRASES = 8;

export function collectTestPhrases(content: Content, { intents }: ModelParts): string[] {
  const main = [...content.facts.values()].flatMap(({ value }) => value.main);
  const phrases = main.flatMap((topic) => {
    const intent = intents.find(({ meaning }) => 'subject' in meaning && meaning.subject === topic);
    const plain = intent?.samples.find(({ text }) => !text.includes('{'));
    return plain ? [plain.text] : [];
  });
  return phrases.slice(0, MOST_PHRASES);
}
