// The confusion matrix as a table: the diagonal is what was accepted, everything beside it a mistake.
import type { RoutingReport } from '../report';
import { html, type Markup, scrollable } from '../../page/html';

const cell = (count: number, ofRow: number, isDiagonal: boolean, title: string): Markup => {
  if (count === 0) return html`<td></td>`;
  const share = ofRow === 0 ? 0 : count / ofRow;
  return html`<td class="${isDiagonal ? 'hit' : 'miss'}" style="--share:${share.toFixed(2)}" title="${title}">${count}</td>`;
};

/** How strongly a label is missed or wrongly given is read along its row or column. */
export const confusionTable = ({ routing, confusion }: RoutingReport): Markup => {
  const { rows, columns, counts } = confusion;
  const sums = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const rowOf = (row: string, at: number): Markup => {
    const ofRow = sums[at] ?? 0;
    const cells = columns.map((column, index) =>
      cell(counts[at]?.[index] ?? 0, ofRow, column === row, `${row}, got ${column}`),
    );
    return html`<tr><th scope="row">${row} <small>${ofRow}</small></th>${cells}</tr>`;
  };
  return scrollable(
    `Confusion matrix, ${routing}`,
    html`<table class="confusion">
<caption>${routing}: a row for each preferred label, a column for each reply. Accepted replies stand on the diagonal; the
deeper the shade, the larger the share of the row.</caption>
<thead><tr><td></td>${columns.map((column) => html`<th scope="col"><span>${column}</span></th>`)}</tr></thead>
<tbody>${rows.map(rowOf)}</tbody>
</table>`,
  );
};
