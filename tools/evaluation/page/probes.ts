// What other domains and nonsense were met with, and every sentence after which a leaflet line was heard.
import type { LanguageReport } from '../report';
import type { ProbeReport } from '../probes';
import { html, type Markup, NOTHING } from './html';
import { percent, rateCell } from './rates';

const outcomes = ({ outcomes: counts }: ProbeReport): string =>
  Object.entries(counts)
    .toSorted(([, a], [, b]) => b - a)
    .map(([outcome, count]) => `${outcome} ${count}`)
    .join(', ');

const probe = (report: ProbeReport, language: string): Markup => html`
<h4>${report.kind}: ${percent(report.heard.share)} heard a leaflet line, ${percent(report.answered.share)} as an answer</h4>
<p>${outcomes(report)}</p>
<div class="wide"><table>
<thead><tr>${report.parts.map(({ kind }) => html`<th scope="col">${kind}</th>`)}</tr></thead>
<tbody><tr>${report.parts.map(({ heard }) => rateCell(heard))}</tr></tbody>
</table></div>
<details><summary>${report.hits.length} sentences</summary><div class="wide"><table class="misses">
<thead><tr><th scope="col">sentence</th><th scope="col">heard</th><th scope="col">why</th></tr></thead>
<tbody>${report.hits.map(
  ({ kind, text, outcome, topics, why }) => html`<tr>
<th scope="row"><q lang="${language}" dir="auto">${text}</q><small>${kind}</small></th>
<td>${[outcome, ...topics].join(', ')}</td><td>${why.join('; ')}</td></tr>`,
)}</tbody>
</table></div></details>`;

export const probeSection = ({ probes, language }: LanguageReport): Markup =>
  probes.length === 0
    ? NOTHING
    : html`<h3>Other domains and nonsense</h3>${probes.map((report) => probe(report, language))}`;
