// Finds terms (a word or several) in a text by folded words, so that case, accents and punctuation do not matter.
import { readWords } from '../../../lambda/core/understanding/readWords';
import { limitsOf } from './limits';

/** @returns the folded text, the same for two texts that differ only in case, accents, spacing and punctuation */
export const foldText = (text: string, language: string): string => readWords(text, language).join(' ');

/** Languages without spaces may cut a term differently inside a sentence, so there the joined characters are searched. */
const toSearchable = (text: string, language: string): string => {
  const words = readWords(text, language);
  return limitsOf(language).unit === 'characters' ? words.join('') : ` ${words.join(' ')} `;
};

/** A term and its searchable form. */
export interface Sought {
  term: string;
  form: string;
}

/** Terms ready to be looked for, longest first, so that "one or two" is read before "one". */
export const prepareTerms = (terms: Iterable<string>, language: string): Sought[] =>
  [...new Set(terms)]
    .map((term) => ({ term, form: toSearchable(term, language) }))
    .filter(({ form }) => form.trim() !== '')
    .toSorted((one, other) => other.form.length - one.form.length);

/** @returns the terms that stand in the text; each uses up its words, so that no shorter term is read in them again */
export function findTerms(text: string, sought: readonly Sought[], language: string): string[] {
  let rest = toSearchable(text, language);
  return sought.flatMap(({ term, form }) => {
    if (!rest.includes(form)) return [];
    rest = rest.replaceAll(form, ' | ');
    return [term];
  });
}
