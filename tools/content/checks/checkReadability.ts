// Warns of English portions that read above grade eight (Flesch-Kincaid). Only warnings: syllables are estimated.
import { readWords } from '../../../lambda/core/understanding/readWords';
import type { Content } from '../loadContent';
import type { Problem } from '../problems';
import type { Script } from '../schemas';
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

/** Stands for a procedure's name, which has one meaning however many syllables it has. */
const NAME = 'it';

/** A documented estimate: groups of vowels, without a silent final e; at least one. Good for a warning, not for more. */
const countSyllables = (word: string): number => {
  const groups = word.replace(/(?<=[^aeiouyl])e$/u, '').match(/[aeiouy]+/gu) ?? [];
  return Math.max(1, groups.length);
};

const gradeOf = (text: string): number => {
  const sentences = cutSentences(text, LANGUAGE).length;
  const words = readWords(text, LANGUAGE);
  if (sentences === 0 || words.length === 0) return 0;
  const syllables = words.map(countSyllables).reduce((sum, count) => sum + count, 0);
  return PER_SENTENCE * (words.length / sentences) + PER_WORD * (syllables / words.length) - BASE;
};

const checkPortion = ({ name, spot, lines }: ScriptPortion, { procedures }: Script): Problem[] => {
  const names = Object.values(procedures).map(({ name: procedure }) => new RegExp(`\\b${procedure}\\b`, 'giu'));
  const said = lines.map(({ line }) => line.say).join(' ');
  const grade = gradeOf(names.reduce((text, procedure) => text.replace(procedure, NAME), said));
  if (grade <= HIGHEST_GRADE) return [];
  const what = `${name} reads at about grade ${grade.toFixed(1)}; ${HIGHEST_GRADE} or lower is easier to follow.`;
  return [warningAt(spot, what, 'Use shorter sentences and words where the leaflet allows it.')];
};

export function checkReadability(content: Content): Problem[] {
  const leaflets = content.spoken.get(LANGUAGE)?.leaflets.values() ?? [];
  return [...leaflets].flatMap(({ script }) =>
    listPortions(script).flatMap((portion) => checkPortion(portion, script.value)),
  );
}
