// Every question that was not met as its labels ask, with what was said instead and why.
import type { LanguageReport, Miss, RoutingReport } from '../report';
import type { Verdict } from '../scoreItem';
import { html, type Markup, scrollable } from '../../page/html';

const VERDICTS: Readonly<Record<Verdict, string>> = {
  'wrong-answer': 'wrong answer',
  astray: 'went astray',
  'asked-back': 'asked back',
  right: 'right',
};

const conditions = ({ speaker, asr_noise, followup, previous, locale }: Miss['question']): string =>
  [
    speaker,
    ...(locale === undefined ? [] : [locale]),
    ...(asr_noise ? ['recognition noise'] : []),
    ...(followup ? ['follow-up'] : []),
    ...(previous === null ? [] : [`after ${previous}`]),
  ].join(', ');

const missRow = (miss: Miss, language: string): Markup => {
  const { question, verdict, got, outcome, topics, speech, why } = miss;
  const offered = topics.length > 1 ? ` (${topics.join(', ')})` : '';
  const spoken = got === outcome ? '' : ` (${outcome})`;
  return html`<tr class="${verdict}">
<th scope="row"><q lang="${language}" dir="auto">${question.text}</q><small>${question.id} \u00b7 ${conditions(question)}</small></th>
<td>${question.labels.join(', ')}</td>
<td><strong>${VERDICTS[verdict]}</strong><br>${got}${spoken}${offered}</td>
<td lang="${language}" dir="auto">${speech}</td>
<td><ul>${why.map((reason) => html`<li>${reason}</li>`)}</ul></td>
</tr>`;
};

const missTable = ({ routing, misses }: RoutingReport, language: string): Markup =>
  scrollable(
    `Errors, ${routing}`,
    html`<table class="misses">
<caption>${routing}: ${misses.length} questions, wrong answers first</caption>
<thead><tr><th scope="col">question</th><th scope="col">accepted</th><th scope="col">got</th><th scope="col">spoken</th><th scope="col">why</th></tr></thead>
<tbody>${misses.map((miss) => missRow(miss, language))}</tbody>
</table>`,
  );

/** Catch-all in the open; the other routing folded away, where a browser's search still finds it. */
export const missSection = ({ routings, language }: LanguageReport): Markup => html`
<h3>Every error, and why</h3>
${routings.map((report, index) =>
  index === 0
    ? missTable(report, language)
    : html`<details><summary>${report.routing}: ${report.misses.length} questions</summary>${missTable(report, language)}</details>`,
)}`;
