// Chooses the next move: one line per act, and what a standing warning changes.
import type { Act } from '../turn';
import { acceptOffer, declineOffer, takeBack } from './accept';
import { answerQuestion } from './answer';
import { declineAdvice, declineOffTopic } from './decline';
import { endShort } from './endings';
import { clearQuestions, noteQuestion, readQuestions, removeQuestion, sendQuestions } from './doctorsQuestions';
import { tellHowLong, tellItem, tellOther, tellWhy } from './follow';
import {
  acknowledgeThanks,
  declineToCall,
  explainUse,
  listTopics,
  sayGoodbye,
  startOver,
  takeNote,
  waitFor,
  welcome,
} from './greet';
import { mindWarning } from './mindWarning';
import { admitMiss } from './miss';
import type { Situation, Step } from './step';
import { skipTopic, spellName, tellSource, tellSummary, tellWhere } from './orient';
import { changeDetail, changePace, repeatSlower, resetPace } from './pace';
import { askToForget, tellMemory } from './remember';
import { repeatLast, tellExactWords, tellMore, tellNext, tellPrevious } from './steer';
import { tellWhomToCall, warn, warnAhead } from './warn';

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
  wait: waitFor,
  called: takeNote,
  'call-person': declineToCall,
  'repeat-slower': repeatSlower,
  'start-over': startOver,
  stop: sayGoodbye,
  fallback: admitMiss,
  emergency: (situation) => warn(situation, 'emergency'),
  'same-day': (situation) =>
    situation.understood.redFlag === 'alone' && situation.state.warned === null
      ? warnAhead(situation)
      : warn(situation, 'same-day'),
  crisis: (situation) => warn(situation, 'crisis'),
  'personal-advice': declineAdvice,
  'off-topic': declineOffTopic,
};

/** The step for this situation. A warning that stands is minded before anything else. */
export function nextMove(situation: Situation): Step {
  const take = ACTS[situation.understood.act];
  const { warned } = situation.state;
  return warned === null ? take(situation) : mindWarning(situation, warned, take);
}
