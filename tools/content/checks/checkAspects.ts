// Checks that every language words exactly the shared subjects, and that each has a next step to speak.
import type { Content } from '../loadContent';
import type { Problem } from '../problems';
import { errorAt } from './report';

const checkSteps = ({ aspects, intents }: Content): Problem[] =>
  Object.entries(aspects.value)
    .filter(([, { step }]) => !Object.hasOwn(intents.value.phrases, `step.${step}`))
    .map(([aspect, { step }]) => {
      const spot = { file: aspects.file, line: aspects.lineOf(aspect, 'step') };
      return errorAt(
        spot,
        `the step "${step}" of ${aspect} has no phrase.`,
        `Add step.${step} to ${intents.file}, or use another step.`,
      );
    });

export function checkAspects(content: Content): Problem[] {
  const { aspects } = content;
  const wanted = Object.keys(aspects.value);
  const languages = [...content.spoken.values()].flatMap((spoken) => {
    const { file, value, lineOf } = spoken.aspects;
    return [
      ...wanted
        .filter((id) => !Object.hasOwn(value, id))
        .map((id) => {
          const what = `the subject "${id}" of ${aspects.file}:${aspects.lineOf(id)} is missing.`;
          return errorAt({ file, line: 0 }, what, 'Write its name, label, missing, samples and examples.');
        }),
      ...Object.keys(value)
        .filter((id) => !wanted.includes(id))
        .map((id) =>
          errorAt(
            { file, line: lineOf(id) },
            `the subject "${id}" does not exist.`,
            `Add it to ${aspects.file}, or remove it.`,
          ),
        ),
    ];
  });
  return [...checkSteps(content), ...languages];
}
