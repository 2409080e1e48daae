// Copies of a state that cannot be trusted: of another version, cut, mistyped, or of a leaflet that has changed since.
import { STATE_VERSION } from '../../lambda/core/dialog/state';
import type { Standing } from './device';

type Bag = Record<string, unknown>;

export interface Copy {
  name: string;
  standing: Standing;
}

/** No field of a state may hold any of these: a number where text is wanted, text where a list is, half a thing. */
const WRONG: readonly unknown[] = [-1, { a: 1 }, [[]], 'toString'];
const GONE = 'gone';

const read = (attributes: string): { state: Bag } & Bag => JSON.parse(attributes) as { state: Bag } & Bag;

const copyOf = (standing: Standing, name: string, state: unknown): Copy => ({
  name,
  standing: { ...standing, attributes: JSON.stringify({ ...read(standing.attributes ?? '{}'), state }) },
});

const withoutField = (state: Bag, field: string): Bag =>
  Object.fromEntries(Object.entries(state).filter(([name]) => name !== field));

/**
 * Copies that must start fresh.
 * @param turn which fields are damaged; every field has its turn
 */
export function damage(standing: Standing, turn: number): Copy[] {
  if (standing.attributes === null) return [];
  const { state } = read(standing.attributes);
  const fields = Object.keys(state);
  const field = fields[turn % fields.length] ?? 'version';
  const wrong = WRONG[Math.floor(turn / fields.length) % WRONG.length];
  const half = JSON.stringify(state).slice(0, -(1 + (turn % 40)));
  return [
    copyOf(standing, 'of an older version', { ...state, version: STATE_VERSION - 1 }),
    copyOf(standing, 'of a newer version', { ...state, version: STATE_VERSION + 1 }),
    copyOf(standing, `without ${field}`, withoutField(state, field)),
    copyOf(standing, `with ${JSON.stringify(wrong)} as ${field}`, { ...state, [field]: wrong }),
    copyOf(standing, 'cut off', half),
    copyOf(standing, 'of a leaflet that is gone', { ...state, leaflet: GONE }),
  ];
}

const rename = (value: unknown, ids: ReadonlySet<string>): unknown => {
  if (typeof value === 'string') return ids.has(value) ? GONE : value;
  if (Array.isArray(value)) return value.map((part) => rename(part, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, rename(part, ids)]));
};

/** A copy in which every subject is one that today's leaflet does not have, and one whose portions are now fewer. */
export function outdate(standing: Standing, subjects: ReadonlySet<string>): Copy[] {
  if (standing.attributes === null) return [];
  const { state } = read(standing.attributes);
  const renamed = rename({ ...state, leaflet: null }, subjects) as Bag;
  const place = state.place as Bag | null;
  return [
    copyOf(standing, 'with subjects that are gone', { ...renamed, leaflet: state.leaflet }),
    ...(place === null
      ? []
      : [copyOf(standing, 'with a portion that is gone', { ...state, place: { ...place, portion: 99 } })]),
  ];
}
