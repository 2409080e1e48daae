// Hears "what's a pulmonary embolism" for what it is: a question about the word, not about the risk it names.
import type { Knowledge } from '../catalogue';
import type { ReadUtterance } from './readFeatures';
import { readWords } from './readWords';

const folded = (groups: readonly string[][]): string[] => groups.flat();

/** True when the leaflet has a topic of that name: "what is the cement" is answered by it. */
const isTopic = (words: ReadonlySet<string>, stops: ReadonlySet<string>, { leaflet, language }: Knowledge): boolean =>
  Object.values(leaflet.topics).some(({ label }) => {
    const named = readWords(label, language.id).filter((word) => !stops.has(word));
    return named.length > 0 && named.every((word) => words.has(word));
  });

/**
 * The glossary term whose meaning is asked for, with the subject that explains words; null when anything else is said
 * besides "what is", "what does ... mean" and the like.
 */
export function wordToDefine(
  { words, terms, named }: Pick<ReadUtterance, 'words' | 'terms' | 'named'>,
  knowledge: Knowledge,
): { term: string; subject: string } | null {
  const [term] = terms;
  const subject = Object.entries(knowledge.language.aspects).find(([, { defines }]) => defines)?.[0];
  if (term === undefined || subject === undefined || new Set(terms).size > 1 || named.length > 0) return null;
  const reading = knowledge.reading();
  const defining = folded(reading.defining);
  if (!defining.some((word) => words.includes(word))) return null;
  const stops = new Set(reading.stopWords);
  const own = new Set(folded(reading.terms[term] ?? []));
  if (isTopic(own, stops, knowledge)) return null;
  const known = new Set([...defining, ...own]);
  return words.every((word) => known.has(word)) ? { term, subject } : null;
}
