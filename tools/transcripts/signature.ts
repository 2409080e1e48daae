// A place to sign for one language: decision, name, role, date, signature, remarks. Filled in by hand or by keyboard.
import { html, type Markup } from '../page/html';
import { nameLocale } from './conversation';
import type { LanguageTranscripts, Transcripts } from './gatherTranscripts';

const REMARK_LINES = 10;
/** What stands in review.yaml is enough to find this page's content again. */
const SHOWN_DIGITS = 12;

const field = (language: string, name: string, label: string): Markup =>
  html`<p class="field"><label for="${language}-${name}">${label}</label> <input id="${language}-${name}" type="text" /></p>`;

const decisions = [
  'It may be spoken as it is.',
  'It may be spoken once the remarks below are worked in.',
  'It may not be spoken.',
];

/** A section with a heading of the third rank. */
export function signature(language: LanguageTranscripts, { content }: Transcripts): Markup {
  const { language: id, conversations } = language;
  const english = nameLocale(id);
  const choices = decisions.map(
    (decision) => html`<p><label><input type="radio" name="${id}-decision" /> ${decision}</label></p>`,
  );
  return html`
<section class="signature" aria-labelledby="${id}-signature">
<h3 id="${id}-signature">Signature for ${english}</h3>
<p>I have read conversations 1 to ${conversations.length} in ${english}, the sentences behind them and the lines that
none of them speaks, made from content <code>${content.slice(0, SHOWN_DIGITS)}</code>.</p>
<fieldset><legend>What Alexa says here</legend>${choices}</fieldset>
<div class="fields">
${field(id, 'name', 'Name')}
${field(id, 'role', 'Role')}
${field(id, 'date', 'Date')}
${field(id, 'signed', 'Signature')}
</div>
<p class="remarks"><label for="${id}-remarks">Remarks, with the number of the conversation</label>
<textarea id="${id}-remarks" rows="${REMARK_LINES}"></textarea></p>
</section>`;
}
