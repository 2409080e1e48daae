// What the skill must not answer: personal advice and everything outside the leaflet.
import { endShort, endWithExamples } from './endings';
import type { Say } from './move';
import { makeStep, phrase, type Situation, type Step } from './step';

const FALLBACK_FAMILY = 'choice';

/** Declines kindly, with the one general sentence the leaflet has on it. */
export function declineAdvice(situation: Situation): Step {
  const { understood, leaflet, knowledge } = situation;
  const family = understood.family ?? FALLBACK_FAMILY;
  const known = family in knowledge.language.advice ? family : FALLBACK_FAMILY;
  const general: Say[] = known in leaflet.general ? [phrase('advice.general'), { general: known }] : [];
  const content: Say[] = [{ advice: known }, ...general];
  return makeStep('personal-advice', content, endShort(situation), {}, { said: content });
}

export const declineOffTopic = (situation: Situation): Step =>
  makeStep('off-topic', [phrase('off-topic.scope')], endWithExamples(situation));
