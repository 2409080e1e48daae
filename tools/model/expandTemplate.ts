// Expands a sample template into every form it stands for: [words] may be left out, (a|b) is either, both may nest.

/** Thrown for a template whose brackets do not match; the message says how. */
export class TemplateError extends Error {}

/** Above this a template is a mistake: each form costs a line of the model. */
const MOST_FORMS = 200;
const CLOSING: Readonly<Record<string, string>> = { '[': ']', '(': ')' };

interface Cursor {
  readonly template: string;
  at: number;
}

const joinForms = (before: readonly string[], after: readonly string[]): string[] => {
  const forms = before.flatMap((head) => after.map((tail) => head + tail));
  if (forms.length > MOST_FORMS) throw new TemplateError(`it stands for more than ${MOST_FORMS} forms`);
  return forms;
};

/** Reads alternatives up to the bracket that closes them, or to the end when nothing is open. */
const readAlternatives = (cursor: Cursor, closing: string | null): string[] => {
  const alternatives: string[] = [];
  let forms = [''];
  while (cursor.at < cursor.template.length) {
    const character = cursor.template.charAt(cursor.at);
    cursor.at += 1;
    if (character === closing) return [...alternatives, ...forms];
    const expected = CLOSING[character];
    if (expected !== undefined) {
      const inner = readAlternatives(cursor, expected);
      forms = joinForms(forms, character === '[' ? [...inner, ''] : inner);
    } else if (character === ']' || character === ')') {
      throw new TemplateError(`"${character}" closes nothing`);
    } else if (character === '|' && closing !== null) {
      alternatives.push(...forms);
      forms = [''];
    } else {
      forms = joinForms(forms, [character]);
    }
  }
  if (closing !== null) throw new TemplateError(`"${closing}" is missing`);
  return forms;
};

/**
 * @returns each form once, in the order of the template, with single spaces; never an empty one
 * @throws TemplateError when brackets do not match
 */
export function expandTemplate(template: string): string[] {
  const forms = readAlternatives({ template, at: 0 }, null).map((form) => form.replaceAll(/\s+/gu, ' ').trim());
  return [...new Set(forms.filter((form) => form !== ''))];
}
