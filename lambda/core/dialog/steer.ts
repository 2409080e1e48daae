// Steering through what is told: more, next, back, repeat, the exact words, start over.
import { tellPlace, tellTopic } from './answer';
import { endAsking, endOffering, endShort, topicAfter } from './endings';
import type { Say } from './move';
import { EXACT, isKnownPlace, movePlace, portionsOf } from './places';
import { makeStep, phrase, type Situation, type Step } from './step';

const nothingYet = (situation: Situation, key: string): Step =>
  makeStep('navigation', [phrase(key)], endAsking(situation));

/** The rest of the topic; at its end says so and offers the next topic. */
export function tellMore(situation: Situation): Step {
  const { leaflet, state } = situation;
  if (!isKnownPlace(leaflet, state.place)) return nothingYet(situation, 'repeat.nothing');
  const further = movePlace(leaflet, state.place, 1);
  if (further) return tellPlace(situation, further, [], 'navigation');
  const { topic } = state.place;
  return makeStep(
    'navigation',
    [phrase('answer.end', { topic: { topic } })],
    endOffering(situation, 'prompt.topic', topicAfter(leaflet, topic)),
    { topics: [topic] },
  );
}

/** The rest of the topic, then straight on to the next one. */
export function tellNext(situation: Situation): Step {
  const { leaflet, state } = situation;
  if (!isKnownPlace(leaflet, state.place)) return tellTopic(situation, Object.keys(leaflet.topics)[0] ?? '', null);
  const further = movePlace(leaflet, state.place, 1);
  if (further) return tellPlace(situation, further, [], 'navigation');
  const following = topicAfter(leaflet, state.place.topic);
  if (following === undefined) return makeStep('navigation', [phrase('next.last')], endAsking(situation));
  return tellTopic(situation, following, null);
}

/** The portion before, else the topic before. */
export function tellPrevious(situation: Situation): Step {
  const { leaflet, state } = situation;
  if (!isKnownPlace(leaflet, state.place)) return nothingYet(situation, 'back.nowhere');
  const earlier = movePlace(leaflet, state.place, -1);
  if (earlier) return tellPlace(situation, earlier, [], 'navigation');
  const order = leaflet.main.includes(state.place.topic) ? leaflet.main : Object.keys(leaflet.topics);
  const before = order[order.indexOf(state.place.topic) - 1];
  if (before !== undefined) return tellTopic(situation, before, null);
  return makeStep('navigation', [phrase('back.at-start')], endShort(situation));
}

const topicsIn = (said: readonly Say[]): string[] => said.flatMap((part) => ('topic' in part ? [part.topic] : []));

/** The last content again, without the offer: word for word, then a step slower, then item by item. */
export function repeatLast(situation: Situation): Step {
  const { state } = situation;
  if (state.said.length === 0) return nothingYet(situation, 'repeat.nothing');
  const step = makeStep(
    'navigation',
    state.said,
    endShort(situation),
    { topics: topicsIn(state.said) },
    { offer: state.offer, repeats: state.repeats + 1 },
  );
  if (state.repeats === 0) return step;
  return { ...step, move: { ...step.move, manner: { slower: Math.min(state.repeats, 2), apart: state.repeats > 1 } } };
}

/** The leaflet's own sentences behind what was told last. */
export function tellExactWords(situation: Situation): Step {
  const { leaflet, state } = situation;
  const topic = state.place?.topic;
  if (topic === undefined || portionsOf(leaflet, topic, EXACT).length === 0)
    return nothingYet(situation, 'exact.nothing');
  const step = tellTopic(situation, topic, EXACT);
  return { ...step, move: { ...step.move, outcome: 'navigation' } };
}
