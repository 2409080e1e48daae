// One conversation on the page: who says what, each of Alexa's lines with its kind and its sources.
import { type Exchange, LAUNCH, SILENCE } from '../conversations/holdConversation';
import { html, type Markup, NOTHING } from '../page/html';
import type { HeldConversation, LanguageTranscripts } from './gatherTranscripts';
import { kindOf, spoken } from './parts';

const STAGE_DIRECTIONS: Record<string, string> = {
  [LAUNCH]: 'opens the skill',
  [SILENCE]: 'stays silent',
};

const REGIONS = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' });

/** "Spanish (Mexico)". */
export const nameLocale = (locale: string): string => REGIONS.of(locale) ?? locale;

export const conversationId = (language: string, number: number): string => `${language}-conversation-${number}`;

const listenerTurn = (said: string, locale: string, language: LanguageTranscripts): Markup => {
  const direction = STAGE_DIRECTIONS[said];
  const words = direction === undefined ? spoken(said, locale, language) : html`<i>${direction}</i>`;
  return html`<p class="listener"><b>Listener</b> ${words}</p>`;
};

const alexaTurn = ({ result }: Exchange, locale: string, language: LanguageTranscripts): Markup => {
  if (result.lines.length === 0) return html`<p class="alexa"><b>Alexa</b> <i>says nothing</i></p>`;
  const lines = result.lines.map(
    (line) => html`<li>${spoken(line.text, locale, language)} ${kindOf(line, language.language, result.leaflet)}</li>`,
  );
  return html`<div class="alexa"><b>Alexa</b><ul>${lines}</ul></div>`;
};

const cardOf = ({ result: { card } }: Exchange, locale: string, language: LanguageTranscripts): Markup =>
  card?.type === 'Simple'
    ? html`<p class="note">Sent to the Alexa app: ${spoken(`${card.title}: ${(card.content ?? '').replaceAll('\n', ', ')}`, locale, language)}</p>`
    : NOTHING;

const turn = (exchange: Exchange, locale: string, language: LanguageTranscripts): Markup => html`<li>
${listenerTurn(exchange.said, locale, language)}
${alexaTurn(exchange, locale, language)}
${cardOf(exchange, locale, language)}
${exchange.result.open ? NOTHING : html`<p class="note">The session closes.</p>`}
</li>`;

/** An article with a heading of the fourth rank. */
export function conversationSection(held: HeldConversation, language: LanguageTranscripts): Markup {
  const { number, locale, headline, file, savesQuestions, exchanges } = held;
  const id = conversationId(language.language, number);
  return html`
<article id="${id}" aria-labelledby="${id}-title">
<h4 id="${id}-title">${number}. ${spoken(headline, locale, language)}</h4>
<p class="where">${nameLocale(locale)}. ${savesQuestions ? 'At a clinic that lets questions be saved. ' : ''}tests/conversations/${file}</p>
<ol class="turns">${exchanges.map((exchange) => turn(exchange, locale, language))}</ol>
<p class="verdict"><label><input type="checkbox" /> right as it is<span class="unseen">, conversation ${number}</span></label>
<label><input type="checkbox" /> see the remarks<span class="unseen">, conversation ${number}</span></label></p>
</article>`;
}
