// What a walk has covered: classes of state, inputs sent from each, steps from class to class, pairs of features.
import type { Features } from './features';

export type News = 'class' | 'pair' | 'detail';

export interface Counts {
  /** Different states met, but for the count of turns. */
  states: number;
  classes: number;
  /** Pairs of a class and an act (or kind of question) that were sent, and how many there are. */
  taken: number;
  ofTaken: number;
  /** Different steps from one class to another, or back to itself. */
  steps: number;
  /** Pairs of values of two features that stood together. */
  pairs: number;
  /** Exact places, subjects and contents met. */
  details: number;
  edges: number;
}

export interface Coverage {
  /** @returns whether this state was never met */
  meet: (identity: string) => boolean;
  /** @returns the greatest thing new about these features, or null when nothing is */
  reach: (features: Features) => News | null;
  /** Notes one input sent from a class, and the class it led to. */
  take: (from: string, act: string, to: string) => void;
  values: ReadonlySet<string>;
  classes: ReadonlySet<string>;
  count: () => Counts;
}

/** @returns whether anything of it was new */
const addAll = (known: Set<string>, added: readonly string[]): boolean => {
  const before = known.size;
  for (const one of added) known.add(one);
  return known.size > before;
};

const pairsOf = (values: readonly string[]): string[] =>
  values.flatMap((value, at) => values.slice(at + 1).map((other) => `${value} ${other}`));

/** @param acts each of which is to be sent from every class */
export function openCoverage(acts: readonly string[]): Coverage {
  const wanted = new Set(acts);
  const states = new Set<string>();
  const classes = new Set<string>();
  const pairs = new Set<string>();
  const details = new Set<string>();
  const values = new Set<string>();
  const taken = new Set<string>();
  const steps = new Set<string>();
  let edges = 0;
  return {
    meet: (identity) => addAll(states, [identity]),
    reach: ({ core, all, details: fine }) => {
      addAll(values, all);
      const isClass = addAll(classes, [core]);
      const isPair = addAll(pairs, pairsOf(all));
      const isDetail = addAll(details, fine);
      return isClass ? 'class' : isPair ? 'pair' : isDetail ? 'detail' : null;
    },
    take: (from, act, to) => {
      edges += 1;
      if (wanted.has(act)) taken.add(`${act} ${from}`);
      steps.add(`${from} > ${to}`);
    },
    values,
    classes,
    count: () => ({
      states: states.size,
      classes: classes.size,
      taken: taken.size,
      ofTaken: classes.size * wanted.size,
      steps: steps.size,
      pairs: pairs.size,
      details: details.size,
      edges,
    }),
  };
}
