// Compiles what the skill says in one language, apart from any leaflet.
import type { Language, LineKind } from '../../lambda/core/catalogue';
import { SENTENCE_BREAK } from '../../lambda/rendering/sentences';
import { cutSentences } from './checks/cutSentences';
import type { Content, LanguageContent } from './loadContent';

const SCRIPT = 'script.';
const MISSING = 'missing.';
const ADVICE = 'advice-on.';
const GLOSS = 'meaning.';

/** Scripts become phrases of their own: one wording, its sentences joined. */
const scriptPhrases = ({ safety }: LanguageContent): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(safety.value.scripts).map(([name, sentences]) => [`${SCRIPT}${name}`, [sentences.join(' ')]]),
  );

/** Sentences that stand in other files speak through i18next as well, under keys of their own. */
const writtenElsewhere = ({ aspects, safety, lexicon }: LanguageContent): Record<string, string[]> => ({
  ...Object.fromEntries(Object.entries(aspects.value).map(([id, { missing }]) => [`${MISSING}${id}`, [missing]])),
  ...Object.fromEntries(
    Object.entries(safety.value.advice).map(([id, { say }]) => [`${ADVICE}${id}`, [say.join(' ')]]),
  ),
  ...Object.fromEntries(Object.entries(lexicon.value.glossary).map(([id, { say }]) => [`${GLOSS}${id}`, [say]])),
});

const KINDS_ELSEWHERE: readonly (readonly [prefix: string, kind: LineKind])[] = [
  [SCRIPT, 'SAFE'],
  [MISSING, 'GAP'],
  [ADVICE, 'SCOPE'],
  [GLOSS, 'GLOSS'],
];

const kindOf = (content: Content, key: string): LineKind =>
  content.intents.value.phrases[key]?.kind ?? KINDS_ELSEWHERE.find(([prefix]) => key.startsWith(prefix))?.[1] ?? 'NAV';

const markSentences = (phrases: Record<string, string[]>, language: string): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(phrases).map(([key, wordings]) => [
      key,
      wordings.map((text) => cutSentences(text, language).join(SENTENCE_BREAK)),
    ]),
  );

const MOST_COUNTED = 12;

/** The words for one to twelve, as far as the lexicon has them. */
const countingWords = ({ lexicon }: LanguageContent): string[] =>
  Array.from({ length: MOST_COUNTED }, (_, at) => lexicon.value.numbers[String(at + 1)]?.[0] ?? '').filter(
    (word) => word !== '',
  );

const ordinalWords = ({ lexicon }: LanguageContent): string[][] =>
  Array.from({ length: MOST_COUNTED }, (_, at) => lexicon.value.ordinals[String(at + 1)] ?? []);

export function compileLanguage(content: Content, spoken: LanguageContent): Language {
  const phrases = { ...spoken.phrases.value, ...scriptPhrases(spoken), ...writtenElsewhere(spoken) };
  const aspects = Object.entries(spoken.aspects.value).map(([id, { name, label }]) => {
    const { step = 'doctor', defines = false } = content.aspects.value[id] ?? {};
    return [id, { name, label, step: `step.${step}`, defines }] as const;
  });
  return {
    id: spoken.id,
    direction: content.languages.value[spoken.id]?.direction ?? 'ltr',
    aspects: Object.fromEntries(aspects),
    terms: Object.fromEntries(
      Object.entries(spoken.lexicon.value.glossary).map(([id, { names }]) => [id, names[0] ?? id]),
    ),
    questions: spoken.questions.value,
    advice: Object.keys(spoken.safety.value.advice),
    phrases: markSentences(phrases, spoken.id),
    regions: Object.fromEntries(
      [...spoken.regions].map(([locale, { value }]) => [locale, markSentences(value.phrases, spoken.id)]),
    ),
    phraseKinds: Object.fromEntries(Object.keys(phrases).map((key) => [key, kindOf(content, key)])),
    speakAs: spoken.lexicon.value.speakAs,
    numbers: countingWords(spoken),
    ordinals: ordinalWords(spoken),
    last: spoken.lexicon.value.last,
    carriers: Object.fromEntries(
      Object.entries(spoken.utterances.value.carriers).map(([intent, { restore }]) => [intent, restore]),
    ),
  };
}
