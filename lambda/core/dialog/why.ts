// Reasons the leaflet gives for what it says, each told once, and what it leaves unexplained.
import { selectedTopic } from './select';
import { endShort } from './endings';
import { nothingTold } from './follow';
import type { Say } from './move';
import { isKnownPlace } from './places';
import { procedureSpoken } from './select';
import { makeStep, phrase, type Situation, type Step } from './step';

const tellNoReason = (situation: Situation, topic: string): Step => {
  const gap = situation.leaflet.topics[topic]?.aspect ?? topic;
  const content: Say[] = [phrase('why.not-said'), phrase('step.doctor')];
  return makeStep('gap', content, endShort(situation), { gap }, { said: content });
};

/** Where the reason stands: a subject may have one of its own, else that of the topic it is told from. */
const reasonFor = ({ leaflet }: Situation, subject: string | null, topic: string): string =>
  subject !== null && Object.hasOwn(leaflet.why, subject) ? subject : topic;

const gapIn = ({ leaflet }: Situation, id: string): string => leaflet.topics[id]?.aspect ?? id;

/** A reason, and what the leaflet leaves unexplained there; asked once more, that it says no more. */
const tellReason = (situation: Situation, id: string, topic: string): Step => {
  const { leaflet, state } = situation;
  const reason = leaflet.why[id];
  if (reason === undefined) return tellNoReason(situation, topic);
  if (state.explained.includes(id)) {
    const content: Say[] = [phrase('why.no-more'), phrase('step.doctor')];
    return makeStep('gap', content, endShort(situation), { gap: gapIn(situation, id) });
  }
  const open: Say[] = reason.missing === null ? [] : [{ unexplained: id }, phrase('step.doctor')];
  const content: Say[] = [{ why: id }, ...open];
  return makeStep(
    'answer',
    content,
    endShort(situation),
    {
      topics: [topic],
      gap: reason.missing === null ? null : gapIn(situation, id),
      procedure: procedureSpoken(leaflet, topic, state.place?.variant ?? null),
    },
    { said: content, explained: [...state.explained, id] },
  );
};

/** The reason the leaflet gives for what was told last, or that it gives none. */
export function tellWhy(situation: Situation): Step {
  const { leaflet, state } = situation;
  if (!isKnownPlace(leaflet, state.place)) return nothingTold(situation);
  const { topic } = state.place;
  return tellReason(situation, reasonFor(situation, state.subject, topic), topic);
}

/** "Why do they use cement": the reason for the subject named, where the leaflet gives one; null where it does not. */
export function tellWhyOf(situation: Situation, subject: string): Step | null {
  const { leaflet, understood } = situation;
  const topic = leaflet.halves[subject]?.topic ?? selectedTopic(leaflet, subject, understood.procedure);
  if (topic === null) return null;
  const id = reasonFor(situation, subject, topic);
  if (leaflet.why[id] === undefined) return null;
  const place = { topic, variant: null, portion: 0 };
  const step = tellReason(situation, id, topic);
  return { move: step.move, change: { ...step.change, place, subject } };
}
