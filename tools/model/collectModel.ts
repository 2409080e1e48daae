// Collects the whole model of one language: intents and slot types. Locales differ only in what buildModel adds.
import type { Content, LanguageContent } from '../content/loadContent';
import type { Problem } from '../content/problems';
import { collectIntents } from './collectIntents';
import { collectNumbers } from './collectNumbers';
import { collectProcedures } from './collectProcedures';
import { collectQuestions } from './collectQuestions';
import { collectTopics } from './collectTopics';
import type { ModelParts } from './modelParts';
import { readTemplates } from './readWordings';

export function collectModel(content: Content, language: LanguageContent, problems: Problem[]): ModelParts {
  const { utterances } = language;
  const builtIn = Object.entries(utterances.value.builtIn).map(([name, said]) => ({
    name,
    said: readTemplates(utterances, ['builtIn', name], said, problems),
  }));
  const intents = collectIntents(content, language, problems);
  const procedures = collectProcedures(language);
  const topics = collectTopics(content, language, intents, procedures);
  const isUsed = ({ name }: { name: string }): boolean =>
    intents.some(({ slots }) => slots.some(({ type }) => type === name));
  const named = { intents, types: [procedures, ...[collectNumbers(language)].filter(isUsed), topics], builtIn };
  if (!content.intents.value.catchAll) return named;
  return { ...named, types: [...named.types, collectQuestions(content, language, named)] };
}
