// What reply rules share: choosing what was heard, and asking of it what several rules ask.
import { type Exchange, isOpen, isSpoken, type Scene, speechOf } from '../../conversations/exchange';
import type { Recording } from '../../conversations/record';
import { isLeaflet, isPrompt } from '../../conversations/scriptIndex';
import type { Skill } from '../../subjects';
import { judged, type Verdict } from '../../verdict';

/** Judges by what was heard in one locale. */
export type ReplyJudge = (recording: Recording, skill: Skill) => Verdict;

/** Says what is wrong with one reply; null when nothing is. */
export type Find = (exchange: Exchange) => string | null;

export const ofScenes = ({ exchanges }: Recording, ...scenes: Scene[]): Exchange[] =>
  exchanges.filter(({ scene }) => scenes.includes(scene));

export const spokenIn = ({ exchanges }: Recording): Exchange[] => exchanges.filter(isSpoken);

export const judgeEach = (noun: string, exchanges: readonly Exchange[], find: Find): Verdict =>
  judged(
    exchanges.length,
    noun,
    exchanges.flatMap((exchange) => {
      const found = find(exchange);
      return found === null ? [] : [`${exchange.name}: ${found}`];
    }),
  );

/** A rule on every reply of some scenes. */
export const each =
  (noun: string, scenes: readonly Scene[], find: Find): ReplyJudge =>
  (recording) =>
    judgeEach(noun, ofScenes(recording, ...scenes), find);

/** A rule on every spoken reply. */
export const everySpoken =
  (find: Find): ReplyJudge =>
  (recording) =>
    judgeEach('replies', spokenIn(recording), find);

const APOLOGY = /^error\./u;
const MISS = /^miss\./u;
const hasKey = ({ lines }: Exchange, key: RegExp): boolean =>
  lines.some(({ keys }) => keys.some((one) => key.test(one)));
/** Short sentences stand in several phrases; such a line counts only when it can be nothing else. */
const isOnly = ({ lines }: Exchange, key: RegExp): boolean =>
  lines.some(({ keys }) => keys.length > 0 && keys.every((one) => key.test(one)));

/** No answer, an apology, or nothing spoken where something must be. */
export function failureOf(exchange: Exchange): string | null {
  if (exchange.response === null) return 'the handler gave no answer';
  if (!isSpoken(exchange)) return 'nothing is spoken';
  return isOnly(exchange, APOLOGY) ? 'the skill apologises for an error' : null;
}

export const isMiss = (exchange: Exchange): boolean => isOnly(exchange, MISS);
export const speaksKey = hasKey;
export const tellsLeaflet = ({ lines }: Exchange): boolean => lines.some(isLeaflet);
export const endsWithPrompt = ({ lines }: Exchange): boolean => {
  const last = lines.at(-1);
  return last !== undefined && isPrompt(last);
};
export const beginsSafe = ({ lines }: Exchange): boolean => lines[0]?.kinds.includes('SAFE') === true;
export const leafletText = ({ lines }: Exchange): string =>
  lines
    .filter(isLeaflet)
    .map(({ text }) => text)
    .join(' ');

const OFFER = /^prompt\.(?:more|topic|near|note)$/u;
/** Ends by offering something of its own accord. */
export const offers = ({ lines }: Exchange): boolean => lines.at(-1)?.keys.some((key) => OFFER.test(key)) === true;

/** The number of the locale as it is spoken. */
export const numberOf = ({ subject: { contract, locale } }: Recording): string =>
  contract.emergency[locale]?.number ?? '';

export const quoteSpeech = (exchange: Exchange): string => `"${speechOf(exchange).slice(0, 160)}"`;
export { isOpen, speechOf };
