// Joins the parts into one skill: catalogues, core, rendering, and the ask-sdk handlers that call them.
import type { LastWords } from './core/catalogue';
import lastWordsJson from './catalogues/lastWords.json';
import { type Catalogues, openCatalogues } from './catalogues';
import { buildSkill, type AlexaSkill } from './alexa/buildSkill';
import { converse, type Conversed } from './core/converse';
import { readState } from './core/dialog/readState';
import type { State } from './core/dialog/state';
import type { Knowledge } from './core/catalogue';
import type { Turn } from './core/turn';
import { renderLastWords, renderReply, type Reply } from './rendering/renderReply';

const lastWords: LastWords = lastWordsJson;

export interface SkillSettings {
  /** Folder of the compiled content. */
  catalogues: string;
  /** Alexa's id of this skill; requests for another skill are refused when it is given. */
  skillId?: string;
  /** Told about every reply, after it was made; used by the simulator and the evaluation. */
  onReply?: (report: Report) => void;
}

/** One turn and everything that came of it. */
export interface Report {
  turn: Turn;
  conversed: Conversed | null;
  reply: Reply;
}

/** The reply when content cannot be read: words that are part of the code's own bundle. */
const lastReply = (locale: string): Reply => {
  const [language = ''] = locale.toLowerCase().split('-');
  const words = Object.hasOwn(lastWords.languages, language) ? lastWords.languages[language] : undefined;
  return renderLastWords(
    words ?? lastWords.languages[lastWords.defaultLanguage] ?? { sorry: '', prompt: '', reprompt: '' },
  );
};

/** Makes the skill. Content is read when the first turn needs it. */
export function createSkill(settings: SkillSettings): AlexaSkill {
  let catalogues: Catalogues | null = null;
  const content = (): Catalogues => (catalogues ??= openCatalogues(settings.catalogues));

  const speakNoLanguage = (): Reply => {
    const { contract } = content();
    const language = contract.defaultLanguage;
    const locale = contract.languages[language]?.locales[0] ?? '';
    const knowledge = content().open(language, locale, contract.leaflets[0] ?? '');
    return renderReply(
      {
        outcome: 'error',
        topics: [],
        gap: null,
        procedure: null,
        say: [{ phrase: 'language.not-spoken' }],
        prompt: null,
        reprompt: null,
      },
      knowledge,
      0,
    );
  };

  const answer = (turn: Turn, stored: unknown): { reply: Reply; state: State | null } => {
    const { contract, languageOf, open } = content();
    const language = languageOf(turn.locale);
    if (language === null) {
      const reply = speakNoLanguage();
      settings.onReply?.({ turn, conversed: null, reply });
      return { reply, state: null };
    }
    const openLeaflet = (leaflet: string): Knowledge => open(language, turn.locale, leaflet);
    const conversed = converse(turn, readState(stored, contract.leaflets), openLeaflet);
    const reply = renderReply(conversed.move, openLeaflet(conversed.state.leaflet), conversed.state.turn);
    settings.onReply?.({ turn, conversed, reply });
    return { reply, state: conversed.state };
  };

  const apologise = (turn: Turn): Reply => {
    const reply = lastReply(turn.locale);
    settings.onReply?.({ turn, conversed: null, reply });
    return reply;
  };

  return buildSkill({ answer, apologise, ...(settings.skillId === undefined ? {} : { skillId: settings.skillId }) });
}
