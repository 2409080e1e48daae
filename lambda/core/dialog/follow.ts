// Follow-ups that lean on what was just asked: the other procedure, the same for both, how long that takes.
import { tellSubject, tellTopic } from './answer';
import { declineAdvice } from './decline';
import { endAgain, endAsking } from './endings';
import { procedureSpoken, selectedTopic } from './select';
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

/** What was asked last, for a procedure named now: again what it is, the risks, or the gap. */
const askAgainFor = (situation: Situation, procedure: string): Step => {
  const { leaflet, state, understood } = situation;
  const asked = { ...situation, understood: { ...understood, procedure } };
  const family = familyIn(state.subject);
  if (family !== null) return declineAdvice({ ...asked, understood: { ...asked.understood, family } });
  const { subject } = state;
  const topic = subject === null ? undefined : leaflet.topics[subject];
  // A topic that is about one procedure is another's under the aspect they share.
  return tellSubject(asked, topic?.aspect ?? subject ?? WHAT_IS);
};

/** "Go on about kyphoplasty", when something else was told last: what it is; null when it already was. */
export function goOnAbout(situation: Situation): Step | null {
  const { leaflet, state, understood } = situation;
  if (understood.procedure === null || understood.procedure === BOTH) return null;
  const told = state.place === null ? null : procedureSpoken(leaflet, state.place.topic, state.place.variant);
  return told === understood.procedure ? null : tellSubject(situation, WHAT_IS);
}

/** "And for vertebroplasty": the same question about the procedure named. */
export function tellSameFor(situation: Situation): Step {
  const { procedure } = situation.understood;
  return procedure === null || procedure === BOTH ? tellSameForBoth(situation) : askAgainFor(situation, procedure);
}

/** The same subject for the other procedure; where the leaflet tells both together, that is said; else they are compared. */
export function tellOther(situation: Situation): Step {
  const { leaflet } = situation;
  const procedure = otherProcedure(situation);
  if (procedure === null || situation.state.place === null) return tellTopic(situation, leaflet.compare, null);
  const step = askAgainFor(situation, procedure);
  return { ...step, change: { ...step.change, procedure } };
}

/** "Is it the same for both": said plainly where the leaflet speaks of both at once; else they are compared. */
export function tellSameForBoth(situation: Situation): Step {
  const { leaflet, state } = situation;
  const { subject } = state;
  if (subject === null) return nothingTold(situation);
  const topic = leaflet.halves[subject]?.topic ?? selectedTopic(leaflet, subject, state.procedure);
  if (topic === null) return askAgainFor(situation, BOTH);
  if (leaflet.topics[topic]?.joint !== true) return tellTopic(situation, leaflet.compare, null);
  const said = [phrase('same.both', { topic: { topic } })];
  return makeStep('navigation', said, endAgain(situation), { topics: [topic], procedure: BOTH });
}

/** How long what was told last takes; what that means depends on the topic. */
export function tellHowLong(situation: Situation): Step {
  const { leaflet, state } = situation;
  const { after, otherwise } = leaflet.howLong;
  return tellSubject(situation, (state.place === null ? undefined : after[state.place.topic]) ?? otherwise);
}
