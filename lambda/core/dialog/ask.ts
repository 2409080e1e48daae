// What becomes of a question: an answer, two readings to choose from, or the admission that it was not understood.
import type { Outcome } from '../turn';
import { tellSubject } from './answer';
import { endChoosing } from './endings';
import { admitMiss } from './miss';
import { selectAnswer } from './select';
import { makeStep, phrase, type Situation, type Step } from './step';
import { tellWhyOf } from './why';

/** Only what was answered leaves room for a second question. */
const OFFERS_SECOND: readonly Outcome[] = ['answer', 'gap'];

/** Two readings are equally likely: both are offered by name and neither is told. */
const askWhich = (situation: Situation, first: string, second: string): Step => {
  const values = { first: { topic: first }, second: { topic: second } };
  const covered = [first, second].flatMap((subject) => {
    const selection = selectAnswer(situation.leaflet, subject, situation.understood.procedure);
    return selection.kind === 'gap' ? [] : [selection.topic];
  });
  return makeStep('clarify', [phrase('clarify.unsure')], endChoosing([values, [first, second]]), { topics: covered });
};

/** Two readings that are answered in the same words need no choice. */
const isToldAlike = ({ leaflet, understood, state }: Situation, first: string, second: string): boolean => {
  const procedure = understood.procedure ?? state.procedure;
  const [one, other] = [first, second].map((subject) => selectAnswer(leaflet, subject, procedure));
  return one?.kind === 'answer' && other?.kind === 'answer' && one.topic === other.topic;
};

/** A second question heard behind the first is named, and offered next. */
const offerSecond = ({ understood, leaflet }: Situation, step: Step): Step => {
  const second = understood.alsoHeard;
  if (second === null || !OFFERS_SECOND.includes(step.move.outcome)) return step;
  const selection = selectAnswer(leaflet, second, null);
  const topic = { topic: selection.kind === 'answer' ? selection.topic : second };
  const say = [...step.move.say, phrase('answer.also-heard', { topic })];
  const offer = { kind: 'subject', subject: second } as const;
  return {
    move: { ...step.move, say, prompt: phrase('prompt.also-heard'), reprompt: phrase('reprompt.yes-no') },
    change: { ...step.change, offer },
  };
};

/** Answers, offers two readings, or says that it is unsure and what can be asked. */
export function answerQuestion(situation: Situation): Step {
  const { understood } = situation;
  const [first, second] = understood.subjects;
  if (first === undefined || understood.confidence === 'unsure') return admitMiss(situation);
  if (understood.confidence === 'close' && second !== undefined && !isToldAlike(situation, first, second))
    return askWhich(situation, first, second);
  const reason = understood.asksWhy ? tellWhyOf(situation, first) : null;
  const step = offerSecond(situation, reason ?? tellSubject(situation, first));
  return { move: step.move, change: { ...step.change, runnerUp: second ?? null } };
}
