// Reads one red flag in its surroundings: reported, past, asked, supposed, or said alone. First fitting reading wins.
import type { Match } from './matchPatterns';
import type { Sign } from './rules';
import {
  type Heard,
  isFramed,
  isHistory,
  isHypothetical,
  isIdiom,
  isNegated,
  isPast,
  isPresent,
  isQuestion,
  isWhole,
  wasPresent,
} from './weighEvidence';

export type Reading = 'nothing' | 'reported' | 'past' | 'asked' | 'supposed' | 'alone';

const isNothing = (match: Match, heard: Heard): boolean =>
  isIdiom(match, heard) || isNegated(match, heard) || (match.pattern.role === 'whole' && !isWhole(match, heard));

const readPast = (sign: Sign, heard: Heard): Reading =>
  sign.tier === 'emergency' && heard.matches.suitability.length === 0 ? 'past' : 'nothing';

const readUnowned = (match: Match, sign: Sign, heard: Heard): Reading => {
  const { recent, leaning } = heard.matches;
  if (isFramed(match, heard)) return 'asked';
  // What the leaflet itself speaks of is asked about; anything else is supposed to happen.
  if (isHypothetical(match, heard)) return sign.tier === 'emergency' || !sign.topic ? 'supposed' : 'asked';
  if (match.pattern.role === 'report') return 'reported';
  if (isQuestion(heard)) return sign.tier === 'emergency' && recent.length > 0 ? 'reported' : 'asked';
  if (recent.length > 0 || leaning.length > 0) return 'reported';
  if (sign.topic) return 'asked';
  return sign.tier === 'emergency' ? 'alone' : 'reported';
};

/** What is being said with this sign. */
export const readSign = (match: Match, sign: Sign, heard: Heard): Reading => {
  const { now, recent } = heard.matches;
  if (isNothing(match, heard)) return 'nothing';
  if (match.pattern.role === 'whole') return 'reported';
  if (now.length > 0) return 'reported';
  if (match.pattern.role === 'report' && recent.length === 0 && isPast(match, heard)) return readPast(sign, heard);
  if (isPresent(match, heard)) return 'reported';
  if (recent.length === 0 && isPast(match, heard)) return readPast(sign, heard);
  if (recent.length === 0 && isHistory(match, heard)) return 'nothing';
  if (wasPresent(match, heard)) return 'reported';
  return readUnowned(match, sign, heard);
};
