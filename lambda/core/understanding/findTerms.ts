// Finds the glossary terms in a text of our own, such as the lines told last.
import type { Knowledge } from '../catalogue';
import { readWords } from './readWords';
import { groupAt, indexGroups, type GroupIndex } from './wordGroups';

const indexes = new WeakMap<object, GroupIndex<string>>();

const indexOf = (terms: Record<string, string[][]>): GroupIndex<string> => {
  const known = indexes.get(terms);
  if (known) return known;
  const made = indexGroups(
    Object.entries(terms).flatMap(([term, names]) => names.map((name) => [name, term] as const)),
  );
  indexes.set(terms, made);
  return made;
};

/** Ids of the glossary terms named in a text, in the order they are heard. */
export function findTerms(text: string, knowledge: Knowledge): string[] {
  const words = readWords(text, knowledge.language.id);
  const index = indexOf(knowledge.reading().terms);
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    const group = groupAt(words, at, index);
    if (group) found.push(group.means);
    at += group?.length ?? 1;
  }
  return found;
}
