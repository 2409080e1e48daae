// What must hold for one step of a walk, whatever was said and wherever: told as faults, in words a maintainer can use.
import type { Knowledge } from '../../lambda/core/catalogue';
import type { Phrase, Say } from '../../lambda/core/dialog/move';
import type { State } from '../../lambda/core/dialog/state';
import type { Act } from '../../lambda/core/turn';
import { nameValue } from '../../lambda/rendering/names';
import { renderReply } from '../../lambda/rendering/renderReply';
import { findTerms, prepareTerms } from '../content/checks/findWords';
import { limitsOf } from '../content/checks/limits';
import type { Sent } from './device';
import type { Input } from './inputs';
import { readStanding } from './standing';

/** One step: where it was taken from, what was done, what came of it. */
export interface Step {
  /** The state before, as the skill reads it; null when no session was open or its state starts fresh. */
  before: State | null;
  input: Input;
  sent: Sent;
  knowledge: Knowledge;
}

type Rule = (step: Step) => string[];

const MOST_IN_A_LIST = 3;
const IGNORED_BEFORE_SILENCE = 2;
/** What stands in speech when a value or a phrase is missing. */
const BROKEN = /\{\{|\}\}|\$t\(|undefined|null|NaN|\[object|#\d|\b[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)+\b|<|>/u;
/** Prompts that offer; they fall silent in brief mode and when passed over. */
const OFFERING = ['prompt.more', 'prompt.topic', 'prompt.near', 'prompt.note'];
const KEEPS_PACE: readonly Act[] = ['slower', 'faster', 'normal-speed', 'repeat-slower', 'yes'];
const KEEPS_QUESTIONS: readonly Act[] = ['add-question', 'remove-question', 'clear-questions', 'yes'];

/** Findings that depend on nothing but a text and the content it belongs to are looked up once. */
const known = new WeakMap<object, Map<string, boolean>>();

const once = (owner: object, key: string, find: () => boolean): boolean => {
  const findings = known.get(owner) ?? new Map<string, boolean>();
  known.set(owner, findings);
  const found = findings.get(key) ?? find();
  findings.set(key, found);
  return found;
};

const when = (isBroken: boolean, fault: string): string[] => (isBroken ? [fault] : []);

const moveOf = ({ sent }: Step) => sent.report.conversed?.move ?? null;
const stateAfter = ({ sent }: Step): State | null => sent.report.conversed?.state ?? null;
const actOf = ({ sent }: Step): Act | null => sent.report.conversed?.understood.act ?? null;
/** The state that counts: a new session has none. */
const standing = ({ before, input }: Step): State | null => (input.opensAfterDays === null ? before : null);

const answered: Rule = (step) => when(moveOf(step) === null, 'the skill apologised instead of answering');

const stops: Rule = (step) => {
  if (step.input.demands !== 'stop') return [];
  const outcome = moveOf(step)?.outcome ?? 'error';
  return [
    ...when(step.sent.response.shouldEndSession !== true, 'stop leaves the session open'),
    ...when(!['goodbye', 'crisis'].includes(outcome), `stop is answered by ${outcome}`),
  ];
};

/** A warning was spoken and stands, or a worse one does. */
const isHeldUp = (state: State | null, outcome: string): boolean =>
  state?.warned === outcome || (state?.warned === 'emergency' && outcome === 'same-day');

const warns: Rule = (step) => {
  const { demands } = step.input;
  if (demands === null || demands === 'stop') return [];
  const { lines, speech } = step.sent.report.reply;
  const { contract, locale } = step.knowledge;
  const outcome = moveOf(step)?.outcome ?? 'error';
  const isEnough = outcome === demands || (demands === 'same-day' && outcome === 'emergency');
  const number = contract.emergency[locale]?.number ?? '';
  const tellsLeaflet = lines.some(({ kind }) => kind === 'LEAFLET');
  return [
    ...when(!isEnough, `${demands} is answered by ${outcome}`),
    ...when(lines[0]?.kind !== 'SAFE', `${demands} does not begin with a safety line`),
    ...when(!isHeldUp(stateAfter(step), outcome), `after ${demands} no warning stands`),
    ...when(demands === 'emergency' && !speech.includes(number), 'an emergency without its number'),
    ...when(tellsLeaflet, `${demands} is answered from the leaflet`),
  ];
};

/** Until a warning is minded, nothing of the leaflet is told before a safety line. */
const mindsWarning: Rule = (step) => {
  const { warned, minded } = standing(step) ?? { warned: null };
  if (warned === null || minded !== 'not-yet' || actOf(step) === 'launch') return [];
  const { lines } = step.sent.report.reply;
  const told = lines.findIndex(({ kind }) => kind === 'LEAFLET');
  const isMinded = lines.slice(0, told).some(({ kind }) => kind === 'SAFE');
  return when(told >= 0 && !isMinded, 'the leaflet is told before the standing warning');
};

const leadsOn: Rule = ({ sent: { report, response } }) => {
  const { reply } = report;
  const prompt = reply.lines.at(-1)?.text ?? '';
  if (!reply.open) return when(response.reprompt !== undefined, 'a closed reply has a reprompt');
  return [
    ...when(reply.reprompt === null || reply.reprompt.trim() === '', 'an open reply has no reprompt'),
    ...when(reply.reprompt === prompt || reply.reprompt === reply.speech, 'the reprompt only repeats the prompt'),
  ];
};

const speaksWhole: Rule = ({ sent: { report } }) => {
  const { reply } = report;
  const spoken = [
    ...reply.lines.map(({ text }) => text),
    reply.reprompt ?? '',
    reply.card?.title ?? '',
    reply.card?.text ?? '',
  ];
  const broken = spoken.find((text) => BROKEN.test(text));
  const lines = reply.lines.map(({ text }) => text);
  const twice = lines.find((text, at) => lines.indexOf(text) !== at);
  return [
    ...when(broken !== undefined, `a placeholder or key is spoken: "${broken}"`),
    ...when(twice !== undefined, `the same line is said twice in one reply: "${twice}"`),
  ];
};

const phrasesOf = (step: Step): Phrase[] => {
  const move = moveOf(step);
  if (!move) return [];
  const said = move.say.filter((say): say is Phrase => 'phrase' in say);
  return [...said, ...[move.prompt, move.reprompt].filter((phrase) => phrase !== null)];
};

const namesThings: Rule = (step) =>
  phrasesOf(step).flatMap(({ phrase, values }) =>
    Object.entries(values ?? {}).flatMap(([name, value]) => {
      const many =
        typeof value === 'object' && ('topics' in value ? value.topics : 'labels' in value ? value.labels : []);
      return [
        ...when(nameValue(step.knowledge, value).trim() === '', `${phrase} has no words for its ${name}`),
        ...when(many !== false && many.length > MOST_IN_A_LIST, `${phrase} lists more than ${MOST_IN_A_LIST}`),
      ];
    }),
  );

const keyOf = (say: Say): string => ('phrase' in say ? say.phrase : JSON.stringify(say));

/** Every part of a move is heard: a part without words is a hole in the reply. */
const speaksEachPart: Rule = (step) => {
  const move = moveOf(step);
  if (!move) return [];
  const parts = [...move.say, ...(move.prompt === null ? [] : [move.prompt])];
  const silent = parts.find((say) => {
    const isHeard = (): boolean =>
      renderReply({ ...move, say: [say], prompt: null }, step.knowledge, { turn: 0, pace: 'normal' }).speech.trim() !==
      '';
    return !once(step.knowledge.leaflet, keyOf(say), isHeard);
  });
  return when(silent !== undefined, `nothing is said for ${silent && keyOf(silent)}`);
};

const forTheEar: Rule = ({ knowledge: { language }, sent: { report } }) => {
  const find = (text: string): string[] =>
    findTerms(text, prepareTerms(limitsOf(language.id).screenWords, language.id), language.id);
  const looking = report.reply.lines.find(({ text }) => once(language, text, () => find(text).length > 0));
  return when(looking !== undefined, `a screen word is spoken: "${looking?.text}"`);
};

/** Whether the next turn reads the very state that was left. */
const isReadable = (state: State, knowledge: Knowledge): boolean =>
  JSON.stringify(state) === JSON.stringify(readStanding(JSON.stringify({ state }), knowledge));

/** What the session brings back next time is the state that was left. */
const staysReadable: Rule = (step) => {
  const after = stateAfter(step);
  return when(
    after !== null && !isReadable(after, step.knowledge),
    'the state left cannot be read back, and the next turn starts fresh',
  );
};

/** What was asked to be kept is kept until somebody asks otherwise. */
const keeps: Rule = (step) => {
  const before = standing(step);
  const after = stateAfter(step);
  const act = actOf(step);
  if (!before || !after || act === null) return [];
  const isPaceKept = before.pace === after.pace || KEEPS_PACE.includes(act);
  const areKept = JSON.stringify(before.questions) === JSON.stringify(after.questions) || KEEPS_QUESTIONS.includes(act);
  const isDetailKept = before.detail === after.detail || ['brief', 'full', 'yes'].includes(act);
  return [
    ...when(!isPaceKept, 'the pace chosen is lost'),
    ...when(!areKept, 'questions noted are lost'),
    ...when(!isDetailKept, 'how fully to tell is lost'),
  ];
};

/** What was listed or offered by name can be chosen by number. */
const choosesByNumber: Rule = (step) => {
  const before = standing(step);
  const at = ['item-first', 'item-second', 'item-third'].indexOf(actOf(step) ?? '');
  if (!before || at < 0 || before.warned !== null) return [];
  const listed = before.offer?.kind === 'choice' ? before.offer.subjects : before.choices;
  const move = moveOf(step);
  if (listed[at] === undefined || !move) return [];
  const isMissed = move.say.some((say) => 'phrase' in say && ['follow.nothing', 'follow.no-list'].includes(say.phrase));
  const isOther = before.offer?.kind === 'choice' && before.choices.length === 0 && move.outcome === 'navigation';
  return when(isMissed || isOther, `number ${at + 1} of what was offered cannot be chosen`);
};

/** Offers passed over twice fall silent, as they do when brevity was asked for and after a question to a closed skill. */
const fallsSilent: Rule = (step) => {
  const move = moveOf(step);
  const before = standing(step);
  const prompt = move?.prompt?.phrase ?? '';
  const after = stateAfter(step);
  if (!move || !after || !OFFERING.includes(prompt)) return [];
  const isIgnored =
    (before?.ignoredOffers ?? 0) >= IGNORED_BEFORE_SILENCE && after.ignoredOffers >= IGNORED_BEFORE_SILENCE;
  const opens = step.before === null || step.input.opensAfterDays !== null;
  return [
    ...when(isIgnored && after.detail !== 'full', `${prompt} is offered after offers were passed over`),
    ...when(after.detail === 'brief', `${prompt} is offered though brevity was asked for`),
    ...when(opens && step.input.routed !== null, `${prompt} is offered after a one-shot question`),
  ];
};

/** A turn reads the table once at most, and writes once: more cost the listener time. */
const sparesTable: Rule = ({ sent: { calls } }) => {
  const count = (call: string): number => calls.filter((made) => made === call).length;
  return when(count('read') > 1 || count('write') > 1, `the table is asked too often: ${calls.join(', ')}`);
};

const RULES: readonly Rule[] = [
  answered,
  stops,
  warns,
  mindsWarning,
  leadsOn,
  speaksWhole,
  namesThings,
  speaksEachPart,
  forTheEar,
  staysReadable,
  keeps,
  choosesByNumber,
  fallsSilent,
  sparesTable,
];

/** Everything wrong with one step; empty when nothing is. */
export const findFaults = (step: Step): string[] => RULES.flatMap((rule) => rule(step));
