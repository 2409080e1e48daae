// Families of personal advice: the contract gives each an intent, and every language says how each is declined.
import type { Content } from '../loadContent';
import type { Problem } from '../problems';
import { errorAt } from './report';

export function checkAdvice(content: Content): Problem[] {
  const { file, value, lineOf } = content.intents;
  const families = Object.values(value.advice);
  return [...content.spoken.values()].flatMap(({ safety }) => {
    const spoken = Object.keys(safety.value.advice);
    return [
      ...Object.entries(value.advice)
        .filter(([, family]) => !spoken.includes(family))
        .map(([intent, family]) =>
          errorAt(
            { file: safety.file, line: safety.lineOf('advice') },
            `the family "${family}" of ${intent} is not declined.`,
            `Write advice.${family} with say, samples and examples.`,
          ),
        ),
      ...spoken
        .filter((family) => !families.includes(family))
        .map((family) =>
          errorAt(
            { file: safety.file, line: safety.lineOf('advice', family) },
            `the family "${family}" has no intent.`,
            `Give it one in ${file}:${lineOf('advice')}.`,
          ),
        ),
    ];
  });
}
