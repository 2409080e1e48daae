// What must hold for every reply, whatever was said. Sources: design (open and closed, tiers) and the rules of voice UX
// (L2 length, V1 no screen words, H7 no digits). Tests and the fuzzer hold replies against the same rules.
import type { ResponseEnvelope } from 'ask-sdk-model';
import { readState } from '../../lambda/core/dialog/readState';
import type { Report } from '../../lambda/skill';
import { ssmlFaults, when } from './responseFaults';

const MOST_STATE_BYTES = 3000;
/** The hard cap of voice rule L2; Japanese is counted otherwise. */
const MOST_WORDS = 65;
const FURNITURE = ['0:00', 'Headshot', '1746876032', 'FAQs'];
const WARNINGS = ['emergency', 'same-day', 'crisis'];
const SPEAKS_NO_LEAFLET = ['gap', 'off-topic', 'clarify', 'help', 'goodbye'];
const END_OF_INVITATION = /[.?？؟。।]$/u;
const BROKEN = /\{\{|\}\}|undefined|null|NaN|\[object/u;
/** The leaflet's sentence on blood thinners is never left alone. */
const NEVER_ALONE = 'P4.3';

type Response = ResponseEnvelope['response'];

const isReadingAloud = ({ conversed }: Report): boolean =>
  (conversed?.move.say ?? []).some(
    (say) => 'topic' in say && (say.variant === 'exact' || say.topic === 'whole-document'),
  );

const countWords = (speech: string): number => speech.split(/\s+/u).filter((word) => word !== '').length;

const openOrClosed = ({ reply }: Report, response: Response): string[] => {
  const mismatch = when(response.shouldEndSession === reply.open, 'the session ends otherwise than the reply says');
  if (!reply.open) return [...mismatch, ...when(reply.reprompt !== null, 'a closed reply has a reprompt')];
  const prompt = reply.lines.at(-1);
  return [
    ...mismatch,
    ...when(prompt?.kind !== 'NAV', 'an open reply does not end with a NAV line'),
    ...when(!END_OF_INVITATION.test(prompt?.text ?? ''), `an open reply ends without an invitation: ${prompt?.text}`),
    ...when(!reply.reprompt, 'an open reply has no reprompt'),
    ...when(reply.reprompt === prompt?.text, 'the reprompt repeats the prompt'),
  ];
};

const isCautioned = ({ reply }: Report, at: number): boolean =>
  reply.lines.slice(at + 1).find((later) => !later.from.includes(NEVER_ALONE))?.kind === 'SAFE';

const lines = (report: Report): string[] => {
  const { reply } = report;
  const furniture = FURNITURE.find((text) => reply.speech.includes(text));
  return [
    ...when(reply.lines.length === 0, 'nothing is said'),
    ...when(furniture !== undefined, `page furniture is spoken: ${furniture}`),
    ...when(/[0-9%&]/u.test(reply.speech), `a digit or sign is spoken: ${reply.speech}`),
    ...reply.lines.flatMap((line, at) => [
      ...when(line.text.trim() === '', 'a line is empty'),
      ...when(BROKEN.test(line.text), `a placeholder is spoken: ${line.text}`),
      ...when(line.text.includes('!'), `an exclamation: ${line.text}`),
      ...when((line.kind === 'LEAFLET') !== line.from.length > 0, `${line.kind} from ${line.from.length} sentences`),
      ...when(line.from.includes(NEVER_ALONE) && !isCautioned(report, at), `${NEVER_ALONE} without its caution`),
    ]),
  ];
};

/** Words in a row that are one phrase when they come again: "your local emergency number". */
const WORDS_OF_A_PHRASE = 4;

/** A phrase said twice in one sentence of ours, or null. */
export const phraseSaidTwice = (sentence: string): string | null => {
  const words = sentence.toLocaleLowerCase().match(/[\p{L}\p{M}'’]+/gu) ?? [];
  const runs = words.map((_, at) => words.slice(at, at + WORDS_OF_A_PHRASE).join(' '));
  const whole = runs.slice(0, Math.max(0, words.length - WORDS_OF_A_PHRASE + 1));
  return whole.find((run, at) => whole.indexOf(run) < at) ?? null;
};

const repeats = ({ reply }: Report): string[] =>
  [...reply.lines.filter(({ kind }) => kind !== 'LEAFLET').map(({ text }) => text), reply.reprompt ?? ''].flatMap(
    (text) => when(phraseSaidTwice(text) !== null, `said twice in a sentence: ${phraseSaidTwice(text)}`),
  );

const speech = (report: Report): string[] => {
  const { reply } = report;
  const words = countWords(reply.speech);
  return [
    ...repeats(report),
    ...[reply.ssml, ...(reply.repromptSsml === null ? [] : [reply.repromptSsml])].flatMap(ssmlFaults),
    ...when(!isReadingAloud(report) && words > MOST_WORDS, `${words} words in one reply`),
  ];
};

const warning = ({ reply, conversed }: Report): string[] => {
  const { outcome, topics = [] } = conversed?.move ?? {};
  if (outcome === undefined || !WARNINGS.includes(outcome)) return [];
  return [
    ...when(topics.length > 0, 'a warning names topics'),
    ...when(!reply.lines.some(({ kind }) => kind === 'SAFE'), 'a warning without a safety line'),
    ...when(
      reply.lines.some(({ kind }) => kind === 'LEAFLET'),
      'a warning speaks of the leaflet',
    ),
  ];
};

const outcomeHolds = ({ conversed, reply }: Report): string[] => {
  if (!conversed) return [];
  const { outcome, topics, gap } = conversed.move;
  const speaksLeaflet = reply.lines.some(({ kind }) => kind === 'LEAFLET');
  return [
    ...when(outcome === 'answer' && (topics.length === 0 || !speaksLeaflet), 'an answer without a topic or its lines'),
    ...when(outcome === 'gap' && gap === null, 'a gap without a name'),
    ...when(gap !== null && !reply.lines.some(({ kind }) => kind === 'GAP'), `the gap ${gap} is not spoken`),
    ...when(SPEAKS_NO_LEAFLET.includes(outcome) && speaksLeaflet, `${outcome} speaks of the leaflet`),
  ];
};

/** What the session brings back as JSON is the very state that was left. */
const stateReturns = ({ conversed }: Report): string[] => {
  if (!conversed) return [];
  const left = JSON.stringify(conversed.state);
  const brought = readState(JSON.parse(left), [conversed.state.leaflet]);
  return [
    ...when(left.length >= MOST_STATE_BYTES, `a state of ${left.length} bytes`),
    ...when(JSON.stringify(brought) !== left, 'the state left cannot be read back'),
  ];
};

/** Everything wrong with one reply and the response made of it; empty when nothing is. */
export const replyFaults = (report: Report, response: Response): string[] => [
  ...openOrClosed(report, response),
  ...lines(report),
  ...speech(report),
  ...warning(report),
  ...outcomeHolds(report),
  ...stateReturns(report),
];
