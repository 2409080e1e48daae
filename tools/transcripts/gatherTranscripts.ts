// Gathers what the page shows: every golden conversation held anew, the leaflet's sentences, and who has reviewed what.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCatalogues } from '../../lambda/catalogues';
import type { ScriptLine } from '../../lambda/core/catalogue';
import { hashLeaflet } from '../content/checks/locks';
import { type Content, type LanguageContent, loadContent } from '../content/loadContent';
import type { Review } from '../content/schemas';
import { stampContent } from '../content/stamp';
import { CONVERSATIONS, listConversations } from '../conversations';
import { type Exchange, hearConversation, readConversation } from '../conversations/holdConversation';
import { onStage } from '../conversations/onStage';
import { CATALOGUES, ROOT } from '../root';
import { listScriptLines } from './listScriptLines';

export interface HeldConversation {
  /** From 1, in one language. */
  number: number;
  /** Below tests/conversations. */
  file: string;
  /** Without its locale. */
  headline: string;
  locale: string;
  /** The clinic of this conversation lets questions be saved, whatever this clinic does. */
  savesQuestions: boolean;
  exchanges: Exchange[];
}

export interface LeafletSentences {
  id: string;
  title: string;
  author: string;
  edition: number;
  /** What a review in review.yaml must name. */
  sourceHash: string;
  sentences: { id: string; text: string /** In the first language; null there. */; source: string | null }[];
  /** Lines of the spoken script that none of the conversations speaks. */
  unheard: ScriptLine[];
}

export interface LanguageTranscripts {
  language: string;
  name: string;
  direction: 'ltr' | 'rtl';
  review: Review;
  conversations: HeldConversation[];
  leaflets: LeafletSentences[];
}

export interface Transcripts {
  clinic: string;
  /** SHA-256 of all content and of what compiles it, in hex digits. */
  content: string;
  /** The language whose sentences are the delivered text. */
  sourceLanguage: string;
  languages: LanguageTranscripts[];
}

const hold = async (language: string): Promise<HeldConversation[]> => {
  const files = listConversations().filter((file) => file.startsWith(join(language, '/')));
  const held: HeldConversation[] = [];
  for (const [at, file] of files.entries()) {
    const conversation = readConversation(file, readFileSync(join(CONVERSATIONS, file), 'utf8'));
    const { headline, locale, savesQuestions } = conversation;
    const exchanges = await onStage(conversation, (simulator) => hearConversation(conversation, simulator));
    held.push({
      number: at + 1,
      file,
      headline: headline.replace(` (${locale})`, ''),
      locale,
      savesQuestions,
      exchanges,
    });
  }
  return held;
};

const gatherLeaflets = (
  content: Content,
  { id: language, leaflets }: LanguageContent,
  conversations: readonly HeldConversation[],
): LeafletSentences[] => {
  const [sourceLanguage = ''] = content.spoken.keys();
  const heard = new Set(conversations.flatMap((held) => linesOf(held).map(({ text }) => text)));
  const { open } = openCatalogues(CATALOGUES);
  return [...leaflets].map(([id, { text }]) => {
    const { leaflet } = open(language, '', id);
    const titleId = content.facts.get(id)?.value.title ?? '';
    const source = content.spoken.get(sourceLanguage)?.leaflets.get(id)?.text;
    return {
      id,
      title: text.byId.get(titleId)?.text ?? leaflet.title,
      author: leaflet.author,
      edition: leaflet.version,
      sourceHash: hashLeaflet(content, id),
      sentences: text.sentences.map((sentence) => ({
        id: sentence.id,
        text: sentence.text,
        source: language === sourceLanguage ? null : (source?.byId.get(sentence.id)?.text ?? null),
      })),
      unheard: listScriptLines(leaflet).filter((line) => !heard.has(line.text)),
    };
  });
};

/** Every line Alexa speaks in a conversation. */
export const linesOf = ({ exchanges }: HeldConversation): Exchange['result']['lines'] =>
  exchanges.flatMap(({ result }) => result.lines);

/**
 * Needs compiled content.
 * @param languages which to gather, in this order
 * @throws Error when content or a conversation cannot be read
 */
export async function gatherTranscripts(languages: readonly string[]): Promise<Transcripts> {
  const content = loadContent(ROOT, []);
  if (content === null) throw new Error('The content could not be read; `npm run build` names what is wrong.');
  const gathered: LanguageTranscripts[] = [];
  for (const language of languages) {
    const spoken = content.spoken.get(language);
    const { name, direction } = content.languages.value[language] ?? {};
    if (!spoken || name === undefined || direction === undefined) throw new Error(`${language} is no language.`);
    const conversations = await hold(language);
    gathered.push({
      language,
      name,
      direction,
      review: spoken.review.value,
      conversations,
      leaflets: gatherLeaflets(content, spoken, conversations),
    });
  }
  const [sourceLanguage = ''] = content.spoken.keys();
  return { clinic: content.clinic.value.name, content: stampContent(ROOT), sourceLanguage, languages: gathered };
}
