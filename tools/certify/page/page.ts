// The certification as one HTML page: nothing is loaded from anywhere, and a browser's search finds all of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { html, Markup, scrollable } from '../../page/html';
import { countStatuses } from '../report';
import type { Run } from '../runCertification';
import type { Section } from '../sheet';
import { attentionSection } from './attention';
import { sectionTable } from './sections';
import { STATUS_NAMES, STATUSES } from './statuses';

const STYLE = join(__dirname, 'page.css');

const summaryTable = ({ lines }: Run, sections: readonly Section[]): Markup => {
  const rows = sections.map(({ section, title, points }) => {
    const own = lines.filter(({ rule }) => rule.id.startsWith(section === 'voice' ? 'voice-' : `${section}.`));
    const counts = countStatuses(own);
    return html`<tr><th scope="row"><a href="#${section}">${title}</a></th><td>${points.length}</td><td>${new Set(own.map(({ rule }) => rule.id)).size}</td>${STATUSES.map(
      (status) => html`<td class="${counts[status] > 0 ? status : 'none'}">${counts[status]}</td>`,
    )}</tr>`;
  });
  return html`<table class="summary">
<caption>Points of each source, rules made of them, and the verdicts: one for each rule and locale.</caption>
<thead><tr><th scope="col">source</th><th scope="col">points</th><th scope="col">rules</th>${STATUSES.map((status) => html`<th scope="col">${STATUS_NAMES[status]}</th>`)}</tr></thead>
<tbody>${rows}</tbody>
</table>`;
};

export function writePage(run: Run, sections: readonly Section[]): string {
  const { fail } = countStatuses(run.lines);
  const verdict = fail === 0 ? 'Nothing failed.' : `${fail} failed.`;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Certification: ${verdict}</title>
<style>${new Markup(readFileSync(STYLE, 'utf8'))}</style>
</head>
<body>
<header>
<h1>Certification</h1>
<p class="verdict ${fail === 0 ? 'pass' : 'fail'}">${verdict}</p>
<p>The package in <code>build/</code> and its handler, held against every rule of Alexa's pages and of the project's own
checklist, in ${run.locales.length} locale${run.locales.length === 1 ? '' : 's'} (${run.locales.join(', ')}), with ${run.requests} requests. Offline: Amazon's own
validation and a device decide in the end.</p>
<nav aria-label="Sections"><ul><li><a href="#attention">What needs somebody</a></li>${sections.map(
    ({ section, title }) => html`<li><a href="#${section}">${title}</a></li>`,
  )}</ul></nav>
</header>
<main>
<h2 id="summary">Summary</h2>
${scrollable('Summary', summaryTable(run, sections))}
${attentionSection(run)}
${sections.map((section) => sectionTable(section, run))}
</main>
</body>
</html>
`;
  return page.text;
}
