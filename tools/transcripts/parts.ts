// Small parts that every section of the page uses: words in a listener's language, the kind of a line, its sources.
import type { LineKind, ScriptLine } from '../../lambda/core/catalogue';
import { html, type Markup, NOTHING } from '../page/html';
import type { LanguageTranscripts } from './gatherTranscripts';

export type SpokenLine = Pick<ScriptLine, 'text' | 'kind' | 'from'>;

/** Each kind of line in the clinic's words; the legend says the same at length. */
export const KINDS: Record<LineKind, { name: string; meaning: string }> = {
  LEAFLET: { name: 'leaflet', meaning: 'what the leaflet says, with the sentences it is taken from' },
  SAFE: { name: 'safety', meaning: 'a fixed safety line; it is not from the leaflet' },
  GLOSS: { name: 'word', meaning: 'our own explanation of a word; it is not from the leaflet' },
  GAP: { name: 'gap', meaning: 'what the leaflet does not say' },
  SCOPE: { name: 'scope', meaning: 'what this skill is for and what it will not do' },
  NAV: { name: 'steering', meaning: 'names of topics, offers, questions back, goodbye' },
};

/** Text in the language it is heard in. */
export const spoken = (text: string, lang: string, { direction }: Pick<LanguageTranscripts, 'direction'>): Markup =>
  html`<span lang="${lang}" dir="${direction}">${text}</span>`;

/** Where a sentence stands in the appendix. */
export const anchorOf = (language: string, leaflet: string, sentence: string): string =>
  `${language}-${leaflet}-${sentence}`;

/** "leaflet P4.1 F4.1", small, the ids linked to the sentences. */
export function kindOf(line: SpokenLine, language: string, leaflet: string | null): Markup {
  const from = line.from.map((id) => html` <a href="#${anchorOf(language, leaflet ?? '', id)}">${id}</a>`);
  return html`<small class="kind ${line.kind}">${KINDS[line.kind].name}${from.length === 0 ? NOTHING : from}</small>`;
}
