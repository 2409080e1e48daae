// Cuts an utterance where a second question may begin: "the risks and how long is recovery".
import type { Reading } from '../catalogue';
import { type GroupIndex, groupAt, indexGroups } from './wordGroups';

type SplitData = Pick<Reading, 'joins'>;

/** A longer monologue is no pair of questions. */
const MOST_WORDS = 40;
/** Fewer words are no question of their own. */
const FEWEST_WORDS = 2;
/** More places to cut are not tried. */
const MOST_CUTS = 4;

const joinsByReading = new WeakMap<object, GroupIndex<true>>();

const joinsOf = (reading: SplitData): GroupIndex<true> => {
  const known = joinsByReading.get(reading);
  if (known) return known;
  const made = indexGroups(reading.joins.map((words) => [words, true] as const));
  joinsByReading.set(reading, made);
  return made;
};

/** What stands before and after each word that joins two questions, the first such places only. */
export function splitAtJoins(words: readonly string[], reading: SplitData): [string[], string[]][] {
  if (words.length > MOST_WORDS) return [];
  const joins = joinsOf(reading);
  const found: [string[], string[]][] = [];
  for (let at = FEWEST_WORDS; at < words.length - FEWEST_WORDS && found.length < MOST_CUTS; at += 1) {
    const join = groupAt(words, at, joins);
    if (!join || words.length - at - join.length < FEWEST_WORDS) continue;
    found.push([words.slice(0, at), words.slice(at + join.length)]);
  }
  return found;
}
