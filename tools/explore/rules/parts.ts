// Every part of a move has words, and what a phrase names or lists is there to be named.
import type { Phrase, Say } from '../../../lambda/core/dialog/move';
import { nameValue } from '../../../lambda/rendering/names';
import { renderReply } from '../../../lambda/rendering/renderReply';
import { moveOf, type Rule, type Step, when } from './step';

const MOST_IN_A_LIST = 3;

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

/** Findings that depend on nothing but a part and its leaflet are looked up once. */
const known = new WeakMap<object, Map<string, boolean>>();

const once = (owner: object, key: string, find: () => boolean): boolean => {
  const findings = known.get(owner) ?? new Map<string, boolean>();
  known.set(owner, findings);
  const found = findings.get(key) ?? find();
  findings.set(key, found);
  return found;
};

const keyOf = (say: Say): string => ('phrase' in say ? say.phrase : JSON.stringify(say));

/** A part without words is a hole in the reply. */
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

const OUTSIDE_THE_LEAFLET = ['gap', 'off-topic', 'clarify', 'help', 'goodbye'];

/** The outcome told to tools is the one heard. */
const meansWhatItSays: Rule = (step) => {
  const move = moveOf(step);
  if (!move) return ['the skill apologised instead of answering'];
  const kinds = new Set(step.sent.report.reply.lines.map(({ kind }) => kind));
  const tells = kinds.has('LEAFLET');
  return [
    ...when(move.outcome === 'answer' && (!tells || move.topics.length === 0), 'an answer tells nothing'),
    ...when(OUTSIDE_THE_LEAFLET.includes(move.outcome) && tells, `${move.outcome} tells from the leaflet`),
    ...when((move.outcome === 'gap') !== (move.gap !== null) && move.outcome !== 'answer', 'a gap is not named'),
    ...when(move.gap !== null && !kinds.has('GAP'), 'a gap is not spoken'),
  ];
};

export const PART_RULES: readonly Rule[] = [namesThings, speaksEachPart, meansWhatItSays];
