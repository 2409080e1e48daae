// Where in the leaflet we are, and what can be said there.
import type { Leaflet, Portion } from '../catalogue';
import type { Say } from './move';
import type { Place } from './state';

/** The variant that holds the leaflet's own sentences. */
export const EXACT = 'exact';

/** Portions of a topic as told in one variant; empty for a topic this leaflet does not have. */
export function portionsOf(leaflet: Leaflet, topic: string, variant: string | null): Portion[] {
  const told = leaflet.topics[topic];
  if (!told) return [];
  if (variant === EXACT) return told.exact;
  return (variant === null ? undefined : told.byProcedure[variant]?.portions) ?? told.portions;
}

export const isKnownPlace = (leaflet: Leaflet, place: Place | null): place is Place =>
  place !== null && place.portion < portionsOf(leaflet, place.topic, place.variant).length;

export const sayPlace = (place: Place): Say => ({ ...place });

/** Steps to a neighbouring portion, or null at either end. What is left of a portion cut short comes next. */
export const movePlace = (leaflet: Leaflet, place: Place, by: 1 | -1): Place | null => {
  const { topic, variant } = place;
  if (by > 0 && place.upTo !== undefined) return { topic, variant, portion: place.portion, from: place.upTo };
  if (by < 0 && place.from !== undefined) return { topic, variant, portion: place.portion };
  const portion = place.portion + by;
  const portions = portionsOf(leaflet, topic, variant).length;
  return portion >= 0 && portion < portions ? { topic, variant, portion } : null;
};

/** Lines told at once to somebody who wants it brief. */
const LINES_IN_BRIEF = 2;

/** The beginning of a portion; a list, the leaflet's own words, and what must be followed by a safety line stay whole. */
export function cutShort(leaflet: Leaflet, place: Place): Place {
  const lines = portionsOf(leaflet, place.topic, place.variant)[place.portion] ?? [];
  const isWhole = place.variant === EXACT || leaflet.topics[place.topic]?.exact.length === 0;
  const isList = lines.some((line) => line.item !== undefined);
  const cutsSafety = lines[LINES_IN_BRIEF]?.kind === 'SAFE';
  if (isWhole || isList || cutsSafety || place.from !== undefined || lines.length <= LINES_IN_BRIEF) return place;
  return { ...place, upTo: LINES_IN_BRIEF };
}

/** The beginning of a portion, to be told behind a warning's reminder: a list ends with its last item. */
export function cutBehindReminder(leaflet: Leaflet, place: Place): Place {
  const lines = portionsOf(leaflet, place.topic, place.variant)[place.portion] ?? [];
  const afterList = lines.findLastIndex((line) => line.item !== undefined) + 1;
  if (afterList === 0 || place.from !== undefined) return cutShort(leaflet, place);
  return afterList < lines.length && lines[afterList]?.kind !== 'SAFE' ? { ...place, upTo: afterList } : place;
}

/** One item of a list; the number after its last is the line that follows the list in the same breath. */
export const pickItem = (portion: Portion, item: number): Portion => {
  const numbered = portion.filter((line) => line.item === item);
  if (numbered.length > 0) return numbered;
  const last = portion.findLastIndex((line) => line.item !== undefined);
  return portion.slice(last + 1);
};
