// Collects the samples and slots of every intent in one language.
import type { Content, LanguageContent } from '../content/loadContent';
import type { Problem } from '../content/problems';
import { type IntentKind, type ListedIntent, listIntents } from './listIntents';
import { type CollectedIntent, SLOT_TYPES, slotsIn, type Wording } from './modelParts';
import { keepFirst, readSamples, readTemplates } from './readWordings';

/** The carriers of this intent also introduce a topic by its name. */
const TOPIC_CARRIERS = 'AskAboutIntent';
/** The first few carriers are the plainest; more would only compete with the carrier intent itself. */
const TOPIC_CARRIERS_USED = 3;

const safetySamples = ({ safety }: LanguageContent, { name, meaning }: ListedIntent): Wording[] => {
  const { offTopic, intents } = safety.value;
  const act = 'act' in meaning ? meaning.act : null;
  if (act === 'off-topic') return readSamples(safety, ['offTopic', 'samples'], offTopic.samples);
  return readSamples(safety, ['intents', name], intents[name]);
};

const familyOf = ({ meaning }: ListedIntent): string => ('act' in meaning ? (meaning.family ?? '') : '');

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

type ReadSamples = (language: LanguageContent, intent: ListedIntent, problems: Problem[]) => Wording[];

const readCarriers = ({ utterances }: LanguageContent, name: string, problems: Problem[]): Wording[] =>
  readTemplates(utterances, ['carriers', name, 'samples'], utterances.value.carriers[name]?.samples, problems);

const subjectOf = ({ meaning }: ListedIntent): string => ('subject' in meaning ? meaning.subject : '');

/** Where the samples of each kind of intent are written. */
const SAMPLES: Readonly<Record<IntentKind, ReadSamples>> = {
  'built-in': () => [],
  safety: (language, intent) => safetySamples(language, intent),
  advice: ({ safety }, intent) =>
    readSamples(safety, ['advice', familyOf(intent), 'samples'], safety.value.advice[familyOf(intent)]?.samples),
  steering: ({ utterances }, { name }, problems) =>
    readTemplates(utterances, ['steering', name], utterances.value.steering[name], problems),
  aspect: ({ aspects }, intent) =>
    readSamples(aspects, [subjectOf(intent), 'samples'], aspects.value[subjectOf(intent)]?.samples),
  'own-topic': (language, intent) => ownTopicSamples(language, intent, subjectOf(intent)),
  carrier: (language, { name }, problems) =>
    readCarriers(language, name, problems).map((carrier) => carry(carrier, 'query')),
  topic: (language, { at }, problems) => {
    const carriers = readCarriers(language, TOPIC_CARRIERS, problems).slice(0, TOPIC_CARRIERS_USED);
    return [{ ...at, text: '{topic}' }, ...carriers.map((carrier) => carry(carrier, 'topic'))];
  },
  question: (_language, { at }) => [{ ...at, text: '{question}' }],
};

const declareSlots = (samples: readonly Wording[]): CollectedIntent['slots'] => {
  const names = new Set(samples.flatMap(({ text }) => slotsIn(text)));
  return Object.entries(SLOT_TYPES).flatMap(([name, type]) => (names.has(name) ? [{ name, type }] : []));
};

export function collectIntents(content: Content, language: LanguageContent, problems: Problem[]): CollectedIntent[] {
  return listIntents(content).map((intent) => {
    const samples = keepFirst(SAMPLES[intent.kind](language, intent, problems));
    return { name: intent.name, meaning: intent.meaning, at: intent.at, slots: declareSlots(samples), samples };
  });
}
