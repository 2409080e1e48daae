// One section of the sources: every point in our words, its rules, and their verdicts by locale.
import { html, type Markup, scrollable } from '../../page/html';
import { explain } from '../printLines';
import { ALL, type Line } from '../report';
import type { Run } from '../runCertification';
import type { Point, Section } from '../sheet';
import { type Group, groupVerdicts } from './groups';
import { STATUS_NAMES } from './statuses';

const localesCell = ({ locales }: Group, all: readonly string[]): Markup => {
  if (locales.includes(ALL)) return html`<td>the skill</td>`;
  return locales.length === all.length
    ? html`<td>all ${all.length} locales</td>`
    : html`<td>${locales.join(', ')}</td>`;
};

const verdictRow = (group: Group, isFirst: boolean, span: number, all: readonly string[]): Markup => {
  const { rule, verdict } = group;
  const name = isFirst
    ? html`<th scope="rowgroup" rowspan="${span}" id="${rule.id}">${rule.title}<small>${rule.id}</small></th>`
    : html``;
  return html`<tr>${name}<td class="status ${verdict.status}">${STATUS_NAMES[verdict.status]}</td>${localesCell(group, all)}<td>${explain(verdict)}</td></tr>`;
};

const ruleRows = (lines: readonly Line[], all: readonly string[]): Markup => {
  const groups = groupVerdicts(lines);
  return html`<tbody>${groups.map((group, at) => verdictRow(group, at === 0, groups.length, all))}</tbody>`;
};

const backgroundRow = (background: string): Markup =>
  html`<tbody><tr><th scope="rowgroup" class="none">no rule</th><td class="status none">asks for nothing</td><td></td><td>${background}</td></tr></tbody>`;

const pointRows = (point: Point, number: number, { lines, locales }: Run): Markup => {
  const head = html`<tbody class="point"><tr><th scope="rowgroup" colspan="4">${number}. ${point.says}<small>${point.from}</small></th></tr></tbody>`;
  if ('background' in point) return html`${head}${backgroundRow(point.background)}`;
  const rules = Object.keys(point.rules).map((id) =>
    ruleRows(
      lines.filter(({ rule }) => rule.id === id),
      locales,
    ),
  );
  return html`${head}${rules}`;
};

export const sectionTable = ({ section, title, points }: Section, run: Run): Markup => html`
<section aria-labelledby="${section}">
<h2 id="${section}">${title}</h2>
${scrollable(
  title,
  html`<table class="rules">
<caption>Each point of the source, then its rules. Locales with the same verdict share a row; a count is that of the first.</caption>
<thead><tr><th scope="col">rule</th><th scope="col">verdict</th><th scope="col">where</th><th scope="col">looked at, or why</th></tr></thead>
${points.map((point, at) => pointRows(point, at + 1, run))}
</table>`,
)}
</section>`;
