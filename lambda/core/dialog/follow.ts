// Follow-ups that lean on what was just told: the other procedure, why, how long that takes, one item of a list.
import { tellPlace, tellSubject, tellTopic } from './answer';
import { endAsking, endShort } from './endings';
import type { Say } from './move';
import { isKnownPlace, portionsOf, sayPlace } from './places';
import { procedureSpoken } from './select';
import { makeStep, phrase, type Situation, type Step } from './step';

const nothingTold = (situation: Situation): Step =>
  makeStep('navigation', [phrase('follow.nothing')], endAsking(situation));

const BOTH = 'both';

/** The procedure that was not the last one told; null when both were told together. */
const otherProcedure = ({ leaflet, state }: Situation): string | null => {
  const told = state.place === null ? null : procedureSpoken(leaflet, state.place.topic, state.place.variant);
  const current = told !== null && told !== BOTH ? told : state.procedure;
  if (current === null || current === BOTH) return null;
  return Object.keys(leaflet.procedures).find((procedure) => procedure !== current) ?? null;
};

/** The same subject for the other procedure; where the leaflet tells both together, that is said; else they are compared. */
export function tellOther(situation: Situation): Step {
  const { leaflet, state } = situation;
  const procedure = otherProcedure(situation);
  const topic = state.place === null ? undefined : leaflet.topics[state.place.topic];
  if (procedure === null || topic === undefined || state.place === null)
    return tellTopic(situation, leaflet.compare, null);
  const asked = { ...situation, understood: { ...situation.understood, procedure } };
  const step = tellSubject(asked, topic.aspect ?? state.place.topic);
  return { ...step, change: { ...step.change, procedure } };
}

/** The reason the leaflet gives for what was told last, or that it gives none. */
export function tellWhy(situation: Situation): Step {
  const { leaflet, state } = situation;
  if (!isKnownPlace(leaflet, state.place)) return nothingTold(situation);
  const { topic } = state.place;
  const reason = leaflet.why[topic];
  const gap = leaflet.topics[topic]?.aspect ?? topic;
  if (reason === undefined) {
    const silent: Say[] = [phrase('why.not-said'), phrase('step.doctor')];
    return makeStep('gap', silent, endShort(situation), { gap }, { said: silent });
  }
  const content: Say[] = [
    { why: topic },
    ...(reason.missing === null ? [] : [{ unexplained: topic }, phrase('step.doctor')]),
  ];
  return makeStep(
    'answer',
    content,
    endShort(situation),
    {
      topics: [topic],
      gap: reason.missing === null ? null : gap,
      procedure: procedureSpoken(leaflet, topic, state.place.variant),
    },
    { said: content },
  );
}

/** How long what was told last takes; what that means depends on the topic. */
export function tellHowLong(situation: Situation): Step {
  const { leaflet, state } = situation;
  const { after, otherwise } = leaflet.howLong;
  return tellSubject(situation, (state.place === null ? undefined : after[state.place.topic]) ?? otherwise);
}

/** One item of the list that was told last; counted from 1, or the last one. */
export function tellItem(situation: Situation, wanted: number | 'last'): Step {
  const { leaflet, state } = situation;
  const { place } = state;
  const choices = state.offer?.kind === 'choice' ? state.offer.subjects : state.choices;
  const chosen = wanted === 'last' ? choices.at(-1) : choices[wanted - 1];
  if (chosen !== undefined) return tellSubject(situation, chosen);
  if (!isKnownPlace(leaflet, place)) return nothingTold(situation);
  const items = (portionsOf(leaflet, place.topic, place.variant)[place.portion] ?? []).flatMap(
    (line) => line.item ?? [],
  );
  const item = wanted === 'last' ? items.at(-1) : items.find((number) => number === wanted);
  if (item === undefined) {
    // Without a list "the last one" means what was told last.
    if (wanted === 'last') return tellPlace(situation, place, [], 'navigation');
    return makeStep('navigation', [phrase('follow.no-list')], endShort(situation));
  }
  const content: Say[] = [{ ...place, item }];
  return makeStep(
    'navigation',
    content,
    endShort(situation),
    { topics: [place.topic], procedure: procedureSpoken(leaflet, place.topic, place.variant) },
    { said: [sayPlace(place)] },
  );
}
