// The first thing done with every utterance: is somebody in danger, and which script must be spoken?
// False alarms are acceptable; misses are not. Pure and deterministic; the words never leave this call.
import { indexOf } from './indexPatterns';
import { mendWords } from './mendWords';
import { type Match, matchPatterns } from './matchPatterns';
import { type Reading, readSign } from './readSign';
import type { Role, SafetyJudgement, SafetyRules, Sign } from './rules';
import { type Heard, isMerelyIdiom, isNegated } from './weighEvidence';

interface Finding {
  match: Match;
  sign: Sign;
  reading: Reading;
}

const NOTHING: SafetyJudgement = {
  tier: null,
  alone: false,
  information: false,
  supposed: false,
  denied: false,
  sign: null,
  why: [],
};

const explain = (match: Match, reading: string): string =>
  `${match.pattern.sign ?? 'crisis'} ${reading}: ${match.pattern.text}`;

const conclude = (finding: Finding, judgement: Partial<SafetyJudgement>): SafetyJudgement => ({
  ...NOTHING,
  sign: finding.match.pattern.sign,
  why: [explain(finding.match, finding.reading)],
  ...judgement,
});

const findSigns = (heard: Heard, rules: SafetyRules): Finding[] => {
  const { sign: neutral, report, whole } = heard.matches;
  return [...report, ...neutral, ...whole].flatMap((match) => {
    const sign = rules.signs[match.pattern.sign ?? ''];
    return sign ? [{ match, sign, reading: readSign(match, sign, heard) }] : [];
  });
};

/** The sign of somebody who asks for the emergency number to be called, or names it. */
export const CALL_FOR_HELP = 'call-for-help';

/** "I called nine one one and he isn't breathing": what is wrong says more than the call. */
const callsLast = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted(
    (a, b) => Number(a.match.pattern.sign === CALL_FOR_HELP) - Number(b.match.pattern.sign === CALL_FOR_HELP),
  );

/** The worse sign wins; a report beats words alone, and those beat a question. */
const weighFindings = (unordered: Finding[]): SafetyJudgement => {
  const findings = callsLast(unordered);
  const find = (tier: Sign['tier'] | null, ...readings: Reading[]): Finding | undefined =>
    findings.find((finding) => (tier === null || finding.sign.tier === tier) && readings.includes(finding.reading));
  const emergency = find('emergency', 'reported');
  if (emergency) return conclude(emergency, { tier: 'emergency' });
  const sameDay = find('same-day', 'reported');
  const alone = find('emergency', 'alone', 'supposed');
  if (alone) return conclude(alone, { tier: 'emergency', alone: sameDay === undefined });
  const milder = sameDay ?? find('emergency', 'past');
  if (milder) return conclude(milder, { tier: 'same-day' });
  const supposed = find('same-day', 'supposed');
  if (supposed) return conclude(supposed, { information: true, supposed: true });
  const asked = find(null, 'asked');
  if (asked) return conclude(asked, { information: true });
  const denied = find(null, 'nothing');
  return denied ? conclude(denied, { sign: null, denied: true }) : NOTHING;
};

/**
 * Judges one utterance.
 * @param heardWords from `readWords`, in the language of the rules
 * @param rules from `compileSafety`
 */
export const judgeSafety = (heardWords: string[], rules: SafetyRules): SafetyJudgement => {
  const words = mendWords(heardWords, rules);
  const heard: Heard = { words, index: indexOf(rules), matches: matchPatterns(words, rules) };
  const crisis = heard.matches.crisis.find((match) => !isMerelyIdiom(match, heard) && !isNegated(match, heard));
  if (crisis) return { ...NOTHING, tier: 'crisis', why: [explain(crisis, 'said')] };
  const judgement = weighFindings(findSigns(heard, rules));
  const isFigureOfSpeech = judgement === NOTHING && heard.matches.idiom.length > 0;
  return isFigureOfSpeech ? { ...NOTHING, denied: true } : judgement;
};

/** What can be said back to a warning that stands. */
export type WarningReply = 'still' | 'uncalled' | 'unreached' | 'plays-down' | 'called';

/** Worse first: nobody who also says that it goes on has been helped. */
const REPLIES = [
  ['still', 'still'],
  ['playing-down', 'plays-down'],
  ['uncalled', 'uncalled'],
  ['unreached', 'unreached'],
  ['called', 'called'],
] as const satisfies readonly (readonly [Role, WarningReply])[];

/**
 * What somebody says back to a warning: it goes on ("I can't move them"), nobody was called or reached, it's nothing, or
 * help has been called. Only worth asking while a warning stands; null for anything else.
 */
export const readWarningReply = (words: string[], rules: SafetyRules): WarningReply | null => {
  const matches = matchPatterns(mendWords(words, rules), rules);
  return REPLIES.find(([role]) => matches[role].length > 0)?.[1] ?? null;
};
