// Joins the parts into one skill: catalogues, core, rendering, and the ask-sdk handlers that call them.
import type { LastWords } from './core/catalogue';
import lastWordsJson from './catalogues/lastWords.json';
import { type Catalogues, openCatalogues } from './catalogues';
import { buildSkill, type AlexaSkill, type Answered, type Visit } from './alexa/buildSkill';
import { converse, type Conversed } from './core/converse';
import { readState } from './core/dialog/readState';
import { knownMemory, toMemory } from './core/dialog/remember';
import type { Knowledge } from './core/catalogue';
import type { Turn } from './core/turn';
import { forget, keep, recall } from './memory/keepMemory';
import type { MemoryStore } from './memory/memoryStore';
import { countFault } from './metrics/countFault';
import { writeLine } from './metrics/writeLine';
import { renderLastWords, renderReply, type Reply } from './rendering/renderReply';

const NANOSECONDS_IN_A_MILLISECOND = 1e6;
const lastWords: LastWords = lastWordsJson;

export interface SkillSettings {
  /** Folder of the compiled content. */
  catalogues: string;
  /** Alexa's id of this skill; requests for another skill are refused when it is given. */
  skillId?: string;
  /** Where place, pace and detail are kept between visits; without one nothing is. */
  memory?: MemoryStore;
  /** Told about every reply, after it was made: the log lines, the simulator and the evaluation come from here. */
  onReply?: (report: Report) => void;
  /** Told about every error; without it, its class and place are logged. */
  onError?: (error: unknown) => void;
}

/** One turn and everything that came of it. */
export interface Report {
  turn: Turn;
  conversed: Conversed | null;
  reply: Reply;
  /** What the turn drew on; null where nothing could be opened. */
  knowledge: Knowledge | null;
  /** From the envelope read to the reply made; null when something failed on the way. */
  milliseconds: number | null;
}

/** Not `performance`, which node loads when it is first named: a twentieth of the first reply. @returns milliseconds since */
const startClock = (): (() => number) => {
  const begun = process.hrtime.bigint();
  return () => Number(process.hrtime.bigint() - begun) / NANOSECONDS_IN_A_MILLISECOND;
};

const logFault = (error: unknown): void => writeLine(countFault(error, Date.now()));

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

  const store = settings.memory ?? null;

  /** Does what a move asks for outside; what could not be done is said instead. */
  const carryOut = async (conversed: Conversed, listener: string | null): Promise<Conversed> => {
    if (conversed.move.effect !== 'forget' || (await forget(store, listener))) return conversed;
    const { effect: _undone, ...move } = conversed.move;
    return { ...conversed, move: { ...move, say: [{ phrase: 'memory.not-forgotten' }] } };
  };

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
      { turn: 0, pace: 'normal' },
    );
  };

  const answer = async (turn: Turn, visit: Visit): Promise<Answered> => {
    const elapsed = startClock();
    const report = (told: Pick<Report, 'conversed' | 'reply' | 'knowledge'>): void =>
      settings.onReply?.({ turn, ...told, milliseconds: elapsed() });
    const { contract, languageOf, open } = content();
    const language = languageOf(turn.locale);
    if (language === null) {
      const reply = speakNoLanguage();
      report({ conversed: null, reply, knowledge: null });
      return { reply, kept: null };
    }
    const openLeaflet = (leaflet: string): Knowledge => open(language, turn.locale, leaflet);
    const recalled = await recall(store, visit.listener, visit.memory);
    const known = knownMemory(recalled.memory, contract.leaflets, (leaflet) => openLeaflet(leaflet).leaflet);
    const seen = { ...recalled, memory: known };
    const state = readState(visit.state, contract.leaflets, seen.memory);
    const remembered = { memory: seen.memory, isOn: store !== null };
    const conversed = await carryOut(converse(turn, state, remembered, openLeaflet), visit.listener);
    const knowledge = openLeaflet(conversed.state.leaflet);
    const reply = renderReply(conversed.move, knowledge, conversed.state);
    const hasForgotten = conversed.move.effect === 'forget';
    const next = toMemory(conversed.state, knowledge.leaflet, turn.time, seen.memory);
    const memory = hasForgotten
      ? { memory: null, revision: null }
      : await keep(store, visit.listener, seen, next, turn.time);
    report({ conversed, reply, knowledge });
    return { reply, kept: { state: conversed.state, memory } };
  };

  const apologise = (turn: Turn): Reply => {
    const reply = lastReply(turn.locale);
    settings.onReply?.({ turn, conversed: null, reply, knowledge: null, milliseconds: null });
    return reply;
  };

  return buildSkill({
    answer,
    apologise,
    forgetUser: async (listener) => {
      await forget(store, listener);
    },
    noteError: settings.onError ?? logFault,
    ...(settings.skillId === undefined ? {} : { skillId: settings.skillId }),
  });
}
