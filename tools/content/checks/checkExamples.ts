// Checks that each question teaches one subject only: nothing stands twice, and every subject has enough samples.
import { readWords } from '../../../lambda/core/understanding/readWords';
import type { Content, LanguageContent } from '../loadContent';
import type { Problem } from '../problems';
import { type AskedAt, listActs, listSubjects } from './askedTexts';
import { errorAt } from './report';

const FEWEST_SAMPLES = 6;
const PLACEHOLDER = '{procedure}';
/** Stands for the placeholder, so that "the procedure" and "{procedure}" stay two things. */
const SLOT = ' procedureslot ';

const foldQuestion = (text: string, language: string): string =>
  readWords(text.replaceAll(PLACEHOLDER, SLOT), language).join(' ');

const describeTwice = (asked: AskedAt, first: AskedAt): Problem => {
  const place = `${first.spot.file}:${first.spot.line}`;
  const what =
    asked.subject === first.subject
      ? `the ${asked.kind} "${asked.text}" stands already as ${first.kind} on ${place}.`
      : `the ${asked.kind} "${asked.text}" of ${asked.subject} is also a ${first.kind} of ${first.subject} on ${place}.`;
  return errorAt(asked.spot, what, 'Keep it in the one place where it belongs.');
};

const checkLanguage = (content: Content, spoken: LanguageContent): Problem[] => {
  const subjects = listSubjects(content, spoken);
  const few = subjects
    .filter(({ samples }) => samples < FEWEST_SAMPLES)
    .map(({ subject, samples, spot }) =>
      errorAt(spot, `${subject} has ${samples} samples.`, `Write at least ${FEWEST_SAMPLES} short, plain ways to ask.`),
    );
  const seen = new Map<string, AskedAt>();
  const all = [...subjects.flatMap(({ asked }) => asked), ...listActs(spoken)];
  const repeated = all.flatMap((asked) => {
    const folded = foldQuestion(asked.text, spoken.id);
    if (folded === '')
      return [
        errorAt(asked.spot, `the ${asked.kind} "${asked.text}" has no words.`, 'Write a question, or remove it.'),
      ];
    const first = seen.get(folded);
    if (first) return [describeTwice(asked, first)];
    seen.set(folded, asked);
    return [];
  });
  return [...few, ...repeated];
};

export function checkExamples(content: Content): Problem[] {
  return [...content.spoken.values()].flatMap((spoken) => checkLanguage(content, spoken));
}
