// Turns an utterance into the features that the classifier weighs. The trainer and the skill call the same function,
// so what was learnt is what is read.
import type { Reading } from '../catalogue';
import type { FeatureValues } from './linearModel';
import { type SoundIndex, soundsLike } from './soundAlike';
import { type GroupIndex, groupAt, indexGroups } from './wordGroups';

/** What stands where a procedure was named. Examples write it as {procedure}. */
export const PROCEDURE_MARK = '\u00a7';

type ReadingData = Pick<Reading, 'openers' | 'concepts' | 'procedures' | 'soundRuns' | 'terms'>;

interface NamedHere {
  leaflet: string;
  procedure: string;
}

interface Indexes {
  openers: GroupIndex<true>;
  concepts: GroupIndex<readonly string[]>;
  procedures: GroupIndex<NamedHere>;
  sounds: SoundIndex<NamedHere>;
  hints: GroupIndex<NamedHere>;
  terms: GroupIndex<string>;
}

/** What was read from an utterance. */
export interface ReadUtterance {
  /** Words without openers, procedures folded to a mark. */
  words: string[];
  /** Procedures named, in order; where none is, the one hinted at. */
  named: NamedHere[];
  concepts: string[];
  /** Glossary terms named, in order. */
  terms: string[];
  features: FeatureValues;
}

// Weights compared in tools/evaluation/README.md.
const RUN_LENGTH = 4;
const WORD_WEIGHT = 1;
const PAIR_WEIGHT = 0.8;
const SKIP_WEIGHT = 0.6;
const RUN_WEIGHT = 0.5;
const CONCEPT_WEIGHT = 0.8;
/** Asking "when" of an activity means more than either alone. */
const QUESTION_CONCEPT = 'ask-';

const indexesByReading = new WeakMap<object, Indexes>();

const indexConcepts = (concepts: Record<string, string[][]>): GroupIndex<readonly string[]> => {
  const byWords = new Map<string, { words: string[]; names: string[] }>();
  for (const [name, groups] of Object.entries(concepts)) {
    for (const words of groups) {
      const key = words.join(' ');
      const entry = byWords.get(key) ?? { words, names: [] };
      if (!entry.names.includes(name)) entry.names.push(name);
      byWords.set(key, entry);
    }
  }
  return indexGroups([...byWords.values()].map((entry) => [entry.words, entry.names] as const));
};

const indexesOf = (reading: ReadingData): Indexes => {
  const known = indexesByReading.get(reading);
  if (known) return known;
  const made: Indexes = {
    openers: indexGroups(reading.openers.map((words) => [words, true] as const)),
    concepts: indexConcepts(reading.concepts),
    procedures: indexGroups(
      reading.procedures.flatMap(({ leaflet, procedure, names }) =>
        names.map((words) => [words, { leaflet, procedure }] as const),
      ),
    ),
    terms: indexGroups(
      Object.entries(reading.terms).flatMap(([term, names]) => names.map((words) => [words, term] as const)),
    ),
    hints: indexGroups(
      reading.procedures.flatMap(({ leaflet, procedure, hints }) =>
        hints.map((words) => [words, { leaflet, procedure }] as const),
      ),
    ),
    sounds: {
      spellings: reading.procedures.flatMap(({ leaflet, procedure, spellings }) =>
        spellings.map((letters) => ({ letters, means: { leaflet, procedure } })),
      ),
      runs: reading.soundRuns,
    },
  };
  indexesByReading.set(reading, made);
  return made;
};

const dropOpeners = (words: readonly string[], openers: GroupIndex<true>): string[] => {
  let start = 0;
  for (let found = groupAt(words, start, openers); found; found = groupAt(words, start, openers)) start += found.length;
  return start < words.length ? words.slice(start) : [...words];
};

/** Where the next name stands that is known by its words: what only sounds like a name ends before it. */
const nextName = (words: readonly string[], from: number, procedures: Indexes['procedures']): number => {
  for (let at = from; at < words.length; at += 1) if (groupAt(words, at, procedures)) return at;
  return words.length;
};

const foldProcedures = (words: readonly string[], { procedures, sounds }: Indexes) => {
  const folded: string[] = [];
  const named: NamedHere[] = [];
  for (let at = 0; at < words.length; ) {
    const found =
      groupAt(words, at, procedures) ?? soundsLike(words.slice(0, nextName(words, at, procedures)), at, sounds);
    if (found) {
      named.push(found.means);
      folded.push(PROCEDURE_MARK);
      at += found.length;
    } else {
      folded.push(words[at] ?? '');
      at += 1;
    }
  }
  return { folded, named };
};

/** The procedure that the first hint speaks for ("no balloon" before "balloon"). */
const findHint = (words: readonly string[], hints: Indexes['hints']): NamedHere[] => {
  for (let at = 0; at < words.length; at += 1) {
    const hint = groupAt(words, at, hints);
    if (hint) return [hint.means];
  }
  return [];
};

const findConcepts = (words: readonly string[], index: Indexes['concepts']): string[] => {
  const found = new Set<string>();
  for (let at = 0; at < words.length; at += 1) {
    for (const name of groupAt(words, at, index)?.means ?? []) found.add(name);
  }
  return [...found].toSorted();
};

const addFeature = (features: Map<string, number>, name: string, weight: number): void => {
  features.set(name, Math.max(features.get(name) ?? 0, weight));
};

const addWordFeatures = (features: Map<string, number>, words: readonly string[]): void => {
  const framed = ['^', ...words, '$'];
  framed.forEach((word, at) => {
    if (at > 0 && at < framed.length - 1) addFeature(features, word, WORD_WEIGHT);
    const next = framed[at + 1];
    if (next !== undefined) addFeature(features, `${word} ${next}`, PAIR_WEIGHT);
    const second = framed[at + 2];
    if (second !== undefined) addFeature(features, `${word} _ ${second}`, SKIP_WEIGHT);
  });
};

const addRunFeatures = (features: Map<string, number>, words: readonly string[]): void => {
  for (const word of words) {
    if (word === PROCEDURE_MARK) continue;
    const framed = `<${word}>`;
    for (let at = 0; at + RUN_LENGTH <= framed.length; at += 1) {
      addFeature(features, `~${framed.slice(at, at + RUN_LENGTH)}`, RUN_WEIGHT);
    }
  }
};

const addConceptFeatures = (features: Map<string, number>, concepts: readonly string[]): void => {
  for (const concept of concepts) {
    addFeature(features, `#${concept}`, CONCEPT_WEIGHT);
    if (!concept.startsWith(QUESTION_CONCEPT)) continue;
    for (const other of concepts) {
      if (!other.startsWith(QUESTION_CONCEPT)) addFeature(features, `#${concept}+${other}`, CONCEPT_WEIGHT);
    }
  }
};

const scale = (features: Map<string, number>): FeatureValues => {
  const length = Math.hypot(...features.values()) || 1;
  return new Map([...features].map(([name, value]) => [name, value / length]));
};

/** Reads an utterance's words (see `readWords`) into folded words, procedures named, concepts and scaled features. */
export function readFeatures(heard: readonly string[], reading: ReadingData): ReadUtterance {
  const indexes = indexesOf(reading);
  const { folded, named } = foldProcedures(dropOpeners(heard, indexes.openers), indexes);
  const concepts = findConcepts(folded, indexes.concepts);
  const features = new Map<string, number>();
  addWordFeatures(features, folded);
  addRunFeatures(features, folded);
  addConceptFeatures(features, concepts);
  const terms = folded.flatMap((_, at) => groupAt(folded, at, indexes.terms)?.means ?? []);
  return {
    words: folded,
    named: named.length > 0 ? named : findHint(folded, indexes.hints),
    concepts,
    terms,
    features: scale(features),
  };
}
