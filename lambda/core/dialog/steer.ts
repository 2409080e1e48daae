// Steering through what is told: more, next, back, repeat, the exact words, start over.
import { tellPlace, tellTopic } from './answer';
import { endAsking, endOffering, endShort, topicAfter } from './endings';
import type { Say } from './move';
import { sayWhere } from './where';
import { cutShort, EXACT, isKnownPlace, movePlace, portionsOf, sayPlace } from './places';
import { isWhole } from './sections';
import type { Place } from './state';
import { CLOSED, type Ending, makeStep, phrase, type Situation, type Step } from './step';

const endReading = (situation: Situation): Step => makeStep('navigation', [phrase('reading.end')], endShort(situation));

const nothingYet = (situation: Situation, key: string): Step =>
  makeStep('navigation', [phrase(key)], endAsking(situation));

/** Who asks for more once more after the end was named means the next topic, which was just offered. */
const goOnFrom = (ending: Ending): Ending =>
  ending.offer?.kind === 'subject'
    ? { ...ending, offer: { kind: 'resume', place: { topic: ending.offer.subject, variant: null, portion: 0 } } }
    : ending;

/** The rest of the topic; at its end says so and offers the next topic. */
export function tellMore(situation: Situation): Step {
  const { leaflet, state } = situation;
  if (!isKnownPlace(leaflet, state.place)) return nothingYet(situation, 'repeat.nothing');
  const further = movePlace(leaflet, state.place, 1);
  if (further) return tellPlace(situation, further, [], 'navigation');
  const { topic } = state.place;
  if (isWhole(leaflet, state.place)) return endReading(situation);
  const ending = goOnFrom(endOffering(situation, 'prompt.topic', topicAfter(leaflet, topic)));
  return makeStep('navigation', [phrase('answer.end', { topic: { topic } })], ending, { topics: [topic] });
}

/** The rest of the topic, then straight on to the next one. */
export function tellNext(situation: Situation): Step {
  const { leaflet, state } = situation;
  if (!isKnownPlace(leaflet, state.place)) return tellTopic(situation, Object.keys(leaflet.topics)[0] ?? '', null);
  const further = movePlace(leaflet, state.place, 1);
  if (further) return tellPlace(situation, further, [], 'navigation');
  if (isWhole(leaflet, state.place)) return endReading(situation);
  const following = topicAfter(leaflet, state.place.topic);
  if (following === undefined) return makeStep('navigation', [phrase('next.last')], endAsking(situation));
  return tellTopic(situation, following, null);
}

/** True after something else was said than what the place holds: a gap, a list, a meaning. */
const isAway = ({ said }: Situation['state']): boolean =>
  said.length > 0 && !said.some((part) => 'topic' in part || 'half' in part || 'why' in part);

const goBackTo = (situation: Situation, place: Place, from: Place | null): Step =>
  tellPlace(
    situation,
    place,
    from?.topic === place.topic ? [] : [phrase('back.to', { topic: { topic: place.topic } })],
    'navigation',
  );

/** Back to what was told before; inside a reading a section back. */
export function tellPrevious(situation: Situation): Step {
  const { leaflet, state } = situation;
  const { place } = state;
  const trail = state.trail.filter((told) => isKnownPlace(leaflet, told));
  const before = trail.at(-1);
  if (isKnownPlace(leaflet, place)) {
    if (isAway(state)) return goBackTo(situation, place, null);
    const earlier = movePlace(leaflet, place, -1);
    if (isWhole(leaflet, place)) {
      if (earlier) return tellPlace(situation, earlier, [], 'navigation');
      return makeStep('navigation', [phrase('reading.at-start')], endShort(situation), { topics: [place.topic] });
    }
    if (before === undefined && earlier) return tellPlace(situation, earlier, [], 'navigation');
  }
  if (before === undefined)
    return state.place === null
      ? nothingYet(situation, 'back.nowhere')
      : makeStep('navigation', [phrase('back.at-start')], endShort(situation));
  const step = goBackTo(situation, before, place);
  return { move: step.move, change: { ...step.change, trail: trail.slice(0, -1) } };
}

const topicsIn = (said: readonly Say[]): string[] => said.flatMap((part) => ('topic' in part ? [part.topic] : []));

const isMeaning = (say: Say): boolean => 'gloss' in say || ('phrase' in say && say.phrase === 'gloss.ours');

/** What was said, as it is told to somebody who wants it brief. */
const shorten = ({ leaflet, state }: Situation): Say[] => {
  const told = state.said.filter((say) => 'topic' in say);
  if (told.length === 0) return state.said;
  return state.said
    .filter((say) => !isMeaning(say))
    .map((say) => ('topic' in say && say.item === undefined ? sayPlace(cutShort(leaflet, say)) : say));
};

/** Word for word, slower, item by item: there is no fourth way. */
const REPEATS_VARIED = 3;

/** The last content again, without the offer: word for word, then a step slower, then item by item. */
export function repeatLast(situation: Situation): Step {
  const { state } = situation;
  if (state.said.length === 0) return nothingYet(situation, 'repeat.nothing');
  const said = state.detail === 'brief' ? shorten(situation) : state.said;
  const step = makeStep(
    'navigation',
    said,
    endShort(situation),
    { topics: topicsIn(said) },
    { offer: state.offer, repeats: state.repeats + 1 },
  );
  if (state.repeats === 0) return step;
  // Further variation would only wear the listener out: what may help now is less of it.
  if (state.repeats === REPEATS_VARIED && state.detail !== 'brief')
    return {
      move: { ...step.move, prompt: phrase('prompt.be-brief'), reprompt: phrase('reprompt.yes-no') },
      change: { ...step.change, offer: { kind: 'brief' } },
    };
  return { ...step, move: { ...step.move, manner: { slower: Math.min(state.repeats, 2), apart: state.repeats > 1 } } };
}

/** "Stop here" stops the reading and keeps the place; where nothing is read it ends the conversation. */
export function pauseReading(situation: Situation): Step {
  const { leaflet, state } = situation;
  if (!isKnownPlace(leaflet, state.place)) return makeStep('goodbye', [phrase('goodbye')], CLOSED);
  const here = sayWhere(leaflet, state.place);
  const prompt = phrase('prompt.ready');
  return makeStep('navigation', [phrase('reading.paused'), ...here], {
    prompt,
    reprompt: phrase('reprompt.ready'),
    offer: { kind: 'more' },
  });
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
