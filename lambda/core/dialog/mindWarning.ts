// What a warning that stands changes: it comes before anything else until an answer has followed it or help was called.
import type { Act, Outcome } from '../turn';
import { changePace, repeatSlower, resetPace } from './pace';
import { phrase, type Situation, type Step } from './step';
import {
  acknowledgeCall,
  awaitCall,
  endCrisis,
  keepTrying,
  remindFirst,
  repeatWarning,
  stopAfterWarning,
  type Tier,
  warn,
  warnAgain,
} from './warn';

/** Acts that take notice without doing anything yet. */
const TAKING_NOTICE: readonly Act[] = ['yes', 'no', 'more', 'next', 'back', 'skip', 'thanks', 'wait'];
/** Acts that say nothing clear about it. */
const UNCLEAR: readonly Act[] = ['fallback', 'not-that', 'off-topic', 'personal-advice'];
/** Outcomes that answer an explicit new question; anything less leaves the warning standing. */
const TELLING: readonly Outcome[] = ['answer', 'gap', 'help', 'same-day'];
/** Acts that a crisis script answers by itself: it names whom to call. */
const SAYS_IT_AGAIN: readonly Act[] = ['repeat', 'repeat-slower', 'whom-to-call'];
const RED_FLAGS: readonly Act[] = ['crisis', 'emergency', 'same-day'];

type Take = (situation: Situation) => Step;

const isFreeText = ({ turn, knowledge }: Situation): boolean => {
  const meaning = knowledge.contract.intents[turn.intent];
  return meaning !== undefined && ('question' in meaning || 'carrier' in meaning);
};

/** The warning again, at the speed just asked for. */
const repeatAtPace = (situation: Situation, tier: Tier, changed: Step): Step => {
  const { move, change } = repeatWarning(situation, tier);
  return { move, change: { ...change, pace: changed.change.pace ?? situation.state.pace } };
};

/** What is said to a warning before it has been minded; anything else is done, after a reminder. */
const answerUnminded = (situation: Situation, tier: Tier, take: Take): Step => {
  const { act, confidence } = situation.understood;
  if (act === 'repeat') return repeatWarning(situation, tier);
  if (act === 'slower') return repeatAtPace(situation, tier, changePace(situation, -1));
  if (act === 'faster') return repeatAtPace(situation, tier, changePace(situation, 1));
  if (act === 'normal-speed') return repeatAtPace(situation, tier, resetPace(situation));
  if (act === 'repeat-slower') return repeatAtPace(situation, tier, repeatSlower(situation));
  if (act === 'call-person') return awaitCall(tier, [phrase('call.cannot')]);
  if (act === 'whom-to-call') return awaitCall(tier);
  if (TAKING_NOTICE.includes(act)) return awaitCall(tier);
  if (UNCLEAR.includes(act) || (act === 'ask' && confidence === 'unsure')) return warnAgain(tier);
  const step = take(situation);
  return TELLING.includes(step.move.outcome) ? remindFirst(step, tier) : awaitCall(tier);
};

const mindCrisis = (situation: Situation, take: Take): Step => {
  const { act, confidence, warningReply } = situation.understood;
  if (SAYS_IT_AGAIN.includes(act)) return repeatWarning(situation, 'crisis');
  // What is answered to "is there someone near you" is nobody's question about the leaflet.
  if (isFreeText(situation) || warningReply !== null) return endCrisis(situation);
  const isVague = TAKING_NOTICE.includes(act) || UNCLEAR.includes(act) || act === 'stop' || act === 'called';
  if (isVague || (act === 'ask' && confidence === 'unsure')) return endCrisis(situation);
  const step = take(situation);
  return TELLING.includes(step.move.outcome) ? remindFirst(step, 'crisis') : endCrisis(situation);
};

/**
 * The step while a warning stands.
 * @param take does what the act asks for when no warning is in the way
 */
export function mindWarning(situation: Situation, tier: Tier, take: Take): Step {
  const { act, confidence, warningReply } = situation.understood;
  const { minded } = situation.state;
  if (RED_FLAGS.includes(act) || act === 'launch') return take(situation);
  if (tier === 'crisis') return minded === 'not-yet' ? mindCrisis(situation, take) : take(situation);
  if (warningReply === 'still') return warn(situation, 'emergency');
  if (warningReply === 'uncalled') return awaitCall(tier);
  if (warningReply === 'unreached') return keepTrying(tier);
  // Once help was called, "how long till he's better" plays nothing down: a clear question is one.
  const isQuestion = minded === 'called' && act === 'ask' && confidence === 'sure';
  if (warningReply === 'plays-down' && !isQuestion) return warnAgain(tier);
  if (warningReply === 'called' || act === 'called') return acknowledgeCall(tier);
  if (act === 'stop' && minded !== 'called') return stopAfterWarning(tier);
  return minded === 'not-yet' ? answerUnminded(situation, tier, take) : take(situation);
}
