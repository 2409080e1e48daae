// Warns of English portions that read above grade eight (Flesch-Kincaid). Only warnings: syllables are estimated.
// Names of procedures and long words that stand in the leaflet itself count as one syllable: they cannot be avoided, and
// what is judged is the wording around them (voice-ux.md, check 17).
import { readWords } from '../../../lambda/core/understanding/readWords';
import type { Content } from '../loadContent';
import type { Problem } from '../problems';
import { cutSentences } from './cutSentences';
import { warningAt } from './report';
import { listPortions, type ScriptPortion } from './scriptPortions';

/** The formula holds for English alone. */
const LANGUAGE = 'en';
const HIGHEST_GRADE = 8;

/** Flesch-Kincaid grade level: words per sentence, syllables per word, and a constant. */
const PER_SENTENCE = 0.39;
const PER_WORD = 11.8;
const BASE = 15.59;
const LONG_WORD = 3;

/** A documented estimate: groups of vowels, without a silent final e; at least one. Good for a warning, not for more. */
const countSyllables = (word: string): number => {
  const groups = word.replace(/(?<=[^aeiouyl])e$/u, '').match(/[aeiouy]+/gu) ?? [];
  return Math.max(1, groups.length);
};

/** @param own words of the leaflet */
const gradeOf = (text: string, own: ReadonlySet<string>): number => {
  const sentences = cutSentences(text, LANGUAGE).length;
  const words = readWords(text, LANGUAGE);
  if (sentences === 0 || words.length === 0) return 0;
  const count = (word: string): number => {
    const syllables = countSyllables(word);
    return syllables >= LONG_WORD && own.has(word) ? 1 : syllables;
  };
  const syllables = words.map(count).reduce((sum, one) => sum + one, 0);
  return PER_SENTENCE * (words.length / sentences) + PER_WORD * (syllables / words.length) - BASE;
};

interface Graded {
  portion: ScriptPortion;
  grade: number;
}

/** @returns the grade of everything English that is said in one breath; empty where the skill speaks no English */
export const gradePortions = (content: Content): Graded[] =>
  [...(content.spoken.get(LANGUAGE)?.leaflets.values() ?? [])].flatMap(({ script, text }) => {
    const own = new Set(text.sentences.flatMap((sentence) => readWords(sentence.text, LANGUAGE)));
    return listPortions(script).map((portion) => ({
      portion,
      grade: gradeOf(portion.lines.map(({ line }) => line.say).join(' '), own),
    }));
  });

export const checkReadability = (content: Content): Problem[] =>
  gradePortions(content)
    .filter(({ grade }) => grade > HIGHEST_GRADE)
    .map(({ portion: { name, spot }, grade }) => {
      const what = `${name} reads at about grade ${grade.toFixed(1)}; ${HIGHEST_GRADE} or lower is easier to follow.`;
      return warningAt(spot, what, 'Use shorter sentences and words where the leaflet allows it.');
    });
