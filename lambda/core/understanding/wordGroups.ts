// Finds groups of words ("i was wondering if", "kai fo plasty") inside an utterance, longest first.

/** Word groups by their first word, longest group first. */
export type GroupIndex<T> = ReadonlyMap<string, readonly { words: readonly string[]; means: T }[]>;

/** Builds the index once; groups without words are left out. */
export function indexGroups<T>(groups: Iterable<readonly [readonly string[], T]>): GroupIndex<T> {
  const index = new Map<string, { words: readonly string[]; means: T }[]>();
  for (const [words, means] of groups) {
    const [first] = words;
    if (first === undefined) continue;
    const bucket = index.get(first) ?? [];
    bucket.push({ words, means });
    index.set(first, bucket);
  }
  for (const bucket of index.values()) bucket.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** The longest group that starts at a place, or null. */
export function groupAt<T>(
  words: readonly string[],
  start: number,
  index: GroupIndex<T>,
): { length: number; means: T } | null {
  const first = words[start];
  if (first === undefined) return null;
  for (const group of index.get(first) ?? []) {
    if (group.words.every((word, offset) => words[start + offset] === word)) {
      return { length: group.words.length, means: group.means };
    }
  }
  return null;
}
