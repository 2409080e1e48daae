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

/** The reason for one topic; asked once more, what the leaflet leaves unexplained there, or that it says no more. */
const tellReason = (situation: Situation, topic: string): Step => {
  const { leaflet, state } = situation;
  const reason = leaflet.why[topic];
  if (reason === undefined) return tellNoReason(situation, topic);
  if (state.explained.includes(topic)) {
    const gap = leaflet.topics[topic]?.aspect ?? topic;
    const content: Say[] = [phrase('why.no-more'), phrase('step.doctor')];
    return makeStep('gap', content, endShort(situation), { gap });
  }
  const open: Say[] = reason.missing === null ? [] : [{ unexplained: topic }, phrase('step.doctor')];
  // What follows a reason may be a safety line, and nothing may come after that.
  const content: Say[] = [...open, { why: topic }];
  return makeStep(
    'answer',
    content,
    endShort(situation),
    {
      topics: [topic],
      gap: reason.missing === null ? null : (leaflet.topics[topic]?.aspect ?? topic),
      procedure: procedureSpoken(leaflet, topic, state.place?.variant ?? null),
    },
    { said: content, explained: [...state.explained, topic] },
  );
};

/** The reason the leaflet gives for what was told last, or that it gives none. */
export function tellWhy(situation: Situation): Step {
  const { leaflet, state } = situation;
  return isKnownPlace(leaflet, state.place) ? tellReason(situation, state.place.topic) : nothingTold(situation);
}

/** "Why do they use cement": the reason for the topic named, where the leaflet gives one; null where it does not. */
export function tellWhyOf(situation: Situation, subject: string): Step | null {
  const topic = selectedTopic(situation.leaflet, subject, situation.understood.procedure);
  if (topic === null || situation.leaflet.why[topic] === undefined) return null;
  const place = { topic, variant: null, portion: 0 };
  const step = tellReason(situation, topic);
  return { move: step.move, change: { ...step.change, place, subject } };
}
