// Mends what speech recognition broke before the rules read it: other spellings ("kant"), short forms ("leg's gone") and words cut
// in two ("res pirar"). Only ever towards words that the rules know.
import { indexOf } from './indexPatterns';
import type { SafetyRules } from './rules';

/** Shorter words are put together from two others by chance. */
const LEAST_GLUED_LETTERS = 5;

/** Any word may be heard, also one that every object answers to ("constructor"). */
const spellingOf = (word: string, { spellings }: SafetyRules): string | undefined =>
  Object.hasOwn(spellings, word) ? spellings[word] : undefined;

/** "leg's" is "leg is", unless the rules name the short form itself ("mum's"). */
const spellOut = (word: string, rules: SafetyRules, known: ReadonlySet<string>): string[] => {
  const spelling = spellingOf(word, rules);
  if (spelling !== undefined) return spelling.split(' ');
  const mark = word.lastIndexOf("'");
  const ending = mark > 0 && !known.has(word) ? spellingOf(word.slice(mark), rules) : undefined;
  return ending !== undefined && known.has(word.slice(0, mark)) ? [word.slice(0, mark), ending] : [word];
};

/** The one word that two make, when the rules know it and not both of them: "a tack" after "heart". */
const glue = (left: string, right: string | undefined, known: ReadonlySet<string>): string | null => {
  if (right === undefined || (known.has(left) && known.has(right))) return null;
  const whole = left + right;
  return whole.length >= LEAST_GLUED_LETTERS && known.has(whole) ? whole : null;
};

const mend = (words: readonly string[], rules: SafetyRules): string[] => {
  const { known } = indexOf(rules);
  const spelled = words.flatMap((word) => spellOut(word, rules, known));
  const mended: string[] = [];
  for (let at = 0; at < spelled.length; at += 1) {
    const word = spelled[at] ?? '';
    const whole = glue(word, spelled[at + 1], known);
    mended.push(whole ?? word);
    if (whole !== null) at += 1;
  }
  return mended;
};

const mendedByWords = new WeakMap<readonly string[], { rules: SafetyRules; mended: string[] }>();

/**
 * The words as the rules would have written them; for the same words the same array, so that they are matched once.
 * @param words from `readWords`, in the language of the rules
 */
export const mendWords = (words: readonly string[], rules: SafetyRules): string[] => {
  const known = mendedByWords.get(words);
  if (known?.rules === rules) return known.mended;
  const mended = mend(words, rules);
  mendedByWords.set(words, { rules, mended });
  return mended;
};
