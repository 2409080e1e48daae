// The plainest engine: the class of the one example whose words are nearest, by BM25.
// Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009.
import type { Ranked } from '../../../lambda/core/understanding/linearModel';

/** How fast a repeated word stops counting, and how much long examples are held back: the usual values. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;

export interface WordsOfClass {
  class: string;
  words: readonly string[];
}

/** @returns ranks words by their nearest example; 1 is as near as an example of the very same words */
export function indexNearest(examples: readonly WordsOfClass[]): (words: readonly string[]) => Ranked[] {
  const places = new Map<string, Map<number, number>>();
  examples.forEach(({ words }, at) => {
    for (const word of words) {
      const counts = places.get(word) ?? new Map<number, number>();
      places.set(word, counts.set(at, (counts.get(at) ?? 0) + 1));
    }
  });
  const meanLength = examples.reduce((sum, { words }) => sum + words.length, 0) / examples.length;
  const rarity = (word: string): number => {
    const seen = places.get(word)?.size ?? 0;
    return Math.log(1 + (examples.length - seen + 0.5) / (seen + 0.5));
  };
  const gain = (count: number, length: number): number => {
    const held = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / meanLength);
    return (count * (SATURATION + 1)) / (count + held);
  };
  return (words) => {
    const scores = new Map<number, number>();
    let most = 0;
    for (const word of new Set(words)) {
      most += rarity(word) * gain(1, words.length);
      for (const [at, count] of places.get(word) ?? []) {
        const length = examples[at]?.words.length ?? 0;
        scores.set(at, (scores.get(at) ?? 0) + rarity(word) * gain(count, length));
      }
    }
    return [...scores].map(([at, score]) => ({ class: examples[at]?.class ?? '', score: score / (most || 1) }));
  };
}
