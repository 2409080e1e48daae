// A linear classifier as data: for each feature, which classes it speaks for and how strongly.
// One class is independent of the others, so a leaflet's own topics can be ranked beside a language's aspects.

export interface LinearModel {
  classes: string[];
  /** Added to every score of the class. */
  bias: number[];
  /** Feature names, joined by line feeds; the n-th owns the n-th row. */
  features: string;
  /** For each feature a row `class:weight` joined by commas, weights in hundredths; rows joined by line feeds. */
  weights: string;
}

export interface Ranked {
  class: string;
  score: number;
}

type Row = readonly (readonly [classIndex: number, weight: number])[];

const HUNDREDTHS = 100;
const rowsByModel = new WeakMap<LinearModel, Map<string, string>>();

const rowsOf = (model: LinearModel): Map<string, string> => {
  const known = rowsByModel.get(model);
  if (known) return known;
  const names = model.features.split('\n');
  const rows = model.weights.split('\n');
  const made = new Map<string, string>();
  names.forEach((name, index) => made.set(name, rows[index] ?? ''));
  rowsByModel.set(model, made);
  return made;
};

const readRow = (row: string): Row =>
  row === ''
    ? []
    : row.split(',').map((entry) => {
        const colon = entry.indexOf(':');
        return [Number(entry.slice(0, colon)), Number(entry.slice(colon + 1)) / HUNDREDTHS] as const;
      });

/** Features with their values, scaled so that a long question weighs as much as a short one. */
export type FeatureValues = ReadonlyMap<string, number>;

/**
 * Scores every class of a model.
 * @returns one score a class, unsorted; 0 is the border the class was trained on, 1 clearly inside
 */
export function scoreClasses(model: LinearModel, features: FeatureValues): Ranked[] {
  const rows = rowsOf(model);
  const scores = [...model.bias];
  for (const [feature, value] of features) {
    for (const [index, weight] of readRow(rows.get(feature) ?? '')) {
      scores[index] = (scores[index] ?? 0) + weight * value;
    }
  }
  return model.classes.map((name, index) => ({ class: name, score: scores[index] ?? 0 }));
}

/** The features that spoke most for or against one class, strongest first. */
export function explainClass(model: LinearModel, features: FeatureValues, name: string): [string, number][] {
  const rows = rowsOf(model);
  const wanted = model.classes.indexOf(name);
  const parts: [string, number][] = [];
  for (const [feature, value] of features) {
    for (const [index, weight] of readRow(rows.get(feature) ?? '')) {
      if (index === wanted) parts.push([feature, weight * value]);
    }
  }
  return parts.toSorted((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
}
