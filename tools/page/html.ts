// Text into HTML: everything put into a template is escaped, unless it was made by a template itself.
import { escapeXml } from '../../lambda/rendering/escapeXml';

/** Markup that may stand as it is. */
export class Markup {
  constructor(readonly text: string) {}
}

type Value = string | number | Markup | readonly Markup[];

const write = (value: Value): string => {
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('\n');
  return escapeXml(String(value));
};

/** A tag for template literals: html`<p>${anything}</p>`. */
export const html = (parts: TemplateStringsArray, ...values: Value[]): Markup =>
  new Markup(parts.map((part, index) => part + (index < values.length ? write(values[index] ?? '') : '')).join(''));

/** What may be wider than the window scrolls by itself, also by keyboard. */
export const scrollable = (label: string, content: Markup): Markup =>
  html`<div class="wide" role="region" aria-label="${label}" tabindex="0">${content}</div>`;

export const NOTHING = new Markup('');
