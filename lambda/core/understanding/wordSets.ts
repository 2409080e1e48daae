// The words a language knows, unpacked once: those that say nothing, those of examples and leaflets, those of other subjects.
import type { Reading } from '../catalogue';
import { unpackWords } from './packedWords';

type WordData = Pick<Reading, 'stopWords' | 'vocabulary' | 'elsewhere'>;

export interface WordSets {
  stops: ReadonlySet<string>;
  known: ReadonlySet<string>;
  elsewhere: ReadonlySet<string>;
}

const setsByReading = new WeakMap<object, WordSets>();

export function wordSetsOf(reading: WordData): WordSets {
  const kept = setsByReading.get(reading);
  if (kept) return kept;
  const made = {
    stops: new Set(reading.stopWords),
    known: new Set(unpackWords(reading.vocabulary)),
    elsewhere: new Set(reading.elsewhere),
  };
  setsByReading.set(reading, made);
  return made;
}
