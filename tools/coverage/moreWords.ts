// What people of a language say to hear more: the first sample of the intent that means it.
import { intentsSchema, utterancesSchema } from '../content/schemas';
import { expandTemplate } from '../model/expandTemplate';
import { readContentFile } from '../simulator/readContentFile';

/** @throws when no steering intent of the contract means "more" */
export function moreWords(root: string, language: string): string {
  const { steering } = readContentFile(root, 'content/intents.yaml', intentsSchema);
  const utterances = readContentFile(root, `content/${language}/utterances.yaml`, utterancesSchema);
  const intent = Object.entries(steering).find(([, act]) => act === 'more')?.[0] ?? '';
  const [sample] = utterances.steering[intent] ?? [];
  const [words] = sample === undefined ? [] : expandTemplate(sample);
  if (words === undefined) throw new Error(`content/${language}/utterances.yaml: nobody can say "more".`);
  return words;
}
