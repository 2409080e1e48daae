// Puts the figures of a run into the README, where the figures of record stand.
import { readFileSync, writeFileSync } from 'node:fs';

const BEGIN = '<!-- figures: npm run bench -- --record -->';
const END = '<!-- end of figures -->';

/** @returns the text with new figures between the two marks @throws Error when the marks are not there */
export function placeFigures(text: string, figures: string): string {
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`The README has no place for figures. Write ${BEGIN} and ${END} into it.`);
  return `${text.slice(0, from + BEGIN.length)}\n${figures}\n${text.slice(to)}`;
}

export const recordFigures = (file: string, figures: string): void =>
  writeFileSync(file, placeFigures(readFileSync(file, 'utf8'), figures));
