// Compiles what the skill says in one language, apart from any leaflet.
import type { Language, LineKind } from '../../lambda/core/catalogue';
import type { Content, LanguageContent } from './loadContent';

const SCRIPT = 'script.';

/** Scripts become phrases of their own: one wording, its sentences joined. */
const scriptPhrases = ({ safety }: LanguageContent): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(safety.value.scripts).map(([name, sentences]) => [`${SCRIPT}${name}`, [sentences.join(' ')]]),
  );

const phraseKinds = (content: Content): Record<string, LineKind> => ({
  ...Object.fromEntries(Object.entries(content.intents.value.phrases).map(([key, { kind }]) => [key, kind])),
  ...Object.fromEntries(
    Object.keys(content.intents.value.scripts).map((name) => [`${SCRIPT}${name}`, 'SAFE' as const]),
  ),
});

const MOST_COUNTED = 12;

/** The words for one to twelve, as far as the lexicon has them. */
const countingWords = ({ lexicon }: LanguageContent): string[] =>
  Array.from({ length: MOST_COUNTED }, (_, at) => lexicon.value.numbers[String(at + 1)]?.[0] ?? '').filter(
    (word) => word !== '',
  );

export function compileLanguage(content: Content, spoken: LanguageContent): Language {
  const aspects = Object.entries(spoken.aspects.value).map(([id, { name, label, missing }]) => {
    const { step = 'doctor', defines = false } = content.aspects.value[id] ?? {};
    return [id, { name, label, missing, step: `step.${step}`, defines }] as const;
  });
  return {
    id: spoken.id,
    direction: content.languages.value[spoken.id]?.direction ?? 'ltr',
    aspects: Object.fromEntries(aspects),
    advice: Object.fromEntries(Object.entries(spoken.safety.value.advice).map(([family, { say }]) => [family, say])),
    phrases: { ...spoken.phrases.value, ...scriptPhrases(spoken) },
    regions: Object.fromEntries([...spoken.regions].map(([locale, { value }]) => [locale, value.phrases])),
    phraseKinds: phraseKinds(content),
    speakAs: spoken.lexicon.value.speakAs,
    numbers: countingWords(spoken),
    glossary: spoken.lexicon.value.glossary,
    carriers: Object.fromEntries(
      Object.entries(spoken.utterances.value.carriers).map(([intent, { restore }]) => [intent, restore]),
    ),
  };
}
