// Red flags: the fixed scripts that send a listener to a telephone, and what follows them.
import type { Phrase } from './move';
import type { State } from './state';
import { CLOSED, type Ending, makeStep, phrase, type Situation, type Step } from './step';

type Tier = NonNullable<State['warned']>;

const ENDINGS: Record<Tier, Ending> = {
  emergency: { prompt: phrase('prompt.repeat-warning'), reprompt: phrase('reprompt.emergency'), offer: null },
  'same-day': { prompt: phrase('prompt.repeat-warning'), reprompt: phrase('reprompt.same-day'), offer: null },
  crisis: { prompt: phrase('prompt.crisis'), reprompt: phrase('reprompt.crisis'), offer: null },
};

const hasCrisisLine = ({ knowledge }: Situation): boolean =>
  (knowledge.contract.emergency[knowledge.locale]?.line ?? null) !== null;

const scriptFor = (situation: Situation, tier: Tier): string => {
  if (tier === 'crisis') return hasCrisisLine(situation) ? 'crisis' : 'crisis-no-line';
  // Red-flag words alone: warn, and leave a way back to a question about risks.
  return tier === 'emergency' && situation.understood.redFlag === 'alone' ? 'emergency-if-now' : tier;
};

/** Speaks the script of a tier; nothing of the leaflet, no offer. */
export function warn(situation: Situation, tier: Tier): Step {
  const content = [{ script: scriptFor(situation, tier) }];
  return makeStep(tier, content, ENDINGS[tier], {}, { warned: tier, said: content, place: null, runnerUp: null });
}

/** After a crisis script: whatever is said, thank, repeat the line, end. */
const endCrisis = (situation: Situation): Step =>
  makeStep(
    'crisis',
    [{ script: hasCrisisLine(situation) ? 'crisis-end' : 'crisis-end-no-line' }],
    CLOSED,
    {},
    { warned: null },
  );

/** The warning once more, word for word; its script again when those words are gone. */
export const repeatWarning = (situation: Situation, tier: Tier): Step =>
  situation.state.said.length === 0 ? warn(situation, tier) : makeStep(tier, situation.state.said, ENDINGS[tier]);

/** A vague reply, or one that plays it down, hears the warning again. */
export function warnAgain(situation: Situation, tier: Tier): Step {
  if (tier === 'crisis') return endCrisis(situation);
  const again = phrase(tier === 'same-day' ? 'warning.again-same-day' : 'warning.again');
  return makeStep(tier, [again], ENDINGS[tier], {}, { warned: tier });
}

/** Stop always stops, with the call named once more. */
export function stopAfterWarning(situation: Situation, tier: Tier): Step {
  if (tier === 'crisis') return endCrisis(situation);
  return makeStep(
    'goodbye',
    [phrase(tier === 'same-day' ? 'goodbye.after-same-day' : 'goodbye.after-warning')],
    CLOSED,
  );
}

const REMINDERS: Record<Tier, Phrase> = {
  emergency: phrase('warning.reminder'),
  'same-day': phrase('warning.reminder-same-day'),
  crisis: phrase('warning.reminder-crisis'),
};

/** An explicit new question is answered, after one short reminder. */
export const remindFirst = (step: Step, tier: Tier): Step => ({
  move: { ...step.move, say: [REMINDERS[tier], ...step.move.say] },
  change: { ...step.change, warned: null },
});

/** Whom to call: the leaflet has no number, the care team has the answers, the emergency number is for emergencies. */
export function tellWhomToCall(closing: Ending): Step {
  const content = [{ missing: 'contact' }, phrase('whom.call'), phrase('whom.emergency')];
  return makeStep('gap', content, closing, { gap: 'contact' }, { said: content });
}
