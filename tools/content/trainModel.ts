// Trains the linear classifier from example questions: one class against the rest, by dual coordinate descent on the
// squared hinge loss (Hsieh et al., ICML 2008), the method of LIBLINEAR. No chance is involved: the same examples give
// the same bytes.
import {
  type FeatureValues,
  type LinearModel,
  packBlocks,
  packWeight,
} from '../../lambda/core/understanding/linearModel';

export interface Example {
  class: string;
  features: FeatureValues;
}

export interface TrainingSettings {
  /** How much a misread example costs; higher follows the examples more closely. */
  cost: number;
  /** Passes over the examples. */
  passes: number;
  /** Weights kept for each class, the strongest. */
  weightsKept: number;
}

export const TRAINING: TrainingSettings = { cost: 1, passes: 6, weightsKept: 1050 };

/** A feature seen in fewer examples teaches only those examples by heart. */
const FEWEST_EXAMPLES = 2;

/** An error on a member of a small class costs at most this many times as much. */
const MOST_EXTRA_COST = 8;
/** A row this far beyond the margin rests. */
const FAR_ENOUGH = 0.2;
/** Weights smaller than this are noise. */
const SMALLEST_WEIGHT = 0.02;
const HUNDREDTHS = 100;

interface Matrix {
  names: string[];
  /** For each example its feature numbers and values, the bias last. */
  rows: { at: Int32Array; values: Float64Array; norm: number }[];
}

const toMatrix = (examples: readonly Example[]): Matrix => {
  const numbers = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count >= FEWEST_EXAMPLES).map(([name]) => name);
  for (const name of common.toSorted()) numbers.set(name, numbers.size);
  const bias = numbers.size;
  const rows = examples.map(({ features }) => {
    const known = [...features].filter(([name]) => numbers.has(name));
    const at = Int32Array.from([...known.map(([name]) => numbers.get(name) ?? bias), bias]);
    const values = Float64Array.from([...known.map(([, value]) => value), 1]);
    return { at, values, norm: values.reduce((sum, value) => sum + value * value, 0) };
  });
  return { names: [...numbers.keys()], rows };
};

/** A fixed shuffle: multiplicative hashing of the index, so that classes are visited mixed. */
const mixedOrder = (length: number): number[] =>
  Array.from({ length }, (_, index) => index).toSorted(
    (a, b) => ((a * 2654435761) % 4294967296) - ((b * 2654435761) % 4294967296) || a - b,
  );

type Row = Matrix['rows'][number];

const dot = (weights: Float64Array, { at, values }: Row): number => {
  let sum = 0;
  for (let k = 0; k < at.length; k += 1) sum += (weights[at[k] as number] as number) * (values[k] as number);
  return sum;
};

const addScaled = (weights: Float64Array, { at, values }: Row, by: number): void => {
  for (let k = 0; k < at.length; k += 1) {
    const feature = at[k] as number;
    weights[feature] = (weights[feature] as number) + by * (values[k] as number);
  }
};

const trainClass = (
  rows: readonly Row[],
  features: number,
  isMember: readonly boolean[],
  settings: TrainingSettings,
): Float64Array => {
  const weights = new Float64Array(features + 1);
  const alphas = new Float64Array(rows.length);
  const members = isMember.filter(Boolean).length;
  // Rows far on their own side are left alone until the last pass (LIBLINEAR's shrinking).
  const resting = new Uint8Array(rows.length);
  // Members are few: their errors cost more, so that a small class is not drowned by the rest.
  const memberCost = settings.cost * Math.min(MOST_EXTRA_COST, Math.sqrt(rows.length / Math.max(1, members)));
  for (let pass = 0; pass < settings.passes; pass += 1) {
    for (const index of mixedOrderOf(rows.length)) {
      const row = rows[index];
      if (!row || (resting[index] === 1 && pass + 1 < settings.passes)) continue;
      const sign = isMember[index] ? 1 : -1;
      const slack = 1 / (2 * (isMember[index] ? memberCost : settings.cost));
      const alpha = alphas[index] ?? 0;
      const gradient = sign * dot(weights, row) - 1 + slack * alpha;
      if (alpha === 0 && gradient > FAR_ENOUGH) resting[index] = 1;
      const next = Math.max(0, alpha - gradient / (row.norm + slack));
      if (next === alpha) continue;
      alphas[index] = next;
      addScaled(weights, row, (next - alpha) * sign);
    }
  }
  return weights;
};

const orders = new Map<number, number[]>();
const mixedOrderOf = (length: number): number[] => {
  const known = orders.get(length);
  if (known) return known;
  const made = mixedOrder(length);
  orders.set(length, made);
  return made;
};

const strongest = (weights: Float64Array, most: number): [number, number][] =>
  [...weights.subarray(0, -1).entries()]
    .filter(([, weight]) => Math.abs(weight) >= SMALLEST_WEIGHT)
    .toSorted((a, b) => Math.abs(b[1]) - Math.abs(a[1]) || a[0] - b[0])
    .slice(0, most);

/** The rows with only the features of one class, and the bias. */
const keepFeatures = (rows: readonly Row[], kept: ReadonlySet<number>, bias: number): Row[] =>
  rows.map(({ at, values }) => {
    const places = [...at.keys()].filter((k) => at[k] === bias || kept.has(at[k] ?? bias));
    const keptValues = Float64Array.from(places, (k) => values[k] ?? 0);
    return {
      at: Int32Array.from(places, (k) => at[k] ?? bias),
      values: keptValues,
      norm: keptValues.reduce((sum, value) => sum + value * value, 0),
    };
  });

/** Trains on everything, keeps the features that matter most, and trains again on those alone. */
const trainSparsely = ({ names, rows }: Matrix, isMember: readonly boolean[], settings: TrainingSettings) => {
  const bias = names.length;
  const kept = strongest(trainClass(rows, bias, isMember, settings), settings.weightsKept).map(([feature]) => feature);
  const weights = trainClass(keepFeatures(rows, new Set(kept), bias), bias, isMember, settings);
  return { bias: weights.at(-1) ?? 0, weights: strongest(weights, settings.weightsKept) };
};

/**
 * Trains the classes named, each against all other examples.
 * @param classes which classes the model ranks; examples of other classes only teach what these are not
 */
export function trainModel(
  examples: readonly Example[],
  classes: readonly string[],
  settings: TrainingSettings = TRAINING,
): LinearModel {
  const matrix = toMatrix(examples);
  const rowsByFeature = new Map<number, string[]>();
  const bias = classes.map((name, classIndex) => {
    const isMember = examples.map((example) => example.class === name);
    const trained = trainSparsely(matrix, isMember, settings);
    for (const [feature, weight] of trained.weights) {
      const row = rowsByFeature.get(feature) ?? [];
      row.push(packWeight(classIndex, weight));
      rowsByFeature.set(feature, row);
    }
    return Math.round(trained.bias * HUNDREDTHS) / HUNDREDTHS;
  });
  const kept = [...rowsByFeature.keys()].toSorted((a, b) => a - b);
  return {
    classes: [...classes],
    bias,
    blocks: packBlocks(
      kept.map((feature) => [matrix.names[feature] ?? '', (rowsByFeature.get(feature) ?? []).join('')] as const),
    ),
  };
}
