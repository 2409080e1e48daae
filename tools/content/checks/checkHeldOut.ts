// Checks that no longer question of the test sets stands in content, or the evaluation would measure memory.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Content, LanguageContent } from '../loadContent';
import type { Problem } from '../problems';
import { listActs, listSubjects } from './askedTexts';
import { foldText } from './findWords';
import { errorAt } from './report';

/** So short a question ("what are the risks") has hardly another wording. */
const SHORT_QUESTION = 4;

const questionSchema = z.object({ text: z.string() });

/** The folded questions of a language with the line each stands on. */
const readQuestions = (path: string, language: string): Map<string, number> => {
  if (!existsSync(path)) return new Map();
  const lines = readFileSync(path, 'utf8').split('\n');
  return new Map(
    lines.flatMap((line, at): [string, number][] => {
      if (line.trim() === '') return [];
      const folded = foldText(questionSchema.parse(JSON.parse(line)).text, language);
      return folded.split(' ').length > SHORT_QUESTION ? [[folded, at + 1]] : [];
    }),
  );
};

const checkLanguage = (content: Content, spoken: LanguageContent): Problem[] => {
  const file = `tests/questions/${spoken.id}.jsonl`;
  const questions = readQuestions(join(content.root, file), spoken.id);
  const all = [...listSubjects(content, spoken).flatMap(({ asked }) => asked), ...listActs(spoken)];
  return all.flatMap(({ kind, text, spot }) => {
    const line = questions.get(foldText(text, spoken.id));
    if (line === undefined) return [];
    const what = `the ${kind} "${text}" is the test question on ${file}:${line}.`;
    return [errorAt(spot, what, 'Word it differently; test questions must never be taught.')];
  });
};

export function checkHeldOut(content: Content): Problem[] {
  return [...content.spoken.values()].flatMap((spoken) => checkLanguage(content, spoken));
}
