// Chooses the next move: one line per act, and what a standing warning changes.
import type { Act } from '../turn';
import { acceptOffer, declineOffer, takeBack } from './accept';
import { answerBoth } from './answerBoth';
import { answerQuestion } from './ask';
import { declineAdvice, declineOffTopic } from './decline';
import { endShort } from './endings';
import { clearQuestions, noteQuestion, readQuestions, removeQuestion } from './doctorsQuestions';
import { saveQuestions, sayWhoSees, sendQuestions } from './keepQuestions';
import { tellItem } from './choose';
import { goOnAbout, tellHowLong, tellOther, tellSameFor, tellSameForBoth } from './follow';
import { tellWhy } from './why';
import { spellName } from './terms';
import {
  acknowledgeThanks,
  declineToCall,
  explainUse,
  returnGreeting,
  listTopics,
  sayGoodbye,
  startOver,
  waitFor,
  welcome,
} from './greet';
import { mindWarning } from './mindWarning';
import { admitMiss } from './miss';
import type { Situation, Step } from './step';
import { skipTopic, tellSummary } from './orient';
import { tellSource } from './source';
import { tellWhere } from './where';
import { changeDetail, changePace, repeatSlower, resetPace } from './pace';
import { askToForget } from './remember';
import { tellMemory } from './tellMemory';
import { pauseReading, repeatLast, tellExactWords, tellMore, tellNext, tellPrevious } from './steer';
import { noteCall, tellWhomToCall, warn, warnAhead } from './warn';

/** The rest of the list that is being read, if one is. */
const continueList = (situation: Situation): Step | null => {
  const { offer } = situation.state;
  return offer?.kind === 'list' ? readQuestions(situation, offer.from) : null;
};

/** "Go on" to the offer to go on reading where a reading was left. */
const resumeReading = (situation: Situation): Step | null =>
  situation.state.offer?.kind === 'resume' ? acceptOffer(situation) : null;

const ACTS: Record<Act, (situation: Situation) => Step> = {
  launch: welcome,
  ask: answerQuestion,
  more: (situation) =>
    continueList(situation) ?? goOnAbout(situation) ?? resumeReading(situation) ?? tellMore(situation),
  next: (situation) => continueList(situation) ?? resumeReading(situation) ?? tellNext(situation),
  back: tellPrevious,
  repeat: repeatLast,
  'exact-words': tellExactWords,
  topics: listTopics,
  help: explainUse,
  yes: acceptOffer,
  no: declineOffer,
  'not-that': takeBack,
  other: tellOther,
  'same-for': tellSameFor,
  'same-both': tellSameForBoth,
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
  'read-questions': (situation) => readQuestions(situation),
  'remove-question': removeQuestion,
  'clear-questions': clearQuestions,
  'save-questions': saveQuestions,
  'send-questions': sendQuestions,
  'what-is-remembered': tellMemory,
  forget: askToForget,
  item: (situation) => tellItem(situation, situation.understood.number),
  'item-last': (situation) => tellItem(situation, 'last'),
  'whom-to-call': (situation) => tellWhomToCall(endShort(situation)),
  thanks: acknowledgeThanks,
  wait: waitFor,
  greet: returnGreeting,
  'who-sees': sayWhoSees,
  called: noteCall,
  'call-person': declineToCall,
  'repeat-slower': repeatSlower,
  'start-over': startOver,
  'stop-here': pauseReading,
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
  if (warned !== null) return mindWarning(situation, warned, take);
  return answerBoth(situation, take) ?? take(situation);
}
