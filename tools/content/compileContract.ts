// Compiles what no language changes, and the last words each language needs when nothing else can be read.
import type { Contract, LastWords } from '../../lambda/core/catalogue';
import { intentMeanings } from '../model/intentMeanings';
import type { Content } from './loadContent';

export function compileContract(content: Content): Contract {
  const languages = Object.entries(content.languages.value);
  return {
    languages: Object.fromEntries(languages.map(([id, { locales, direction }]) => [id, { locales, direction }])),
    defaultLanguage: languages[0]?.[0] ?? '',
    leaflets: content.clinic.value.leaflets,
    clinic: content.clinic.value.name,
    saveQuestions: content.clinic.value.saveQuestions,
    intents: intentMeanings(content),
    adviceQuestions: content.intents.value.adviceQuestions,
    emergency: Object.fromEntries(
      Object.entries(content.emergency.value).map(([locale, { spoken, line }]) => [
        locale,
        { number: spoken, line: line?.spoken ?? null },
      ]),
    ),
  };
}

export function compileLastWords(content: Content): LastWords {
  const words = [...content.spoken.values()].map(({ id, phrases }) => {
    const first = (key: string): string => phrases.value[key]?.[0] ?? '';
    return [
      id,
      { sorry: first('error.failed'), prompt: first('error.prompt'), reprompt: first('error.reprompt') },
    ] as const;
  });
  return { defaultLanguage: Object.keys(content.languages.value)[0] ?? '', languages: Object.fromEntries(words) };
}
