// Damages a good piece of JSON somewhere: a value put in place of another, taken away, or added.
import * as fc from 'fast-check';
import { hostileJson, hostileText } from './hostile';

export interface Damage {
  /** Which child to go down to at each level; the last one is damaged. */
  steps: readonly number[];
  action: 'replace' | 'remove' | 'add';
  value: unknown;
  key: string;
}

const DEEPEST = 7;
const MOST_CHILDREN = 40;

export const damage: fc.Arbitrary<Damage> = fc.record({
  steps: fc.array(fc.nat({ max: MOST_CHILDREN }), { minLength: 1, maxLength: DEEPEST }),
  action: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'add'),
  value: hostileJson,
  key: hostileText,
});

type Container = Record<string, unknown>;

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** As JSON.parse would set it: `__proto__` is then a key like any other. */
const setKey = (container: Container, key: string, value: unknown): void => {
  Object.defineProperty(container, key, { value, enumerable: true, configurable: true, writable: true });
};

/** @param json changed in place: give it a copy */
export function inflict(json: unknown, { steps, action, value, key }: Damage): void {
  // A copy: a later damage may land inside it.
  const inserted = structuredClone(value);
  let container = json;
  for (const [depth, step] of steps.entries()) {
    if (!isContainer(container)) return;
    const keys = Object.keys(container);
    const chosen = keys[step % Math.max(1, keys.length)];
    const next = chosen === undefined ? undefined : container[chosen];
    if (depth < steps.length - 1 && isContainer(next)) {
      container = next;
      continue;
    }
    if (action === 'add' || chosen === undefined) {
      if (!Array.isArray(container)) setKey(container, key, inserted);
    } else if (action === 'remove') {
      delete container[chosen];
    } else {
      setKey(container, chosen, inserted);
    }
    return;
  }
}
