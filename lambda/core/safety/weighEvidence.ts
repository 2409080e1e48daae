// How pieces of evidence bear on a sign: is it denied, an idiom, owned by somebody, or put as a question?
import type { PatternIndex } from './indexPatterns';
import type { Match, Matches } from './matchPatterns';

/** What was heard, with everything found in it. */
export interface Heard {
  words: string[];
  index: PatternIndex;
  matches: Matches;
}

/** How many words may stand between evidence and the sign it bears on. */
const REACH = {
  owner: 4,
  possessive: 1,
  frame: 3,
  condition: 5,
  conditionOfOwner: 2,
  past: 6,
  pastOfReport: 2,
} as const;

const overlaps = (a: Match, b: Match): boolean => a.start < b.end && b.start < a.end;

const isClear = (from: number, to: number, heard: Heard): boolean =>
  heard.words.slice(from, to).every((word) => !heard.index.breaks.has(word) && !heard.index.stops.has(word));

/** The evidence begins before the sign and reaches it, or ends at most `reach` words before with nothing in between. */
const bearsOn = (evidence: Match, start: number, reach: number, heard: Heard): boolean =>
  evidence.start < start &&
  (evidence.end >= start || (start - evidence.end <= reach && isClear(evidence.end, start, heard)));

/** "No puedo más" is a figure of speech; "no puedo más con la vida" says more than it, and is none. */
export const isMerelyIdiom = (match: Match, heard: Heard): boolean =>
  heard.matches.idiom.some((idiom) => overlaps(idiom, match) && !(idiom.start >= match.start && idiom.end < match.end));

export const isIdiom = (match: Match, heard: Heard): boolean =>
  heard.matches.idiom.some((idiom) => overlaps(idiom, match));

const isDirectlyNegated = (match: Match, heard: Heard): boolean =>
  heard.matches.negation.some((negation) => negation.end === match.start) &&
  !heard.index.stops.has(heard.words[match.start] ?? '');

/** "no chest pain", "weakness" within "no leg weakness", and the second sign of "no fever or chills". */
export const isNegated = (match: Match, heard: Heard): boolean => {
  if (isDirectlyNegated(match, heard)) return true;
  return heard.matches.sign.some((other) => {
    const isWithin = other.start <= match.start && other.end >= match.end;
    if (isWithin && match.pattern.role === 'sign' && isDirectlyNegated(other, heard)) return true;
    const between = heard.words.slice(other.end, match.start);
    const joined = between.length > 0 && between.every((word) => heard.index.joins.has(word));
    return joined && isDirectlyNegated(other, heard);
  });
};

/** "is it all right if": an `if` inside the words of somebody who has it. */
const isOwnersIf = (condition: Match, heard: Heard): boolean =>
  heard.matches.has.some((owner) => owner.start < condition.start && owner.end >= condition.end);

/** "can it make ...", "the risk of ..." standing before it. */
export const isFramed = (match: Match, heard: Heard): boolean =>
  heard.matches.asked.some((frame) => bearsOn(frame, match.start, REACH.frame, heard));

/** "what if ..." standing before it. */
export const isHypothetical = (match: Match, heard: Heard): boolean =>
  heard.matches.hypothetical.some(
    (condition) => bearsOn(condition, match.start, REACH.condition, heard) && !isOwnersIf(condition, heard),
  );

const isOwnerAsked = (owner: Match, heard: Heard): boolean =>
  heard.matches.asked.some((frame) => bearsOn(frame, owner.start, 0, heard)) ||
  heard.matches.hypothetical.some(
    (condition) => bearsOn(condition, owner.start, REACH.conditionOfOwner, heard) && !isOwnersIf(condition, heard),
  );

const isOwned = (match: Match, owners: Match[], reach: number, heard: Heard): boolean =>
  owners.some((owner) => bearsOn(owner, match.start, reach, heard) && !isOwnerAsked(owner, heard));

/** "I have", "my mother's got" or "my", "this" before the sign, itself neither asked nor supposed. */
export const isPresent = (match: Match, heard: Heard): boolean =>
  isOwned(match, heard.matches.has, REACH.owner, heard) || isOwned(match, heard.matches.mine, REACH.possessive, heard);

/** "I had" before the sign. */
export const wasPresent = (match: Match, heard: Heard): boolean =>
  isOwned(match, heard.matches.had, REACH.owner, heard);

/** "last year" near it; of a complaint ("he passed out") only directly after it. */
export const isPast = (match: Match, heard: Heard): boolean =>
  heard.matches.past.some((past) => {
    const reach = match.pattern.role === 'report' ? REACH.pastOfReport : REACH.past;
    const isAfter = past.start >= match.end && past.start - match.end <= reach;
    if (isAfter) return isClear(match.end, past.start, heard);
    return match.pattern.role !== 'report' && (overlaps(past, match) || bearsOn(past, match.start, reach, heard));
  });

/** "had a stroke" in a question whether the procedure suits. */
export const isHistory = (match: Match, heard: Heard): boolean =>
  heard.matches.suitability.length > 0 && heard.matches.history.some((history) => overlaps(history, match));

const areFillers = (from: number, to: number, heard: Heard): boolean =>
  heard.words.slice(from, to).every((word) => heard.index.fillers.has(word));

/** Nothing but polite words around it. */
export const isWhole = (match: Match, heard: Heard): boolean =>
  areFillers(0, match.start, heard) && areFillers(match.end, heard.words.length, heard);

/** A question word, or a verb that opens the utterance as a question. */
export const isQuestion = (heard: Heard): boolean =>
  heard.matches.question.length > 0 || heard.matches.opening.some((opening) => areFillers(0, opening.start, heard));
