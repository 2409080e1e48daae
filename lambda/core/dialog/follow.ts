// Follow-ups that lean on what was just asked: the other procedure, the same for both, how long that takes.
import { tellSubject, tellTopic } from './answer';
import { declineAdvice } from './decline';
import { endAsking } from './endings';
import { askWhichProcedure, sayJoint, sayWhatDiffers } from './sameForBoth';
import { procedureSpoken } from './select';
import { familyIn } from './subjects';
import { makeStep, phrase, type Situation, type Step } from './step';

export const nothingTold = (situation: Situation): Step =>
  makeStep('navigation', [phrase('follow.nothing')], endAsking(situation));

const BOTH = 'both';

/** The procedure that was not the last one told; null when both were told together. */
const otherProcedure = ({ leaflet, state }: Situation): string | null => {
  const told = state.place === null ? null : procedureSpoken(leaflet, state.place.topic, state.place.variant);
  const current = told !== null && told !== BOTH ? told : state.procedure;
  if (current === null || current === BOTH) return null;
  return Object.keys(leaflet.procedures).find((procedure) => procedure !== current) ?? null;
};

const WHAT_IS = 'what-is';
const OVERVIEW = 'overview';

/** What was asked last, for a procedure named now: again what it is, the risks, or the gap. */
const askAgainFor = (situation: Situation, procedure: string): Step => {
  const { leaflet, state, understood } = situation;
  const asked = { ...situation, understood: { ...understood, procedure } };
  const family = familyIn(state.subject);
  if (family !== null) return declineAdvice({ ...asked, understood: { ...asked.understood, family } });
  const { subject } = state;
  const topic = subject === null ? undefined : leaflet.topics[subject];
  // A topic that is about one procedure is another's under the aspect they share; what both are is told of each apart.
  const shared = topic?.aspect ?? subject ?? WHAT_IS;
  return tellSubject(asked, shared === OVERVIEW ? WHAT_IS : shared);
};

/** "Go on about kyphoplasty", when something else was told last: what it is; null when it already was. */
export function goOnAbout(situation: Situation): Step | null {
  const { leaflet, state, understood } = situation;
  if (understood.procedure === null || understood.procedure === BOTH) return null;
  const told = state.place === null ? null : procedureSpoken(leaflet, state.place.topic, state.place.variant);
  return told === understood.procedure ? null : tellSubject(situation, WHAT_IS);
}

/** Half an answer about one procedure would only be heard again when it is asked for the other. */
const isHalf = ({ leaflet, state }: Situation): boolean =>
  state.subject !== null && Object.hasOwn(leaflet.halves, state.subject);

/** The same question about a procedure: in a sentence where the answer was heard already, else as it is told of that one. */
const tellFor = (situation: Situation, procedure: string): Step =>
  sayJoint(situation) ??
  (isHalf(situation) ? sayWhatDiffers(situation, procedure) : null) ??
  askAgainFor(situation, procedure);

/** "And for vertebroplasty": the same question about the procedure named. */
export function tellSameFor(situation: Situation): Step {
  const { procedure } = situation.understood;
  return procedure === null || procedure === BOTH ? tellSameForBoth(situation) : tellFor(situation, procedure);
}

/** The same subject for the other procedure; where both were told, what holds for both, or how they compare. */
export function tellOther(situation: Situation): Step {
  const { leaflet, state } = situation;
  const procedure = otherProcedure(situation);
  if (procedure !== null && state.place !== null) {
    const step = tellFor(situation, procedure);
    return { ...step, change: { ...step.change, procedure } };
  }
  const asked = state.subject === leaflet.compare ? askWhichProcedure(situation) : sayJoint(situation);
  return asked ?? tellTopic(situation, leaflet.compare, null);
}

/** "Is it the same for both", "for the other one": yes where the leaflet speaks of both at once; else what differs. */
export function tellSameForBoth(situation: Situation): Step {
  const { leaflet, state } = situation;
  if (state.subject === null) return nothingTold(situation);
  const short = sayJoint(situation) ?? sayWhatDiffers(situation, otherProcedure(situation));
  if (short !== null) return short;
  return familyIn(state.subject) === null ? tellTopic(situation, leaflet.compare, null) : askAgainFor(situation, BOTH);
}

/** How long what was told last takes; what that means depends on the topic. */
export function tellHowLong(situation: Situation): Step {
  const { leaflet, state } = situation;
  const { after, otherwise } = leaflet.howLong;
  return tellSubject(situation, (state.place === null ? undefined : after[state.place.topic]) ?? otherwise);
}
