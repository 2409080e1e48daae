// What a walk has reached: classes, pairs of features and details; tells whether a standing adds to them.
import type { Features } from './features';

export type News = 'class' | 'pair' | 'detail';

export interface Reached {
  /** @returns the greatest thing new about these features, or null when nothing is */
  add: (features: Features) => News | null;
  values: ReadonlySet<string>;
  count: () => { classes: number; pairs: number; details: number };
}

/** @returns whether anything of it was new */
const addAll = (known: Set<string>, added: readonly string[]): boolean => {
  const before = known.size;
  for (const one of added) known.add(one);
  return known.size > before;
};

const pairsOf = (values: readonly string[]): string[] =>
  values.flatMap((value, at) => values.slice(at + 1).map((other) => `${value} ${other}`));

export function createMap(): Reached {
  const classes = new Set<string>();
  const pairs = new Set<string>();
  const details = new Set<string>();
  const values = new Set<string>();
  return {
    add: (features) => {
      addAll(values, features.all);
      const isClass = addAll(classes, [features.core]);
      const isPair = addAll(pairs, pairsOf(features.all));
      const isDetail = addAll(details, features.details);
      return isClass ? 'class' : isPair ? 'pair' : isDetail ? 'detail' : null;
    },
    values,
    count: () => ({ classes: classes.size, pairs: pairs.size, details: details.size }),
  };
}
