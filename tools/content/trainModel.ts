// Trains the linear classifier from example questions: one class against the rest, by dual coordinate descent on the
// squared hinge loss (Hsieh et al., ICML 2008), the method of LIBLINEAR. No chance is involved: the same examples give
// the same bytes.
import { type FeatureValues, type LinearModel, packFeatures } from '../../lambda/core/understanding/linearModel';

export interface Example {
  class: string;
  features: FeatureValues;
}

export interface TrainingSettings {
  /** How much a misread example costs; higher follows the examples more closely. */
  cost: number;
  /** Passes over the examples. */
  passes: number;
  /** Weights kept for each class on average: the strongest of all classes together. */
  weightsPerClass: number;
}

export const TRAINING: TrainingSettings = { cost: 0.6, passes: 15, weightsPerClass: 1010 };

/** A feature seen in fewer examples teaches little more than those examples by heart. */
const FEWEST_EXAMPLES = 3;

/** An error on a member of a small class costs at most this many times as much. */
const MOST_EXTRA_COST = 8;
/** Training ends when no example pulls more than this. */
const WEAK_PULL = 0.1;
/** A row this far beyond the margin rests for a few passes (in the spirit of LIBLINEAR's shrinking). */
const FAR_ENOUGH = 0.1;
const REST = 4;
const HUNDREDTHS = 100;

/** The examples' features as one sparse matrix: row n stands from `starts[n]` to `starts[n + 1]`, its bias last. */
interface Matrix {
  names: string[];
  starts: Int32Array;
  at: Int32Array;
  values: Float64Array;
}

const nameCommonFeatures = (examples: readonly Example[]): string[] => {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= FEWEST_EXAMPLES)
    .map(([name]) => name)
    .toSorted();
};

const toMatrix = (examples: readonly Example[]): Matrix => {
  const names = nameCommonFeatures(examples);
  const numbers = new Map(names.map((name, number) => [name, number]));
  const bias = names.length;
  const starts = new Int32Array(examples.length + 1);
  const at: number[] = [];
  const values: number[] = [];
  examples.forEach(({ features }, row) => {
    for (const [name, value] of features) {
      const number = numbers.get(name);
      if (number === undefined) continue;
      at.push(number);
      values.push(value);
    }
    at.push(bias);
    values.push(1);
    starts[row + 1] = at.length;
  });
  return { names, starts, at: Int32Array.from(at), values: Float64Array.from(values) };
};

/** Odd numbers near 2^32 divided by the golden ratio and its powers, a shuffle each. */
const SHUFFLES = [2654435761, 1640531527, 1013904223, 3266489917, 668265263, 374761393, 2246822519, 2870177451];
const orders = new Map<string, number[]>();

/** Fixed shuffles, another each pass: multiplicative hashing of the index, so that classes are visited mixed. */
const orderOf = (pass: number, length: number): number[] => {
  const by = SHUFFLES[pass % SHUFFLES.length] as number;
  const key = `${by} ${length}`;
  const known = orders.get(key);
  if (known) return known;
  const keys = Float64Array.from({ length }, (_, index) => Math.imul(index, by) >>> 0);
  const made = Array.from(keys.keys()).toSorted((a, b) => (keys[a] as number) - (keys[b] as number) || a - b);
  orders.set(key, made);
  return made;
};

/** Squared length of every row, counting only the features that may have a weight. */
const measureRows = ({ starts, at, values }: Matrix, isKept: Uint8Array): Float64Array => {
  const norms = new Float64Array(starts.length - 1);
  for (let row = 0; row < norms.length; row += 1) {
    let sum = 0;
    for (let k = starts[row] as number; k < (starts[row + 1] as number); k += 1)
      if (isKept[at[k] as number] === 1) sum += (values[k] as number) ** 2;
    norms[row] = sum;
  }
  return norms;
};

const dot = (weights: Float64Array, { starts, at, values }: Matrix, row: number): number => {
  let sum = 0;
  for (let k = starts[row] as number; k < (starts[row + 1] as number); k += 1)
    sum += (weights[at[k] as number] as number) * (values[k] as number);
  return sum;
};

const addScaled = (weights: Float64Array, matrix: Matrix, row: number, by: number, isKept: Uint8Array): void => {
  const { starts, at, values } = matrix;
  for (let k = starts[row] as number; k < (starts[row + 1] as number); k += 1) {
    const feature = at[k] as number;
    if (isKept[feature] === 1) weights[feature] = (weights[feature] as number) + by * (values[k] as number);
  }
};

/** Where the training of a class stands: a weight for each feature, the bias last, and a share for each example. */
interface Training {
  weights: Float64Array;
  alphas: Float64Array;
}

/**
 * Trains one class until no example pulls much, or for so many passes.
 * @param from where to go on from; weights that may not be kept must be 0
 * @param isKept for each feature, the bias last, 1 where it may have a weight
 */
const trainClass = (
  matrix: Matrix,
  isMember: readonly boolean[],
  isKept: Uint8Array,
  from: Training,
  settings: TrainingSettings,
): Training => {
  const norms = measureRows(matrix, isKept);
  const weights = Float64Array.from(from.weights);
  const alphas = Float64Array.from(from.alphas);
  const restsUntil = new Uint8Array(isMember.length);
  const rests = new Uint8Array(isMember.length).fill(REST);
  const members = isMember.filter(Boolean).length;
  // Members are few: their errors cost more, so that a small class is not drowned by the rest.
  const memberCost = settings.cost * Math.min(MOST_EXTRA_COST, Math.sqrt(isMember.length / Math.max(1, members)));
  for (let pass = 0; pass < settings.passes; pass += 1) {
    let strongestPull = 0;
    for (const row of orderOf(pass, isMember.length)) {
      if ((restsUntil[row] as number) > pass && pass + 1 < settings.passes) continue;
      const sign = isMember[row] ? 1 : -1;
      const slack = 1 / (2 * (isMember[row] ? memberCost : settings.cost));
      const alpha = alphas[row] as number;
      const gradient = sign * dot(weights, matrix, row) - 1 + slack * alpha;
      if (alpha === 0 && gradient > FAR_ENOUGH) {
        restsUntil[row] = pass + 1 + (rests[row] as number);
        rests[row] = 2 * (rests[row] as number);
      }
      const next = Math.max(0, alpha - gradient / ((norms[row] as number) + slack));
      if (next === alpha) continue;
      strongestPull = Math.max(strongestPull, Math.abs(gradient));
      alphas[row] = next;
      addScaled(weights, matrix, row, (next - alpha) * sign, isKept);
    }
    if (strongestPull < WEAK_PULL) break;
  }
  return { weights, alphas };
};

/** The weight that the strongest so many of all classes reach. */
const cutAt = (trained: readonly Float64Array[], most: number): number => {
  const sizes = trained.flatMap((weights) => [...weights.subarray(0, -1)].map(Math.abs)).filter((size) => size > 0);
  return sizes.length <= most ? 0 : (Float64Array.from(sizes).toSorted()[sizes.length - most] ?? 0);
};

/** Trains on everything, keeps the weights that matter most, and goes on training with those alone. */
const trainSparsely = (
  matrix: Matrix,
  members: readonly (readonly boolean[])[],
  settings: TrainingSettings,
): Float64Array[] => {
  const bias = matrix.names.length;
  const everything = new Uint8Array(bias + 1).fill(1);
  const start = { weights: new Float64Array(bias + 1), alphas: new Float64Array(matrix.starts.length - 1) };
  const whole = members.map((isMember) => trainClass(matrix, isMember, everything, start, settings));
  const cut = cutAt(
    whole.map(({ weights }) => weights),
    settings.weightsPerClass * members.length,
  );
  return members.map((isMember, at) => {
    const { weights, alphas } = whole[at] ?? start;
    const isKept = Uint8Array.from(weights, (weight, feature) =>
      feature === bias || (weight !== 0 && Math.abs(weight) >= cut) ? 1 : 0,
    );
    const kept = weights.map((weight, feature) => (isKept[feature] === 1 ? weight : 0));
    return trainClass(matrix, isMember, isKept, { weights: kept, alphas }, settings).weights;
  });
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
  const members = classes.map((name) => examples.map((example) => example.class === name));
  const trained = trainSparsely(matrix, members, settings);
  const features = matrix.names.map((feature, at) => ({
    feature,
    weights: trained.flatMap((weights, classIndex) => {
      const weight = weights[at] ?? 0;
      return weight === 0 ? [] : [[classIndex, weight] as const];
    }),
  }));
  return {
    classes: [...classes],
    bias: trained.map((weights) => Math.round((weights.at(-1) ?? 0) * HUNDREDTHS) / HUNDREDTHS),
    buckets: packFeatures(
      features.filter(({ weights }) => weights.length > 0),
      classes.length,
    ),
  };
}
