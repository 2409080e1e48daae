// Joins the parts into one skill: catalogues, core, rendering, and the ask-sdk handlers that call them.
import type { Knowledge, LastWords, Leaflet } from './core/catalogue';
import lastWordsJson from './catalogues/lastWords.json';
import { type Catalogues, openCatalogues } from './catalogues';
import { buildSkill, type AlexaSkill, type Answered, type Visit } from './alexa/buildSkill';
import { converse, type Conversed } from './core/converse';
import type { Move } from './core/dialog/move';
import { readState } from './core/dialog/readState';
import { knownMemory, toMemory } from './core/dialog/remember';
import { listAfter } from './core/dialog/savedQuestions';
import type { Turn } from './core/turn';
import { forget, isKept, keep, NOTHING_SEEN, recall, type Seen } from './memory/keepMemory';
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
  /** Where what is remembered is kept between visits; without one nothing is. */
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

const sayOtherwise = ({ effect, ...move }: Move): Move => ({ ...move, say: effect?.otherwise ?? move.say });

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

  /** Keeps what changed and does what the move asks for outside; what could not be done is said instead. */
  const carryOut = async (
    { conversed, leaflet, seen }: { conversed: Conversed; leaflet: Leaflet; seen: Seen },
    { time }: Turn,
    listener: string | null,
  ): Promise<{ conversed: Conversed; memory: Seen }> => {
    const does = conversed.move.effect?.does;
    if (does === 'forget' && (await forget(store, listener))) return { conversed, memory: NOTHING_SEEN };
    const next = toMemory(conversed.state, leaflet, time, seen.memory, does === 'keep');
    const memory = await keep(store, listener, seen, next, time);
    const isDone = does === undefined || (does === 'keep' && isKept(memory));
    const state = { ...conversed.state, questions: listAfter(conversed.state, next, memory.memory) };
    return { conversed: { ...conversed, state, move: isDone ? conversed.move : sayOtherwise(conversed.move) }, memory };
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
    const seen = { ...recalled, memory: knownMemory(recalled.memory, turn.time, contract, openLeaflet) };
    const state = readState(visit.state, contract.leaflets, seen.memory);
    const remembered = { memory: seen.memory, isOn: store !== null };
    const made = converse(turn, state, remembered, openLeaflet);
    const knowledge = openLeaflet(made.state.leaflet);
    const step = { conversed: made, leaflet: knowledge.leaflet, seen };
    const { conversed, memory } = await carryOut(step, turn, visit.listener);
    const reply = renderReply(conversed.move, knowledge, conversed.state);
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
