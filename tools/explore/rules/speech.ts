// What is heard: traceable, whole, short enough, for the ear alone. Sources: design §1 and §3, voice-ux L2, L5, V1, H7.
import { XMLValidator } from 'fast-xml-parser';
import type { Knowledge, Leaflet } from '../../../lambda/core/catalogue';
import { EXACT } from '../../../lambda/core/dialog/places';
import type { Reply } from '../../../lambda/rendering/renderReply';
import { findTerms, prepareTerms } from '../../content/checks/findWords';
import { countLength, limitsOf } from '../../content/checks/limits';
import { moveOf, type Rule, type Step, when } from './step';

/** Alexa refuses longer speech, tags included. */
const MOST_CHARACTERS = 8000;
/** A whole turn; for languages without spaces three characters count as a word. */
const MOST_WORDS = 65;
const CHARACTERS_IN_A_WORD = 3;
/** Three, and one that is rare. */
const MOST_ITEMS = 4;
/** What stands in speech when a value or a phrase is missing. */
const BROKEN = /\{\{|\}\}|\$t\(|undefined|null|NaN|\[object|#\d|\b[a-z]{2,}\.[a-z]{2,}|<|>/u;
const WRITTEN_ONLY = /[0-9%&!]/u;
/** Tags that every locale understands; see alexa-platform. */
const OTHER_TAG = /<\/?(?!speak\b|break\b|sub\b|p\b|s\b|prosody\b|say-as\b|lang\b)[a-z]/u;
const MEDICINE = 'P4.3';

/** Lines of the catalogue by text: hedges are kept where lines are never made, only chosen. */
const lineIndexes = new WeakMap<Leaflet, Set<string>>();

const keyOf = (text: string, from: readonly string[]): string => `${text} ${from.join(' ')}`;

const collectLines = (value: unknown, into: Set<string>): void => {
  if (typeof value !== 'object' || value === null) return;
  const { text, kind, from } = value as Partial<Reply['lines'][number]>;
  if (kind === 'LEAFLET' && text !== undefined && from) into.add(keyOf(text, from));
  else for (const part of Object.values(value)) collectLines(part, into);
};

const linesOf = (leaflet: Leaflet): Set<string> => {
  const known = lineIndexes.get(leaflet);
  if (known) return known;
  const made = new Set<string>();
  collectLines(leaflet, made);
  lineIndexes.set(leaflet, made);
  return made;
};

const isTraceable = ({ lines }: Reply, { leaflet }: Knowledge): string[] =>
  lines.flatMap(({ kind, text, from }) => [
    ...when(kind === 'LEAFLET' && from.length === 0, 'a line of the leaflet names no source'),
    ...when(kind !== 'LEAFLET' && from.length > 0, `a ${kind} line names a source`),
    ...when(kind === 'LEAFLET' && !linesOf(leaflet).has(keyOf(text, from)), `a line is not the catalogue's: "${text}"`),
  ]);

/** The sentence on blood thinners is never left alone. */
const mindsMedicine = ({ lines }: Reply): string[] => {
  const last = lines.findLastIndex(({ from }) => from.includes(MEDICINE));
  return when(last >= 0 && lines[last + 1]?.kind !== 'SAFE', `${MEDICINE} is not followed by a safety line`);
};

const isWhole = (reply: Reply): string[] => {
  const lines = reply.lines.map(({ text }) => text);
  const card = [reply.card?.title ?? '-', reply.card?.text ?? '-'];
  const broken = [...lines, reply.reprompt ?? '', ...card].find((text) => BROKEN.test(text));
  const twice = lines.find((text, at) => lines.indexOf(text) !== at);
  return [
    ...when(lines.length === 0, 'nothing is said'),
    ...when(
      [...lines, ...card].some((text) => text.trim() === ''),
      'a line is empty',
    ),
    ...when(broken !== undefined, `a placeholder or key is spoken: "${broken}"`),
    ...when(twice !== undefined, `the same line is said twice in one reply: "${twice}"`),
  ];
};

const isForTheEar = (reply: Reply, { language }: Knowledge): string[] => {
  const words = prepareTerms(limitsOf(language.id).screenWords, language.id);
  const spoken = [...reply.lines.map(({ text }) => text), reply.reprompt ?? ''];
  const looking = spoken.find((text) => findTerms(text, words, language.id).length > 0);
  const written = spoken.find((text) => WRITTEN_ONLY.test(text));
  return [
    ...when(looking !== undefined, `a screen word is spoken: "${looking}"`),
    ...when(written !== undefined, `a digit or sign is spoken: "${written}"`),
    ...when(reply.lines.filter(({ item }) => item !== undefined).length > MOST_ITEMS, 'a list is longer than three'),
  ];
};

const isSsml = (ssml: string | null): boolean =>
  ssml === null ||
  (XMLValidator.validate(ssml) === true &&
    /^<speak>.+<\/speak>$/su.test(ssml) &&
    ssml.length <= MOST_CHARACTERS &&
    !OTHER_TAG.test(ssml));

const isSpeakable = ({ ssml, repromptSsml }: Reply): string[] =>
  when(!isSsml(ssml) || !isSsml(repromptSsml), 'Alexa would refuse the speech');

const CHECKS = [isTraceable, mindsMedicine, isWhole, isForTheEar, isSpeakable];

/** What depends on nothing but the reply is looked at once for each different reply. */
const looked = new WeakMap<Leaflet, Map<string, string[]>>();

const speaksWell: Rule = ({ sent: { report }, knowledge }) => {
  const { reply } = report;
  const key = [reply.ssml, reply.repromptSsml, reply.card?.text, ...reply.lines.map(({ kind }) => kind)].join('|');
  const known = looked.get(knowledge.leaflet) ?? new Map<string, string[]>();
  looked.set(knowledge.leaflet, known);
  const found = known.get(key) ?? CHECKS.flatMap((check) => check(reply, knowledge));
  known.set(key, found);
  return found;
};

/** The leaflet's own sentences, and the whole of it, are as long as they are. */
const isReadingAloud = (step: Step): boolean =>
  moveOf(step)?.say.some(
    (say) => 'topic' in say && (say.variant === EXACT || step.knowledge.leaflet.topics[say.topic]?.exact.length === 0),
  ) ?? false;

/** A reminder of a warning, or a caution, belongs to the turn: all its words count. */
const isShort: Rule = (step) => {
  const { language } = step.knowledge;
  const limits = limitsOf(language.id);
  const most = limits.unit === 'words' ? MOST_WORDS : MOST_WORDS * CHARACTERS_IN_A_WORD;
  const { lines } = step.sent.report.reply;
  const length = countLength(lines.map(({ text }) => text).join(' '), limits);
  return when(length > most && !isReadingAloud(step), `a turn is longer than ${most} ${limits.unit}`);
};

export const SPEECH_RULES: readonly Rule[] = [speaksWell, isShort];
