// Where in the leaflet one is: topic, part, section.
import type { Leaflet } from '../catalogue';
import { endAgain, endAsking } from './endings';
import type { Say } from './move';
import { isKnownPlace, portionsOf } from './places';
import { isWhole, sayWhereInReading } from './sections';
import type { Place } from './state';
import { makeStep, phrase, type Situation, type Step } from './step';

/** "Risks: topic five of six. Part one of two." */
export function sayWhere(leaflet: Leaflet, place: Place): Say[] {
  const section = isWhole(leaflet, place) ? sayWhereInReading(leaflet, place) : null;
  if (section) return [section];
  const topic = { topic: place.topic };
  const count = portionsOf(leaflet, place.topic, place.variant).length;
  const part = { part: { count: place.portion + 1 }, parts: { count } };
  const at = leaflet.main.indexOf(place.topic);
  if (at < 0) return [count > 1 ? phrase('where.part', { topic, ...part }) : phrase('where.only', { topic })];
  const number = { number: { count: at + 1 }, total: { count: leaflet.main.length } };
  return [phrase('where.topic', { topic, ...number }), ...(count > 1 ? [phrase('where.portion', part)] : [])];
}

/** Tells topic and part, or paragraph and question inside a reading. */
export function tellWhere(situation: Situation): Step {
  const { leaflet, state } = situation;
  if (!isKnownPlace(leaflet, state.place))
    return makeStep('navigation', [phrase('where.nowhere')], endAsking(situation));
  return makeStep('navigation', sayWhere(leaflet, state.place), endAgain(situation));
}
