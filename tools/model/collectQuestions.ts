// Collects the slot type Question: how people really ask. Its values teach Alexa what the catch-all slot may hold.
import type { Content, LanguageContent } from '../content/loadContent';
import { MOST_VALUE_CHARACTERS } from './alexaFacts';
import { claimTexts } from './claimTexts';
import { type CollectedType, type ModelParts, SLOT_TYPES, type Wording } from './modelParts';
import { keepFirst, readTexts } from './readWordings';

const PROCEDURE = '{procedure}';
/** Wording of the off-topic and crisis intents stays out: nothing should draw such words into a question about a leaflet. */
const TAUGHT_TIERS = new Set(['emergency', 'same-day']);

/**
 * Values of one subject. Alexa's model may take 1.5 MB (alexaFacts), and a subject's first hundred show it well enough
 * what people ask; all of them teach our own understanding.
 */
const MOST_VALUES_OF_A_SUBJECT = 120;

interface Question extends Wording {
  subject: string;
}

const about = (subject: string, wordings: readonly Wording[]): Question[] =>
  wordings.map((one) => ({ ...one, subject }));

const readOwnTopics = (content: Content, language: LanguageContent): Question[] =>
  [...content.facts].flatMap(([leaflet, facts]) => {
    const script = language.leaflets.get(leaflet)?.script;
    if (!script) return [];
    return Object.entries(facts.value.topics).flatMap(([id, topic]) => {
      const spoken = script.value.topics[id];
      if (topic.aspect !== undefined || !spoken) return [];
      // A topic without an intent of its own can be asked for in no other way.
      const samples = topic.intent ? [] : readTexts(script, ['topics', id, 'samples'], spoken.samples);
      return about(id, [...samples, ...readTexts(script, ['topics', id, 'examples'], spoken.examples)]);
    });
  });

const readExamples = (content: Content, language: LanguageContent): Question[] => {
  const { aspects, safety } = language;
  const advice = Object.entries(safety.value.advice);
  return [
    ...Object.entries(aspects.value).flatMap(([id, { examples }]) =>
      about(id, readTexts(aspects, [id, 'examples'], examples)),
    ),
    ...readOwnTopics(content, language),
    ...advice.flatMap(([id, { examples }]) =>
      about('personal-advice', readTexts(safety, ['advice', id, 'examples'], examples)),
    ),
  ];
};

const readTiers = (content: Content, { safety }: LanguageContent): Question[] =>
  Object.entries(content.intents.value.safety)
    .filter(([, act]) => TAUGHT_TIERS.has(act))
    .flatMap(([name, act]) => about(act, readTexts(safety, ['intents', name], safety.value.intents[name])));

/** Where the turn starts hangs on the question alone, so that one edit changes one value. */
const fillProcedures = (question: Question, names: readonly string[]): Question => {
  let turn = question.text.length;
  const text = question.text.replaceAll(PROCEDURE, () => {
    turn += 1;
    return names[turn % names.length] ?? PROCEDURE;
  });
  return { ...question, text };
};

/**
 * An example that the subject's own samples or name already claim is left to them, and one longer than Alexa accepts as
 * a value is left out; both still teach our own understanding. The tiers' samples stay: a red flag should come through
 * whichever intent hears it.
 */
export function collectQuestions(content: Content, language: LanguageContent, parts: ModelParts): CollectedType {
  const procedures = parts.types.find(({ name }) => name === SLOT_TYPES.procedure)?.values ?? [];
  const names = procedures.map(({ wordings }) => wordings[0].text);
  const claims = claimTexts(parts);
  const fill = (questions: readonly Question[]): Question[] =>
    questions
      .map((question) => fillProcedures(question, names))
      .filter(({ text }) => text.length <= MOST_VALUE_CHARACTERS);
  const counts = new Map<string, number>();
  const isAmongFirst = ({ subject }: Question): boolean => {
    const count = (counts.get(subject) ?? 0) + 1;
    counts.set(subject, count);
    return count <= MOST_VALUES_OF_A_SUBJECT;
  };
  const isClaimed = ({ text, subject }: Question): boolean => claims.get(text.toLowerCase())?.subject === subject;
  const examples = fill(readExamples(content, language))
    .filter((question) => !isClaimed(question))
    .filter(isAmongFirst);
  return {
    name: SLOT_TYPES.question ?? '',
    values: keepFirst([...examples, ...fill(readTiers(content, language))]).map(({ subject, ...wording }) => ({
      id: null,
      subject,
      wordings: [wording],
    })),
  };
}
