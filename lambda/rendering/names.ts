// Names of topics inside a phrase: looked up in the leaflet or the language, joined as the language joins lists.
import type { Knowledge } from '../core/catalogue';
import type { PhraseValue } from '../core/dialog/move';

const topicName = ({ leaflet, language }: Knowledge, id: string): string => {
  const [topic = '', variant = ''] = id.split('/');
  const told = leaflet.topics[topic];
  return told?.byProcedure[variant]?.name ?? told?.name ?? language.aspects[topic]?.name ?? '';
};

const topicLabel = ({ leaflet, language }: Knowledge, id: string): string =>
  leaflet.topics[id]?.label ?? language.aspects[id]?.label ?? '';

/** The words of one value of a phrase. */
export function nameValue(knowledge: Knowledge, value: PhraseValue): string {
  if (typeof value === 'string') return value;
  if ('topic' in value) return topicName(knowledge, value.topic);
  if ('label' in value) return topicLabel(knowledge, value.label);
  if ('question' in value) return knowledge.language.questions[value.question] ?? '';
  if ('count' in value) return knowledge.language.numbers[value.count - 1] ?? '';
  const type = value.join === 'and' ? 'conjunction' : 'disjunction';
  const names =
    'topics' in value
      ? value.topics.map((id) => topicName(knowledge, id))
      : value.labels.map((id) => topicLabel(knowledge, id));
  return new Intl.ListFormat(knowledge.language.id, { type }).format(names);
}
