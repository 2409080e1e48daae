// What somebody has to do: every failure with its evidence, then every rule that needs a person, once each.
import { html, type Markup, NOTHING } from '../../page/html';
import { explain } from '../printLines';
import { ALL, type Line } from '../report';
import type { Run } from '../runCertification';
import type { Status } from '../verdict';
import { groupVerdicts } from './groups';

const listOf = (lines: readonly Line[], status: Status): Markup[] => {
  const wanted = lines.filter(({ verdict, rule }) => verdict.status === status && rule.restates === undefined);
  return groupVerdicts(wanted).map(
    ({ rule, locales, verdict }) =>
      html`<li><strong>${rule.title}</strong> <a href="#${rule.id}">${rule.id}</a>${
        locales.length === 1 && locales[0] === ALL ? NOTHING : html` <small>${locales.join(', ')}</small>`
      }<p>${explain(verdict)}</p></li>`,
  );
};

export function attentionSection({ lines }: Run): Markup {
  const failed = listOf(lines, 'fail');
  const person = listOf(lines, 'person');
  return html`<section aria-labelledby="attention">
<h2 id="attention">What needs somebody</h2>
<h3>Failed</h3>
${failed.length === 0 ? html`<p>Nothing.</p>` : html`<ul class="attention">${failed}</ul>`}
<h3>Needs a person</h3>
${person.length === 0 ? html`<p>Nothing.</p>` : html`<ul class="attention">${person}</ul>`}
</section>`;
}
