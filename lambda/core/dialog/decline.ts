// What the skill must not answer: personal advice and everything outside the leaflet.
import { endOfferingToNote } from './doctorsQuestions';
import { endShort, endWithExamples, isNotingUnwelcome } from './endings';
import type { Say } from './move';
import { subjectOfAdvice } from './subjects';
import { type Ending, makeStep, phrase, type Situation, type Step } from './step';

const FALLBACK_FAMILY = 'choice';

const endAfterAdvice = (situation: Situation, family: string): Ending => {
  const question = situation.knowledge.contract.adviceQuestions[family];
  return question === undefined || isNotingUnwelcome(situation) || situation.state.questions.includes(question)
    ? endShort(situation)
    : endOfferingToNote(question);
};

/** Declines kindly, with the one general sentence the leaflet has on it. */
export function declineAdvice(situation: Situation): Step {
  const { understood, leaflet, knowledge } = situation;
  const family = understood.family ?? FALLBACK_FAMILY;
  const known = knowledge.language.advice.includes(family) ? family : FALLBACK_FAMILY;
  const general: Say[] = known in leaflet.general ? [phrase('advice.general'), { general: known }] : [];
  const content: Say[] = [{ advice: known }, ...general];
  const change = { said: content, subject: subjectOfAdvice(known) };
  return makeStep('personal-advice', content, endAfterAdvice(situation, known), {}, change);
}

export const declineOffTopic = (situation: Situation): Step =>
  makeStep('off-topic', [phrase('off-topic.scope')], endWithExamples(situation));
