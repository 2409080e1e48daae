// What the skill must not answer: personal advice and everything outside the leaflet.
import { endOfferingToNote } from './doctorsQuestions';
import { endShort, endWithExamples, isOfferUnwelcome } from './endings';
import type { Say } from './move';
import { type Ending, makeStep, phrase, type Situation, type Step } from './step';

const FALLBACK_FAMILY = 'choice';

/** What advice on one's own case is noted as. */
const OWN_CASE = 'other-conditions';

const endAfterAdvice = (situation: Situation): Ending =>
  isOfferUnwelcome(situation) || situation.state.questions.includes(OWN_CASE)
    ? endShort(situation)
    : endOfferingToNote(OWN_CASE);

/** Declines kindly, with the one general sentence the leaflet has on it. */
export function declineAdvice(situation: Situation): Step {
  const { understood, leaflet, knowledge } = situation;
  const family = understood.family ?? FALLBACK_FAMILY;
  const known = knowledge.language.advice.includes(family) ? family : FALLBACK_FAMILY;
  const general: Say[] = known in leaflet.general ? [phrase('advice.general'), { general: known }] : [];
  const content: Say[] = [{ advice: known }, ...general];
  return makeStep('personal-advice', content, endAfterAdvice(situation), {}, { said: content });
}

export const declineOffTopic = (situation: Situation): Step =>
  makeStep('off-topic', [phrase('off-topic.scope')], endWithExamples(situation));
