// The golden conversations as one HTML page to read, print and sign: nothing is loaded from anywhere.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { html, Markup } from '../page/html';
import { appendix, countLines } from './appendix';
import { conversationId, conversationSection, nameLocale } from './conversation';
import type { LanguageTranscripts, Transcripts } from './gatherTranscripts';
import { KINDS, spoken } from './parts';
import { signature } from './signature';

const STYLE = join(__dirname, 'page.css');
const SHOWN_DIGITS = 12;

/** "Drafted: nobody has reviewed it", or by whom it was. */
const statusOf = ({ review: { status, reviews } }: LanguageTranscripts): Markup => {
  if (status === 'drafted') return html`<strong>drafted</strong>: not reviewed`;
  const reviewers = reviews.map(({ reviewer, role, date }) => html`${reviewer}, ${role}, ${date}`);
  return html`<strong>reviewed</strong> by ${reviewers}`;
};

const languageRow = (language: LanguageTranscripts): Markup => html`<tr>
<th scope="row"><a href="#${language.language}">${nameLocale(language.language)}</a></th>
<td class="numbers">${language.conversations.length}</td>
<td class="numbers">${countLines(language)}</td>
<td>${statusOf(language)}</td></tr>`;

const legendRow = ([kind, { name, meaning }]: [string, { name: string; meaning: string }]): Markup =>
  html`<div><dt><small class="kind ${kind}">${name}</small></dt><dd>${meaning}</dd></div>`;

const titlePage = ({ clinic, content, languages }: Transcripts): Markup => {
  const leaflets = (languages[0]?.leaflets ?? []).map(({ title, author }) => html`<q>${title}</q> by ${author}`);
  return html`
<header class="title">
<p class="clinic">${clinic}</p>
<h1>What the leaflet says aloud</h1>
<p class="about">Conversations with the Alexa skill that speaks ${leaflets}, for a clinician to read and sign.</p>
<p>Each conversation was held with the skill itself, just before this page was written. The listeners are invented;
every word of Alexa's is what the skill says. What these conversations do not speak, nobody has read by signing here:
the safety scripts, the explained words and the skill's own phrases stand in full in content/.</p>
<table>
<caption>Content <code>${content.slice(0, SHOWN_DIGITS)}</code>. A page with another number was made from other content.</caption>
<thead><tr><th scope="col">Language</th><th scope="col">Conversations</th><th scope="col">Different lines</th>
<th scope="col">Wording</th></tr></thead>
<tbody>${languages.map(languageRow)}</tbody></table>
<h2>How to read it</h2>
<p>Behind each line of Alexa's stands its kind, and for the leaflet's the sentences it is taken from; they stand in full
at the end of each language. Text in a field stays in this window only: print the page, or save it as PDF.</p>
<dl class="legend">${Object.entries(KINDS).map(legendRow)}</dl>
</header>`;
};

const contentsOf = (language: LanguageTranscripts): Markup => {
  const { language: id, conversations, leaflets } = language;
  const entries = conversations.map(
    ({ number, headline, locale }) =>
      html`<li><a href="#${conversationId(id, number)}">${spoken(headline, locale, language)}</a></li>`,
  );
  const after = leaflets.flatMap((leaflet) => [
    html`<li><a href="#${id}-${leaflet.id}-sentences">The leaflet's sentences</a></li>`,
    html`<li><a href="#${id}-${leaflet.id}-unheard">Lines that no conversation speaks</a></li>`,
  ]);
  return html`<h3><a href="#${id}">${nameLocale(id)}</a></h3>
<ol>${entries}</ol>
<ul>${after}<li><a href="#${id}-signature">Signature</a></li></ul>`;
};

const languagePart = (language: LanguageTranscripts, transcripts: Transcripts): Markup => html`
<section class="language" id="${language.language}" aria-labelledby="${language.language}-title">
<h2 id="${language.language}-title">${nameLocale(language.language)}</h2>
<h3>Conversations</h3>
${language.conversations.map((held) => conversationSection(held, language))}
${appendix(language, transcripts)}
${signature(language, transcripts)}
</section>`;

/** @returns the page, which needs no other file */
export function writePage(transcripts: Transcripts): string {
  const { languages } = transcripts;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>What the leaflet says aloud: ${transcripts.clinic}</title>
<style>${new Markup(readFileSync(STYLE, 'utf8'))}</style>
</head>
<body>
${titlePage(transcripts)}
<nav aria-labelledby="contents"><h2 id="contents">Contents</h2>${languages.map(contentsOf)}</nav>
<main>${languages.map((language) => languagePart(language, transcripts))}</main>
</body>
</html>
`;
  return page.text;
}
