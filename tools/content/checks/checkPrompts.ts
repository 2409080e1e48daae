// Checks that a prompt is one question or invitation, and that a reprompt puts it in other words.
import type { Content, LanguageContent } from '../loadContent';
import type { Problem } from '../problems';
import { cutSentences } from './cutSentences';
import { foldText } from './findWords';
import { errorAt } from './report';
import { listPhrases } from './spokenTexts';

const PROMPT = /(^|\.)prompt(\.|$)/u;
const REPROMPT = /(^|\.)reprompt(\.|$)/u;
/** Question marks and full stops of all scripts. */
const ENDING = /[?？؟.。।]$/u;

const checkLanguage = (spoken: LanguageContent): Problem[] => {
  const phrases = listPhrases(spoken);
  const prompts = phrases.filter(({ key }) => PROMPT.test(key));
  const reprompts = phrases.filter(({ key }) => REPROMPT.test(key));
  return [
    ...prompts.flatMap(({ key, text, spot }) => {
      const count = cutSentences(text, spoken.id).length;
      if (count === 1) return [];
      return [errorAt(spot, `${key} holds ${count} sentences.`, 'A prompt is exactly one sentence.')];
    }),
    ...prompts
      .filter(({ text }) => !ENDING.test(text))
      .map(({ key, spot }) =>
        errorAt(
          spot,
          `${key} does not end as a question or an invitation.`,
          'End it with a question mark or a full stop.',
        ),
      ),
    ...reprompts.flatMap(({ key, text, spot }) => {
      const same = prompts.find((prompt) => foldText(prompt.text, spoken.id) === foldText(text, spoken.id));
      if (!same) return [];
      const what = `${key} says the same as ${same.key} on line ${same.spot.line}.`;
      return [errorAt(spot, what, 'Put it in other words: somebody who was silent may not have understood.')];
    }),
  ];
};

export function checkPrompts(content: Content): Problem[] {
  return [...content.spoken.values()].flatMap(checkLanguage);
}
