// The first thing to look at: every measure with its interval and floor, and the same measures over parts of the questions.
import type { Rate } from '../interval';
import { MEASURE_IDS, MEASURES, type Measure, type MeasureId } from '../measure';
import type { LanguageReport, RoutingReport } from '../report';
import { html, type Markup, NOTHING, scrollable } from '../../page/html';
import { rateCell, rateCells } from './rates';

const PERCENT = 100;

/** Measures that fit side by side in the breakdown. */
const BROKEN_DOWN: readonly MeasureId[] = [
  'topic',
  'clarification',
  'refusal',
  'named-gap',
  'wrong',
  'emergency',
  'false-alarm',
  'advice',
  'off-topic',
  'follow-up',
];

type State = 'good' | 'bad' | 'plain';

const stateOf = ({ share, of }: Rate, floor: number | undefined, { aim }: Measure): State => {
  if (floor === undefined || of === 0) return 'plain';
  const isBad = aim === 'low' ? share * PERCENT > floor : share * PERCENT < floor;
  return isBad ? 'bad' : 'good';
};

const showFloor = (floor: number | undefined, { aim }: Measure): string =>
  floor === undefined ? '' : `${aim === 'low' ? '\u2264' : '\u2265'} ${floor} %`;

const measureRow = (id: MeasureId, { routings, floors }: LanguageReport): Markup => {
  const measure = MEASURES[id];
  const cells = routings.map(({ routing, measures }) => {
    const floor = floors?.[routing][id];
    const state = stateOf(measures[id], floor, measure);
    return html`${rateCells(measures[id], state)}<td class="floor">${showFloor(floor, measure)}</td>`;
  });
  return html`<tr><th scope="row">${measure.title}<small>${measure.note}</small></th>${cells}</tr>`;
};

const headOf = ({ routing }: RoutingReport): Markup =>
  html`<th scope="colgroup" colspan="3">${routing}</th><th scope="col">floor</th>`;

const shortfallLine = (report: LanguageReport): Markup =>
  report.shortfalls.length === 0
    ? NOTHING
    : html`<p class="bad">Below the floor: ${report.shortfalls.map(({ where, what }) => `${what} (${where})`).join(', ')}.</p>`;

export const summarySection = (report: LanguageReport): Markup => html`
<h3>What was measured</h3>
${shortfallLine(report)}
${scrollable(
  'Every measure',
  html`<table class="summary">
<caption>Share, what it was counted from, and its 95 % Wilson interval. Catch-all: what equals no sample arrives whole.
Samples-only: it arrives through a carrier sample, or without words.</caption>
<thead><tr><th scope="col">measure</th>${report.routings.map(headOf)}</tr></thead>
<tbody>${MEASURE_IDS.map((id) => measureRow(id, report))}</tbody>
</table>`,
)}
<p>Time a question: median ${report.timing.medianMs} ms, p99 ${report.timing.p99Ms} ms, over ${report.timing.turns} turns.</p>`;

const groupTable = ({ routing, measures, groups }: RoutingReport): Markup =>
  scrollable(
    `By kind of question and speaker, ${routing}`,
    html`<table>
<caption>${routing}</caption>
<thead><tr><th scope="col">questions</th>${BROKEN_DOWN.map((id) => html`<th scope="col">${MEASURES[id].title}</th>`)}</tr></thead>
<tbody>${[{ title: 'all', measures }, ...groups].map(
      (group) =>
        html`<tr><th scope="row">${group.title}</th>${BROKEN_DOWN.map((id) => rateCell(group.measures[id]))}</tr>`,
    )}</tbody>
</table>`,
  );

export const groupSection = ({ routings }: LanguageReport): Markup => html`
<h3>By kind of question and speaker</h3>
${routings.map(groupTable)}`;
