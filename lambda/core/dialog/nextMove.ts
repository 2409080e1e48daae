// Chooses the next move: one line per act, and what a standing warning changes.
import type { Act, Outcome } from '../turn';
import { acceptOffer, declineOffer, takeBack } from './accept';
import { answerQuestion } from './answer';
import { declineAdvice, declineOffTopic } from './decline';
import { endShort } from './endings';
import { clearQuestions, noteQuestion, readQuestions, removeQuestion, sendQuestions } from './doctorsQuestions';
import { tellHowLong, tellItem, tellOther, tellWhy } from './follow';
import { acknowledgeThanks, explainUse, listTopics, sayGoodbye, startOver, welcome } from './greet';
import { admitMiss } from './miss';
import type { Situation, Step } from './step';
import { skipTopic, spellName, tellSource, tellSummary, tellWhere } from './orient';
import { changeDetail, changePace, resetPace } from './pace';
import { askToForget, tellMemory } from './remember';
import { repeatLast, tellExactWords, tellMore, tellNext, tellPrevious } from './steer';
import { remindFirst, repeatWarning, stopAfterWarning, tellWhomToCall, warn, warnAgain } from './warn';

const ACTS: Record<Act, (situation: Situation) => Step> = {
  launch: welcome,
  ask: answerQuestion,
  more: tellMore,
  next: tellNext,
  back: tellPrevious,
  repeat: repeatLast,
  'exact-words': tellExactWords,
  topics: listTopics,
  help: explainUse,
  yes: acceptOffer,
  no: declineOffer,
  'not-that': takeBack,
  other: tellOther,
  why: tellWhy,
  'how-long': tellHowLong,
  slower: (situation) => changePace(situation, -1),
  faster: (situation) => changePace(situation, 1),
  'normal-speed': resetPace,
  brief: (situation) => changeDetail(situation, 'brief'),
  full: (situation) => changeDetail(situation, 'full'),
  spell: spellName,
  'where-am-i': tellWhere,
  summary: tellSummary,
  skip: skipTopic,
  source: tellSource,
  'add-question': (situation) => noteQuestion(situation),
  'read-questions': readQuestions,
  'remove-question': removeQuestion,
  'clear-questions': clearQuestions,
  'send-questions': sendQuestions,
  'what-is-remembered': tellMemory,
  forget: askToForget,
  'item-first': (situation) => tellItem(situation, 1),
  'item-second': (situation) => tellItem(situation, 2),
  'item-third': (situation) => tellItem(situation, 3),
  'item-last': (situation) => tellItem(situation, 'last'),
  'whom-to-call': (situation) => tellWhomToCall(endShort(situation)),
  thanks: acknowledgeThanks,
  'start-over': startOver,
  stop: sayGoodbye,
  fallback: admitMiss,
  emergency: (situation) => warn(situation, 'emergency'),
  'same-day': (situation) => warn(situation, 'same-day'),
  crisis: (situation) => warn(situation, 'crisis'),
  'personal-advice': declineAdvice,
  'off-topic': declineOffTopic,
};

/** Acts that say nothing new after a warning: they hear it again. */
const VAGUE: readonly Act[] = [
  'yes',
  'no',
  'more',
  'next',
  'back',
  'fallback',
  'thanks',
  'not-that',
  'off-topic',
  'personal-advice',
];
/** Outcomes that answer an explicit new question; anything less leaves the warning standing. */
const TELLING: readonly Outcome[] = ['answer', 'gap', 'help'];
const RED_FLAGS: readonly Act[] = ['crisis', 'emergency', 'same-day'];

const isFreeText = ({ turn, knowledge }: Situation): boolean => {
  const meaning = knowledge.contract.intents[turn.intent];
  return meaning !== undefined && ('question' in meaning || 'carrier' in meaning);
};

/** The step for this situation. A warning that stands is minded before anything else. */
export function nextMove(situation: Situation): Step {
  const { understood, state } = situation;
  const act = ACTS[understood.act];
  if (state.warned === null || RED_FLAGS.includes(understood.act)) return act(situation);
  if (understood.act === 'stop') return stopAfterWarning(situation, state.warned);
  if (understood.act === 'repeat') return repeatWarning(situation, state.warned);
  // What is answered to "is there someone near you" is nobody's question about the leaflet.
  const isFreeInCrisis = state.warned === 'crisis' && isFreeText(situation);
  if (isFreeInCrisis) return warnAgain(situation, state.warned);
  const isUnclear = understood.act === 'ask' && understood.confidence === 'unsure';
  if (understood.playsDown || isUnclear || VAGUE.includes(understood.act)) return warnAgain(situation, state.warned);
  if (understood.act === 'launch') return act(situation);
  const step = act(situation);
  return TELLING.includes(step.move.outcome) ? remindFirst(step, state.warned) : warnAgain(situation, state.warned);
}
