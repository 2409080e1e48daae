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

export const sayPlace = ({ topic, variant, portion }: Place): Say => ({ topic, variant, portion });

/** Steps to a neighbouring portion, or null at either end. */
export const movePlace = (leaflet: Leaflet, place: Place, by: 1 | -1): Place | null => {
  const portion = place.portion + by;
  const portions = portionsOf(leaflet, place.topic, place.variant).length;
  return portion >= 0 && portion < portions ? { ...place, portion } : null;
};
