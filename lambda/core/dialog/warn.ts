// Red flags: the fixed scripts that send a listener to a telephone, and what follows them.
import type { State } from './state';
import { CLOSED, type Ending, makeStep, phrase, type Situation, type Step } from './step';

type Tier = NonNullable<State['warned']>;

const endWithWarning: Ending = {
  prompt: phrase('prompt.repeat-warning'),
  reprompt: phrase('reprompt.emergency'),
  offer: null,
};

const endInCrisis: Ending = {
  prompt: phrase('prompt.crisis'),
  reprompt: phrase('reprompt.crisis'),
  offer: null,
};

const hasCrisisLine = ({ knowledge }: Situation): boolean => (knowledge.contract.emergency[knowledge.locale]?.line ?? null) !== null;

/** Speaks the script of a tier; nothing of the leaflet, no offer. */
export function warn(situation: Situation, tier: Tier): Step {
  const isAlone = situation.understood.redFlag === 'alone';
  const script =
    tier === 'crisis'
      ? hasCrisisLine(situation)
        ? 'crisis'
        : 'crisis-no-line'
      : tier === 'emergency' && isAlone
        ? 'emergency-if-now'
        : tier;
  const content = [{ script }];
  const ending = tier === 'crisis' ? endInCrisis : endWithWarning;
  return makeStep(tier, content, ending, {}, { warned: tier, said: content, place: null, runnerUp: null });
}

/** After a crisis script: whatever is said, thank, repeat the line, end. */
const endCrisis = (situation: Situation): Step =>
  makeStep('crisis', [{ script: hasCrisisLine(situation) ? 'crisis-end' : 'crisis-end-no-line' }], CLOSED, {}, { warned: null });

/** The warning once more, word for word. */
export const repeatWarning = ({ state }: Situation, tier: Tier): Step =>
  makeStep(tier, state.said, tier === 'crisis' ? endInCrisis : endWithWarning);

/** A vague reply, or one that plays it down, hears the warning again. */
export function warnAgain(situation: Situation, tier: Tier): Step {
  if (tier === 'crisis') return endCrisis(situation);
  return makeStep(tier, [phrase('warning.again')], endWithWarning, {}, { warned: tier });
}

/** Whom to call: the leaflet has no number, the care team has the answers, the emergency number is for emergencies. */
export function tellWhomToCall(closing: Ending): Step {
  const content = [{ missing: 'contact' }, phrase('whom.call'), phrase('whom.emergency')];
  return makeStep('gap', content, closing, { gap: 'contact' }, { said: content });
}
