// The shape of compiled content: what the content compiler writes and the core reads. Plain JSON, no words of our own.
import type { LinearModel } from './understanding/linearModel';
import type { SoundRuns } from './understanding/soundAlike';
import type { SafetyRules } from './safety/rules';
import type { Act } from './turn';

/** What a spoken line is: the leaflet's, a safety script, our glossary, what is missing, who we are, or steering. */
export type LineKind = 'LEAFLET' | 'SAFE' | 'GLOSS' | 'GAP' | 'SCOPE' | 'NAV';

/** One spoken line. `from` holds leaflet sentence ids and is empty unless the kind is LEAFLET. */
export interface ScriptLine {
  text: string;
  kind: LineKind;
  from: string[];
  /** Place in a spoken list, counted from 1. */
  item?: number;
  /** In a comparison the procedure this line is about. */
  of?: string;
}

/** What is said in one breath. */
export type Portion = ScriptLine[];

/** How a topic is told: all in one way, or in another for one procedure. */
export interface Telling {
  /** Fits after "About ...". */
  name: string;
  portions: Portion[];
}

export interface Topic extends Telling {
  /** A word or two a listener can say. */
  label: string;
  aspect: string | null;
  /** What to ask the doctor about it, where it has no aspect of its own. */
  question: string | null;
  procedure: string | null;
  joint: boolean;
  /** The topic's name speaks of the procedures already. */
  namesBoth: boolean;
  byProcedure: Record<string, Telling>;
  /** The leaflet's own sentences behind this topic, in document order. */
  exact: Portion[];
}

/** A shared subject in one language. */
export interface Aspect {
  name: string;
  label: string;
  /** Phrase key of the one next step. */
  step: string;
  /** The subject of what a word means: the glossary answers where the leaflet does not. */
  defines: boolean;
}

export interface Leaflet {
  id: string;
  title: string;
  author: string;
  procedures: Record<string, { name: string }>;
  /** Topics in reading order. */
  topics: Record<string, Topic>;
  main: string[];
  examples: string[];
  halves: Record<string, { topic: string; lines: Portion }>;
  gaps: Record<string, string>;
  /** The topic that compares the procedures. */
  compare: string;
  /** The subject that "how long does that take" asks about after a topic. */
  howLong: { otherwise: string; after: Record<string, string> };
  /** The whole in three points. */
  summary: Portion;
  version: number;
  isReviewed: boolean;
  /** Reasons the leaflet gives, by topic, and what it leaves unexplained there. */
  why: Record<string, { lines: Portion; missing: string | null }>;
  /** One general leaflet line for a family of personal advice. */
  general: Record<string, Portion>;
}

/** What reading free text about a leaflet takes; loaded only when there is text to read. */
export interface LeafletReading {
  /** Words of questions this leaflet answers and of its own text, packed. */
  vocabulary: string;
  /** Own topics ranked beside the language's aspects. */
  model: LinearModel;
}

/** A procedure's names, heard and mis-heard, of every leaflet; what is heard chooses the leaflet. */
export interface NamedProcedure {
  leaflet: string;
  procedure: string;
  names: string[][];
  /** What only one of the procedures has: whoever says it means that one, if none is named. */
  hints: string[][];
  /** The proper name and its known mis-hearings, run together: what an unknown mis-hearing is compared with. */
  spellings: string[];
}

/** What reading free text in a language takes; loaded only when there is text to read. */
export interface Reading {
  /** Ways to begin that carry no meaning ("I was wondering if"). */
  openers: string[][];
  /** Names of glossary terms. */
  terms: Record<string, string[][]>;
  /** Word groups that stand for one idea, persons included. */
  concepts: Record<string, string[][]>;
  /** Words that begin an answer to an offer, and polite words around them. */
  answers: { yes: string[][]; no: string[][]; polite: string[][] };
  /** Words around a word whose meaning is asked for: "what is a", "what does ... mean". */
  defining: string[][];
  /** Key words of leaflets, and what speech recognition is known to make of them. */
  misheard: { words: string[]; heardAs: string[][] }[];
  /** Letters that sound alike, and letters that sound like nothing. */
  soundClasses: { alike: string[]; silent: string };
  /** Words that join two questions. */
  joins: string[][];
  stopWords: string[];
  procedures: NamedProcedure[];
  /** Which spellings of all procedures, in order, hold a run of letters. */
  soundRuns: SoundRuns;
  /** Words that examples and leaflets use, packed (see `packNames`); others count against answering. */
  vocabulary: string;
  /** Words of other subjects; one of them is enough to make a question foreign. */
  elsewhere: string[];
  safety: SafetyRules;
  model: LinearModel;
}

export interface Language {
  id: string;
  direction: 'ltr' | 'rtl';
  aspects: Record<string, Aspect>;
  /** Names of glossary terms. */
  terms: Record<string, string>;
  /** Questions for the doctor, by subject, as a person would ask them. */
  questions: Record<string, string>;
  /** Families of personal advice. */
  advice: string[];
  /** Phrase texts, a line break between sentences: the language's own and what differs in a region. */
  phrases: Record<string, string[]>;
  regions: Record<string, Record<string, string[]>>;
  /** Kind of line that each phrase key speaks. */
  phraseKinds: Record<string, LineKind>;
  speakAs: Record<string, string>;
  /** Counting words from one; "one" stands first. */
  numbers: string[];
  /** Words for the places of a list, by the number they mean: "first", "second". */
  ordinals: string[][];
  /** Words for the end of a list. */
  last: string[];
  /** Carrier words that Alexa removed, by intent. */
  carriers: Record<string, string>;
}

/** What an intent of the model means. */
export type IntentMeaning =
  | { act: Act; family?: string }
  | { subject: string; leaflet?: string }
  | { carrier: true }
  | { question: true }
  | { topicSlot: true };

export interface EmergencyNumbers {
  number: string;
  line: string | null;
}

/** What does not depend on the language: small, and read before anything else. */
export interface Contract {
  languages: Record<string, { locales: string[]; direction: 'ltr' | 'rtl' }>;
  defaultLanguage: string;
  leaflets: string[];
  clinic: string;
  intents: Record<string, IntentMeaning>;
  /** The clinic allows the list of questions to be kept between visits, for those who ask for it. */
  saveQuestions: boolean;
  /** What to ask the doctor after advice of a family was declined. */
  adviceQuestions: Record<string, string>;
  emergency: Record<string, EmergencyNumbers>;
}

/** What is said in each language when content cannot be read; bundled with the code. */
export interface LastWords {
  defaultLanguage: string;
  languages: Record<string, { sorry: string; prompt: string; reprompt: string }>;
}

/** Everything one turn may draw on. */
export interface Knowledge {
  contract: Contract;
  locale: string;
  language: Language;
  leaflet: Leaflet;
  reading: () => Reading;
  leafletReading: () => LeafletReading;
}
