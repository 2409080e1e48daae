// The leaflet's sentences, which the lines above name as their sources, and the lines that no conversation speaks.
import { html, type Markup, NOTHING } from '../page/html';
import { conversationId } from './conversation';
import { type LanguageTranscripts, type LeafletSentences, linesOf, type Transcripts } from './gatherTranscripts';
import { anchorOf, kindOf, spoken } from './parts';

/** Numbers of the conversations in which a sentence is heard, linked. */
const heardIn = (sentence: string, leaflet: string, { language, conversations }: LanguageTranscripts): Markup => {
  const numbers = conversations.filter((held) =>
    held.exchanges.some(
      ({ result }) => result.leaflet === leaflet && result.lines.some(({ from }) => from.includes(sentence)),
    ),
  );
  if (numbers.length === 0) return html`<span class="none">none</span>`;
  const links = numbers.map(({ number }) => html`<a href="#${conversationId(language, number)}">${number}</a>`);
  return html`${links}`;
};

const sentenceTable = (leaflet: LeafletSentences, language: LanguageTranscripts, sourceLanguage: string): Markup => {
  const isTranslated = language.language !== sourceLanguage;
  const rows = leaflet.sentences.map(
    ({ id, text, source }) => html`<tr id="${anchorOf(language.language, leaflet.id, id)}"><th scope="row">${id}</th>
<td>${spoken(text, language.language, language)}</td>
${source === null ? NOTHING : html`<td lang="${sourceLanguage}">${source}</td>`}
<td class="numbers">${heardIn(id, leaflet.id, language)}</td></tr>`,
  );
  return html`<table>
<caption>${isTranslated ? 'The translation beside the text as delivered.' : 'The text as delivered.'}
Edition ${leaflet.edition}, by ${leaflet.author}. Hash of the text for review.yaml: <code>${leaflet.sourceHash}</code></caption>
<thead><tr><th scope="col">Id</th><th scope="col">Sentence</th>
${isTranslated ? html`<th scope="col">As delivered</th>` : NOTHING}
<th scope="col">Heard in</th></tr></thead>
<tbody>${rows}</tbody></table>`;
};

const unheardList = (leaflet: LeafletSentences, language: LanguageTranscripts): Markup =>
  leaflet.unheard.length === 0
    ? html`<p>None: the conversations speak every line of the script.</p>`
    : html`<ul class="unheard">${leaflet.unheard.map(
        (line) =>
          html`<li>${spoken(line.text, language.language, language)} ${kindOf(line, language.language, leaflet.id)}</li>`,
      )}</ul>`;

/** Sections with headings of the third rank, two for each leaflet. */
export function appendix(language: LanguageTranscripts, { sourceLanguage }: Transcripts): Markup {
  const sections = language.leaflets.map(
    (leaflet) => html`
<section class="sentences" aria-labelledby="${language.language}-${leaflet.id}-sentences">
<h3 id="${language.language}-${leaflet.id}-sentences">The leaflet's sentences: ${spoken(leaflet.title, language.language, language)}</h3>
${sentenceTable(leaflet, language, sourceLanguage)}
</section>
<section aria-labelledby="${language.language}-${leaflet.id}-unheard">
<h3 id="${language.language}-${leaflet.id}-unheard">Lines about the leaflet that no conversation above speaks</h3>
${unheardList(leaflet, language)}
</section>`,
  );
  return html`${sections}`;
}

/** How many different lines Alexa speaks in these conversations. */
export const countLines = ({ conversations }: LanguageTranscripts): number =>
  new Set(conversations.flatMap((held) => linesOf(held).map(({ text }) => text))).size;
