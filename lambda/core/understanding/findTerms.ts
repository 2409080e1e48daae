// Finds the glossary terms in a text of our own, such as the lines told last.
import type { Knowledge } from '../catalogue';
import { readWords } from './readWords';
import { groupAt, indexGroups, type GroupIndex } from './wordGroups';

/** By its full name alone ("imaging tests"), or by any name it goes by ("imaging"). */
type Naming = 'full' | 'any';

const indexes: Record<Naming, WeakMap<object, GroupIndex<string>>> = { full: new WeakMap(), any: new WeakMap() };

const indexOf = (terms: Record<string, string[][]>, naming: Naming): GroupIndex<string> => {
  const known = indexes[naming].get(terms);
  if (known) return known;
  const made = indexGroups(
    Object.entries(terms).flatMap(([term, names]) =>
      (naming === 'full' ? names.slice(0, 1) : names).map((name) => [name, term] as const),
    ),
  );
  indexes[naming].set(terms, made);
  return made;
};

/** Ids of the glossary terms named in a text, in the order they are heard. */
export function findTerms(text: string, knowledge: Knowledge, naming: Naming): string[] {
  const words = readWords(text, knowledge.language.id);
  const index = indexOf(knowledge.reading().terms, naming);
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    const group = groupAt(words, at, index);
    if (group) found.push(group.means);
    at += group?.length ?? 1;
  }
  return found;
}
