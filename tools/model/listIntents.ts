// Lists every intent of the skill with what it means, in the order of the model. Knows no language.
import type { IntentMeaning } from '../../lambda/core/catalogue';
import type { Content } from '../content/loadContent';
import type { YamlFile, YamlPath } from '../content/readYaml';
import { type Place, QUESTION_INTENT, TOPIC_INTENT } from './modelParts';
import { nameIntent } from './nameIntent';

export type IntentKind =
  | 'built-in'
  | 'safety'
  | 'advice'
  | 'steering'
  | 'aspect'
  | 'own-topic'
  | 'carrier'
  | 'topic'
  | 'question';

export interface ListedIntent {
  name: string;
  kind: IntentKind;
  meaning: IntentMeaning;
  at: Place;
  /** Leaflets that own the topic; empty for what belongs to none. */
  leaflets: string[];
}

const list = (
  name: string,
  kind: IntentKind,
  meaning: IntentMeaning,
  [file, ...path]: [YamlFile<unknown>, ...YamlPath],
  leaflets: string[] = [],
): ListedIntent => ({ name, kind, meaning, at: { file: file.file, line: file.lineOf(...path) }, leaflets });

/** Two leaflets may own a topic of the same id; it is one intent, and the leaflet in play says whose. */
const listOwnTopics = (content: Content): ListedIntent[] => {
  const listed = new Map<string, ListedIntent>();
  for (const [leaflet, facts] of content.facts) {
    for (const [id, topic] of Object.entries(facts.value.topics)) {
      if (topic.aspect !== undefined || !topic.intent) continue;
      const before = listed.get(id);
      const leaflets = [...(before?.leaflets ?? []), leaflet];
      const meaning: IntentMeaning = leaflets.length === 1 ? { subject: id, leaflet } : { subject: id };
      const intent = list(nameIntent(id), 'own-topic', meaning, [facts, 'topics', id], leaflets);
      listed.set(id, before ? { ...intent, at: before.at } : intent);
    }
  }
  return [...listed.values()];
};

export function listIntents(content: Content): ListedIntent[] {
  const { intents, aspects } = content;
  const acts = (key: 'builtIn' | 'safety' | 'steering', kind: IntentKind): ListedIntent[] =>
    Object.entries(intents.value[key]).map(([name, act]) => list(name, kind, { act }, [intents, key, name]));
  return [
    ...acts('builtIn', 'built-in'),
    ...acts('safety', 'safety'),
    ...Object.entries(intents.value.advice).map(([name, family]) =>
      list(name, 'advice', { act: 'personal-advice', family }, [intents, 'advice', name]),
    ),
    ...acts('steering', 'steering'),
    ...Object.keys(aspects.value).map((id) => list(nameIntent(id), 'aspect', { subject: id }, [aspects, id])),
    ...listOwnTopics(content),
    ...intents.value.carriers.map((name, index) =>
      list(name, 'carrier', { carrier: true }, [intents, 'carriers', index]),
    ),
    list(TOPIC_INTENT, 'topic', { topicSlot: true }, [intents]),
    ...(intents.value.catchAll ? [list(QUESTION_INTENT, 'question', { question: true }, [intents, 'catchAll'])] : []),
  ];
}
