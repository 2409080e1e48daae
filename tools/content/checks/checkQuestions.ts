// Checks that whatever a leaflet leaves open, whatever advice is declined, and whatever a topic names as its question can
// be noted for the doctor.
import type { Content } from '../loadContent';
import type { Problem } from '../problems';
import { errorAt } from './report';

const listOpen = ({ facts, intents }: Content): Set<string> =>
  new Set([
    ...[...facts.values()].flatMap(({ value }) => [
      ...Object.keys(value.gaps),
      ...Object.keys(value.halves),
      ...Object.values(value.topics).flatMap(({ question }) => question ?? []),
    ]),
    ...Object.values(intents.value.adviceQuestions),
  ]);

/** Families of advice whose question is missing or stands for no subject. */
const checkFamilies = ({ intents, aspects }: Content): Problem[] => {
  const { advice, adviceQuestions } = intents.value;
  return [...new Set(Object.values(advice))].flatMap((family) => {
    const subject = adviceQuestions[family];
    if (subject !== undefined && Object.hasOwn(aspects.value, subject)) return [];
    const spot = { file: intents.file, line: intents.lineOf('adviceQuestions') };
    const what =
      subject === undefined
        ? `advice of the family "${family}" leaves no question for the doctor.`
        : `the question "${subject}" for advice of the family "${family}" is no subject.`;
    return [errorAt(spot, what, `Name a subject of ${aspects.file} under adviceQuestions.`)];
  });
};

export function checkQuestions(content: Content): Problem[] {
  const open = listOpen(content);
  const languages = [...content.spoken.values()].flatMap(({ questions: { file, value, lineOf } }) => [
    ...[...open]
      .filter((id) => !Object.hasOwn(value, id))
      .map((id) =>
        errorAt({ file, line: 0 }, `the question about "${id}" is missing.`, 'Write it as a person asks it.'),
      ),
    ...Object.keys(value)
      .filter((id) => !Object.hasOwn(content.aspects.value, id))
      .map((id) =>
        errorAt(
          { file, line: lineOf(id) },
          `the subject "${id}" does not exist.`,
          `Add it to ${content.aspects.file}, or remove it.`,
        ),
      ),
  ]);
  return [...checkFamilies(content), ...languages];
}
