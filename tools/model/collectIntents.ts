// Collects the samples and slots of every intent in one language.
import type { Content, LanguageContent } from '../content/loadContent';
import type { Problem } from '../content/problems';
import { type ListedIntent, listIntents } from './listIntents';
import { type CollectedIntent, SLOT_TYPES, slotsIn, type Wording } from './modelParts';
import { keepFirst, readSamples, readTemplates } from './readWordings';

/** The carriers of this intent also introduce a topic by its name. */
const TOPIC_CARRIERS = 'AskAboutIntent';
/** The first few carriers are the plainest; more would only compete with the carrier intent itself. */
const TOPIC_CARRIERS_USED = 3;

const safetySamples = ({ safety }: LanguageContent, { name, meaning }: ListedIntent): Wording[] => {
  const { advice, offTopic, intents } = safety.value;
  const act = 'act' in meaning ? meaning.act : null;
  if (act === 'off-topic') return readSamples(safety, ['offTopic', 'samples'], offTopic.samples);
  if (act !== 'personal-advice') return readSamples(safety, ['intents', name], intents[name]);
  const families = Object.entries(advice);
  return families.flatMap(([id, family]) => readSamples(safety, ['advice', id, 'samples'], family.samples));
};

const ownTopicSamples = (language: LanguageContent, { leaflets }: ListedIntent, id: string): Wording[] =>
  leaflets.flatMap((leaflet) => {
    const script = language.leaflets.get(leaflet)?.script;
    return script ? readSamples(script, ['topics', id, 'samples'], script.value.topics[id]?.samples) : [];
  });

/** A carrier goes before its slot, unless the language puts it elsewhere and the sample says where. */
const carry = (carrier: Wording, slot: string): Wording => ({
  ...carrier,
  text: carrier.text.includes('{query}') ? carrier.text.replace('{query}', `{${slot}}`) : `${carrier.text} {${slot}}`,
});

const collectSamples = (language: LanguageContent, intent: ListedIntent, problems: Problem[]): Wording[] => {
  const { utterances, aspects } = language;
  const carriers = (name: string): Wording[] =>
    readTemplates(utterances, ['carriers', name, 'samples'], utterances.value.carriers[name]?.samples, problems);
  const subject = 'subject' in intent.meaning ? intent.meaning.subject : '';
  switch (intent.kind) {
    case 'built-in':
      return [];
    case 'safety':
      return safetySamples(language, intent);
    case 'steering':
      return readTemplates(utterances, ['steering', intent.name], utterances.value.steering[intent.name], problems);
    case 'aspect':
      return readSamples(aspects, [subject, 'samples'], aspects.value[subject]?.samples);
    case 'own-topic':
      return ownTopicSamples(language, intent, subject);
    case 'carrier':
      return carriers(intent.name).map((carrier) => carry(carrier, 'query'));
    case 'topic':
      return [
        { ...intent.at, text: '{topic}' },
        ...carriers(TOPIC_CARRIERS)
          .slice(0, TOPIC_CARRIERS_USED)
          .map((carrier) => carry(carrier, 'topic')),
      ];
    case 'question':
      return [{ ...intent.at, text: '{question}' }];
  }
};

const declareSlots = (samples: readonly Wording[]): CollectedIntent['slots'] => {
  const names = new Set(samples.flatMap(({ text }) => slotsIn(text)));
  return Object.entries(SLOT_TYPES).flatMap(([name, type]) => (names.has(name) ? [{ name, type }] : []));
};

export function collectIntents(content: Content, language: LanguageContent, problems: Problem[]): CollectedIntent[] {
  return listIntents(content).map((intent) => {
    const samples = keepFirst(collectSamples(language, intent, problems));
    return { name: intent.name, meaning: intent.meaning, at: intent.at, slots: declareSlots(samples), samples };
  });
}
