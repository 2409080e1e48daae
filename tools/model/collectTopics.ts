// Collects the slot type Topic: every subject that can be asked for by name alone.
import type { Content, LanguageContent } from '../content/loadContent';
import { fillSlots } from './fillSlots';
import type { CollectedIntent, CollectedType, CollectedValue, Wording } from './modelParts';
import { SLOT_TYPES, TOPIC_INTENT } from './modelParts';
import { keepFirst } from './readWordings';

interface NamedSubject {
  id: string;
  /** The aspect behind a topic, whose intent may have claimed the topic's name. */
  aspect: string;
  wordings: Wording[];
}

const listSubjects = (content: Content, language: LanguageContent): NamedSubject[] => {
  const found = new Map<string, NamedSubject>();
  const add = (id: string, aspect: string, wordings: Wording[]): void => {
    const before = found.get(id);
    found.set(id, { id, aspect: before?.aspect ?? aspect, wordings: [...(before?.wordings ?? []), ...wordings] });
  };
  for (const [leaflet, facts] of content.facts) {
    const script = language.leaflets.get(leaflet)?.script;
    for (const [id, topic] of Object.entries(facts.value.topics)) {
      const spoken = script?.value.topics[id];
      if (!script || !spoken) continue;
      const at = (key: string): Omit<Wording, 'text'> => ({
        file: script.file,
        line: script.lineOf('topics', id, key),
      });
      add(id, topic.aspect ?? id, [
        { ...at('label'), text: spoken.label },
        { ...at('name'), text: spoken.name },
      ]);
    }
  }
  const { aspects } = language;
  for (const [id, { label, name }] of Object.entries(aspects.value)) {
    const at = (key: string): Omit<Wording, 'text'> => ({ file: aspects.file, line: aspects.lineOf(id, key) });
    add(id, id, [
      { ...at('label'), text: label },
      { ...at('name'), text: name },
    ]);
  }
  return [...found.values()];
};

/** Everything that the subject's own intents already claim, procedures filled in. */
const claimBySubject = (intents: readonly CollectedIntent[], procedures: CollectedType): Map<string, Set<string>> => {
  const claims = new Map<string, Set<string>>();
  for (const { meaning, samples } of intents) {
    if (!('subject' in meaning)) continue;
    claims.set(meaning.subject, new Set(samples.flatMap(({ text }) => fillSlots(text, [procedures]))));
  }
  return claims;
};

/**
 * A name that makes a sample of the subject's own intent is left to that intent, so that nothing stands in two. One that
 * makes a sample of another subject stays, and the rule about collisions reports it.
 */
export function collectTopics(
  content: Content,
  language: LanguageContent,
  intents: readonly CollectedIntent[],
  procedures: CollectedType,
): CollectedType {
  const carriers = intents.find(({ name }) => name === TOPIC_INTENT)?.samples ?? [];
  const claims = claimBySubject(intents, procedures);
  const values = listSubjects(content, language).flatMap(({ id, aspect, wordings }): CollectedValue[] => {
    const claimed = (said: string): boolean => [id, aspect].some((subject) => claims.get(subject)?.has(said) === true);
    const free = wordings.filter(
      ({ text }) => !carriers.some((carrier) => claimed(carrier.text.replace('{topic}', text.toLowerCase()))),
    );
    const [first, ...rest] = keepFirst(free);
    return first ? [{ id, subject: aspect, wordings: [first, ...rest] }] : [];
  });
  return { name: SLOT_TYPES.topic ?? '', values };
}
