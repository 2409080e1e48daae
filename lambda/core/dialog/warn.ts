// Red flags: the fixed scripts that send a listener to a telephone, and the short lines that keep them in mind.
import type { Phrase } from './move';
import type { State } from './state';
import { endShort } from './endings';
import { leaveOutReminded } from './behindReminder';
import { CLOSED, type Ending, makeStep, phrase, type Situation, type Step } from './step';

export type Tier = NonNullable<State['warned']>;

const ENDINGS: Record<Tier, Ending> = {
  emergency: { prompt: phrase('prompt.repeat-warning'), reprompt: phrase('reprompt.emergency'), offer: null },
  'same-day': { prompt: phrase('prompt.repeat-warning'), reprompt: phrase('reprompt.same-day'), offer: null },
  crisis: { prompt: phrase('prompt.crisis'), reprompt: phrase('reprompt.crisis'), offer: null },
};

const AFTER_CALL: Ending = {
  prompt: phrase('prompt.after-call'),
  reprompt: phrase('reprompt.after-call'),
  offer: null,
};

const hasCrisisLine = ({ knowledge }: Situation): boolean =>
  (knowledge.contract.emergency[knowledge.locale]?.line ?? null) !== null;

const scriptFor = (situation: Situation, tier: Tier): string => {
  if (tier === 'crisis') return hasCrisisLine(situation) ? 'crisis' : 'crisis-no-line';
  // Red-flag words alone: warn, and leave a way back to a question about risks.
  const isAlone = situation.understood.redFlag === 'alone' && situation.state.warned === null;
  return tier === 'emergency' && isAlone ? 'emergency-if-now' : tier;
};

/** Speaks the script of a tier; nothing of the leaflet, no offer. A call for an emergency is not traded for a milder one. */
export function warn(situation: Situation, wanted: Tier): Step {
  const tier = wanted === 'same-day' && situation.state.warned === 'emergency' ? 'emergency' : wanted;
  const content = [{ script: scriptFor(situation, tier) }];
  const change = { warned: tier, minded: 'not-yet', said: content, place: null, runnerUp: null } as const;
  return makeStep(tier, content, ENDINGS[tier], {}, { ...change, said: content });
}

/** A sign that is only supposed ("what if she gets a fever") is told what to do then; nothing has happened yet. */
export function warnAhead(situation: Situation): Step {
  const content = [{ script: 'same-day-if' }];
  return makeStep('same-day', content, endShort(situation), {}, { said: content });
}

/** After a crisis script: whatever is said, thank, repeat the line, end. */
export const endCrisis = (situation: Situation): Step =>
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

const remain = (tier: Tier, now: string, sameDay: string, before: Phrase[] = []): Step =>
  makeStep(tier, [...before, phrase(tier === 'same-day' ? sameDay : now)], ENDINGS[tier]);

/** What plays it down, or says nothing clear, hears that this cannot be judged, and the call again. */
export const warnAgain = (tier: Tier): Step => remain(tier, 'warning.again', 'warning.again-same-day');

/** "Yes", "okay", "thanks": the call is still to be made. */
export const awaitCall = (tier: Tier, before: Phrase[] = []): Step =>
  remain(tier, 'warning.waiting', 'warning.waiting-same-day', before);

/** Nobody answered: keep trying. */
export const keepTrying = (tier: Tier): Step => remain(tier, 'warning.unreached', 'warning.unreached-same-day');

/** Help has been called: calm, short, and open for anything else. */
export const acknowledgeCall = (tier: Tier): Step =>
  makeStep(
    'navigation',
    [phrase(tier === 'same-day' ? 'warning.called-same-day' : 'warning.called')],
    AFTER_CALL,
    {},
    { minded: 'called' },
  );

/**
 * Somebody says that they called, and no warning stands: words that were misheard may have asked for the call, so it is
 * said for both. From then on it is as after a warning that was minded.
 */
export function noteCall(_situation: Situation): Step {
  const content = [{ script: 'called-unasked' }];
  const change = { warned: 'emergency', minded: 'called', said: content } as const;
  return makeStep('emergency', content, AFTER_CALL, {}, change);
}

/** Stop always stops, with the call named once more. */
export const stopAfterWarning = (tier: Tier): Step =>
  makeStep('goodbye', [phrase(tier === 'same-day' ? 'goodbye.after-same-day' : 'goodbye.after-warning')], CLOSED);

const REMINDERS: Record<Tier, Phrase> = {
  emergency: phrase('warning.reminder'),
  'same-day': phrase('warning.reminder-same-day'),
  crisis: phrase('warning.reminder-crisis'),
};

/** An explicit new question is answered, after one short reminder. */
export const remindFirst = (step: Step, tier: Tier): Step => ({
  move: { ...step.move, say: [REMINDERS[tier], ...leaveOutReminded(step.move.say)] },
  change: { ...step.change, minded: 'reminded' },
});

/** Whom to call: the leaflet has no number, the care team has the answers, the emergency number is for emergencies. */
export function tellWhomToCall(closing: Ending): Step {
  const content = [{ missing: 'contact' }, phrase('whom.call'), phrase('whom.emergency')];
  return makeStep('gap', content, closing, { gap: 'contact' }, { said: content });
}
