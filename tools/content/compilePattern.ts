// Turns one pattern, as a clinician writes it, into steps. Runs when content is compiled, never during a conversation.
import { isOptional, LIST_MARK, optionally, OR, type Step } from '../../lambda/core/safety/rules';
import { readWords } from '../../lambda/core/understanding/readWords';

/** Wordings gathered while compiling, each set stored once. */
export interface ChoiceTable {
  language: string;
  lists: ReadonlyMap<string, readonly string[]>;
  choices: string[];
  known: Map<string, number>;
}

export const createChoiceTable = (language: string, lists: ReadonlyMap<string, readonly string[]>): ChoiceTable => ({
  language,
  lists,
  choices: [],
  known: new Map(),
});

/**
 * The comparable forms of one wording: folded as utterances are, and also as typed without its apostrophes.
 * @param wording words in natural spelling, the last one perhaps ending in `*`
 */
export const foldWording = (wording: string, language: string): string[] => {
  const isPrefix = wording.endsWith('*');
  const words = readWords(isPrefix ? wording.slice(0, -1) : wording, language);
  if (words.length === 0) throw new Error(`"${wording}" has no words in it`);
  const folded = words.join(' ') + (isPrefix ? '*' : '');
  const bare = folded.replaceAll("'", '');
  return bare === folded ? [folded] : [folded, bare];
};

/** One alternative of a token, comparable: a list stays a reference to that list. */
const foldAlternative = (alternative: string, table: ChoiceTable): string[] => {
  if (!alternative.startsWith(LIST_MARK)) return foldWording(alternative, table.language);
  if (!table.lists.has(alternative.slice(LIST_MARK.length))) throw new Error(`there is no list called ${alternative}`);
  return [alternative];
};

const addChoice = (token: string, table: ChoiceTable): number => {
  const known = table.known.get(token);
  if (known !== undefined) return known;
  const wordings = token.split(OR).flatMap((alternative) => foldAlternative(alternative, table));
  const index = table.choices.push([...new Set(wordings)].join(OR)) - 1;
  table.known.set(token, index);
  return index;
};

const compileToken = (token: string, table: ChoiceTable): Step => {
  if (token === '..') return null;
  const optional = token.startsWith('[') && token.endsWith(']');
  const choice = addChoice(optional ? token.slice(1, -1) : token, table);
  return optional ? optionally(choice) : choice;
};

/**
 * Compiles a pattern such as `@legs .. weak|numb`.
 * @throws Error naming what is wrong with it, in the editor's terms
 */
export const compilePattern = (text: string, table: ChoiceTable): Step[] => {
  const steps = text
    .trim()
    .split(/\s+/u)
    .map((token) => compileToken(token, table));
  const [first = null, last = null] = [steps[0], steps.at(-1)];
  if (first === null || last === null) throw new Error('a pattern must begin and end with a word');
  if (!steps.some((step) => step !== null && !isOptional(step))) throw new Error('every word of it is optional');
  return steps;
};
