// Parts "yes, and what about my warfarin" into the answer to an offer and what is said besides.
import type { Reading } from '../catalogue';
import { groupAt, type GroupIndex, indexGroups } from './wordGroups';

type AnswerData = Pick<Reading, 'answers'>;

export interface SplitAnswer {
  answer: 'yes' | 'no';
  /** What is left without polite words; empty when nothing else was said. */
  rest: string[];
}

type Piece = 'yes' | 'no' | 'polite';

const indexes = new WeakMap<object, GroupIndex<Piece>>();

const indexOf = ({ answers }: AnswerData): GroupIndex<Piece> => {
  const known = indexes.get(answers);
  if (known) return known;
  const kinds: Piece[] = ['yes', 'no', 'polite'];
  const made = indexGroups(kinds.flatMap((kind) => answers[kind].map((words) => [words, kind] as const)));
  indexes.set(answers, made);
  return made;
};

/** Polite words and further yeses are passed over at the beginning; at the end only polite ones. */
const trim = (words: readonly string[], index: GroupIndex<Piece>): string[] => {
  let start = 0;
  for (let found = groupAt(words, start, index); found; found = groupAt(words, start, index)) start += found.length;
  const rest = words.slice(start);
  const tail = rest.findIndex((_, at) => {
    const group = groupAt(rest, at, index);
    return group?.means === 'polite' && at + group.length === rest.length;
  });
  return tail < 0 ? rest : rest.slice(0, tail);
};

/** The answer an utterance begins with, and the rest; null when it begins with none. */
export function splitAnswer(words: readonly string[], reading: AnswerData): SplitAnswer | null {
  const index = indexOf(reading);
  const first = groupAt(words, 0, index);
  if (!first || first.means === 'polite') return null;
  return { answer: first.means, rest: trim(words.slice(first.length), index) };
}
