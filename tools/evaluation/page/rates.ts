// A rate as a reader sees it: the share, what it was counted from, and its interval as numbers and as a bar.
import type { Rate } from '../interval';
import { html, type Markup } from '../../page/html';

const PERCENT = 100;

export const percent = (share: number): string => `${(share * PERCENT).toFixed(1)}\u00a0%`;

const bounds = ({ low, high }: Rate): string => `${(low * PERCENT).toFixed(1)}\u2013${(high * PERCENT).toFixed(1)}`;

/** Small: for tables of many. */
export const rateCell = (rate: Rate): Markup =>
  rate.of === 0
    ? html`<td class="none">\u2013</td>`
    : html`<td>${percent(rate.share)}<small>${rate.count}/${rate.of} \u00b7 ${bounds(rate)}</small></td>`;

/** Large: with a bar on which the interval lies. The bar repeats the numbers, so readers of words may skip it. */
export const rateCells = (rate: Rate, state: 'good' | 'bad' | 'plain'): Markup =>
  rate.of === 0
    ? html`<td class="none" colspan="3">\u2013</td>`
    : html`<td class="share ${state}">${percent(rate.share)}</td>
        <td class="from">${rate.count} of ${rate.of}<br><small>${bounds(rate)}</small></td>
        <td aria-hidden="true"><div class="bar ${state}" style="--low:${rate.low};--high:${rate.high};--at:${rate.share}"><i></i><b></b></div></td>`;
