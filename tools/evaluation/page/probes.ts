// What other domains and nonsense were met with, and every sentence after which a leaflet line was heard.
import type { LanguageReport } from '../report';
import type { ProbeReport } from '../probes';
import { html, type Markup, NOTHING, scrollable } from '../../page/html';
import { percent } from './rates';

const outcomes = ({ outcomes: counts }: ProbeReport): string =>
  Object.entries(counts)
    .toSorted(([, a], [, b]) => b - a)
    .map(([outcome, count]) => `${outcome} ${count}`)
    .join(', ');

const probe = (report: ProbeReport, language: string): Markup => html`
<h4>${report.kind}: ${percent(report.heard.share)} heard a leaflet line, ${percent(report.answered.share)} as an answer, ${percent(report.alarms.share)} a warning</h4>
<p>${report.heard.of} sentences: ${outcomes(report)}.</p>
<ul class="parts" aria-label="Leaflet lines heard, by part">${report.parts.map(
  ({ kind, heard }) =>
    html`<li class="${heard.count > 0 ? 'some' : 'none'}">${kind} <small>${heard.count}/${heard.of}</small></li>`,
)}</ul>
<details><summary>${report.hits.length} sentences after which a leaflet line or a warning was heard</summary>${scrollable(
  `${report.kind} that were heard as something else`,
  html`<table class="misses">
<thead><tr><th scope="col">sentence</th><th scope="col">heard</th><th scope="col">why</th></tr></thead>
<tbody>${report.hits.map(
    ({ kind, text, outcome, topics, why }) => html`<tr>
<th scope="row"><q lang="${language}" dir="auto">${text}</q><small>${kind}</small></th>
<td>${[outcome, ...topics].join(', ')}</td><td>${why.join('; ')}</td></tr>`,
  )}</tbody>
</table>`,
)}</details>`;

export const probeSection = ({ probes, language }: LanguageReport): Markup =>
  probes.length === 0
    ? NOTHING
    : html`<h3>Other domains and nonsense</h3>${probes.map((report) => probe(report, language))}`;
