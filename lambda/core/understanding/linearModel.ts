// A linear classifier as data: for each feature, which classes it speaks for and how strongly.
// One class is independent of the others, so a leaflet's own topics can be ranked beside a language's aspects.

export interface LinearModel {
  classes: string[];
  /** Added to every score of the class. */
  bias: number[];
  /** A hash table: features fall into a bucket each; see `packFeatures`. A question reads the few buckets it touches. */
  buckets: string[];
}

export interface Ranked {
  class: string;
  score: number;
}

/** A feature and the classes it speaks for. */
export interface FeatureWeights {
  feature: string;
  weights: readonly (readonly [classIndex: number, weight: number])[];
}

/** Weights reach from minus to plus this; stronger ones are cut. */
const STRONGEST_WEIGHT = 4;
const MOST_STEPS = 40;
/** Digits of a packed number are the characters from here on that need no escape in JSON: one byte each. */
const FIRST_CODE = 0x23;
const BACKSLASH = 0x5c;
const DIGITS = 91;
const TWO_DIGITS = DIGITS * DIGITS;

const toDigit = (number: number): string => {
  const code = FIRST_CODE + number;
  return String.fromCharCode(code >= BACKSLASH ? code + 1 : code);
};

const digitAt = (packed: string, at: number): number => {
  const code = packed.charCodeAt(at);
  return (code > BACKSLASH ? code - 1 : code) - FIRST_CODE;
};

const pack = (number: number): string => toDigit(Math.floor(number / DIGITS)) + toDigit(number % DIGITS);
const unpack = (packed: string, at: number): number => digitAt(packed, at) * DIGITS + digitAt(packed, at + 1);

/** How finely weights are told apart: class and weight together have two digits. */
const stepsFor = (classes: number): number => Math.min(MOST_STEPS, Math.floor((TWO_DIGITS / classes - 1) / 2));

/** Small weights keep more precision than large ones. */
const toLevel = (weight: number, steps: number): number => {
  const share = Math.min(1, Math.abs(weight) / STRONGEST_WEIGHT);
  return steps + Math.sign(weight) * Math.round(Math.sqrt(share) * steps);
};

const toWeight = (level: number, steps: number): number => {
  const share = (level - steps) / steps;
  return Math.sign(share) * share * share * STRONGEST_WEIGHT;
};

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
const hash = (text: string): number => {
  let hashed = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hashed = Math.imul(hashed ^ text.charCodeAt(at), 0x01000193);
  return hashed >>> 0;
};

/**
 * A feature is known by its bucket and a mark of two digits: with 30,000 features in 4,096 buckets one unknown feature
 * in a thousand is taken for a known one, which costs it little; their names would take a hundred kilobytes.
 */
const BUCKETS = 4096;
const markOf = (hashed: number): number => Math.floor(hashed / BUCKETS) % TWO_DIGITS;

/** Mark and count before the weights of a feature, and what one weight takes. */
const HEAD = 3;
const PAIR = 2;

/** A bucket is its features one after the other: the mark, the number of weights, and class and weight of each. */
export function packFeatures(features: readonly FeatureWeights[], classes: number): string[] {
  const steps = stepsFor(classes);
  const buckets = Array.from({ length: Math.min(BUCKETS, features.length) || 1 }, () => '');
  for (const { feature, weights } of features) {
    const hashed = hash(feature);
    const strongest = weights.toSorted((a, b) => Math.abs(b[1]) - Math.abs(a[1])).slice(0, DIGITS - 1);
    const pairs = strongest.map(([index, weight]) => pack(index * (2 * steps + 1) + toLevel(weight, steps)));
    const bucket = hashed % buckets.length;
    buckets[bucket] += pack(markOf(hashed)) + toDigit(pairs.length) + pairs.join('');
  }
  return buckets;
}

/** Where in a bucket the weights of a feature stand. */
interface Span {
  bucket: string;
  from: number;
  to: number;
}

/** The weights of a feature in their bucket; null for a feature that the model has never met. */
const findWeights = ({ buckets }: LinearModel, feature: string): Span | null => {
  const hashed = hash(feature);
  const bucket = buckets[hashed % buckets.length] ?? '';
  const mark = markOf(hashed);
  for (let at = 0; at < bucket.length; ) {
    const from = at + HEAD;
    const to = from + digitAt(bucket, at + 2) * PAIR;
    if (unpack(bucket, at) === mark) return { bucket, from, to };
    at = to;
  }
  return null;
};

/** What each level stands for, by the number of classes. */
const weightsByClasses = new Map<number, Float64Array>();

const weightsFor = (classes: number): Float64Array => {
  const known = weightsByClasses.get(classes);
  if (known) return known;
  const steps = stepsFor(classes);
  const made = Float64Array.from({ length: 2 * steps + 1 }, (_, level) => toWeight(level, steps));
  weightsByClasses.set(classes, made);
  return made;
};

/** Features with their values, scaled so that a long question weighs as much as a short one. */
export type FeatureValues = ReadonlyMap<string, number>;

/**
 * Scores every class of a model.
 * @returns one score a class, unsorted; 0 is the border the class was trained on, 1 clearly inside
 */
export function scoreClasses(model: LinearModel, features: FeatureValues): Ranked[] {
  const scores = Float64Array.from(model.bias);
  const weights = weightsFor(model.classes.length);
  const levels = weights.length;
  for (const [feature, value] of features) {
    const found = findWeights(model, feature);
    if (found === null) continue;
    for (let at = found.from; at < found.to; at += PAIR) {
      const packed = unpack(found.bucket, at);
      const level = packed % levels;
      const index = (packed - level) / levels;
      scores[index] = (scores[index] as number) + (weights[level] as number) * value;
    }
  }
  return model.classes.map((name, index) => ({ class: name, score: scores[index] ?? 0 }));
}

/** The features that spoke most for or against one class, strongest first. */
export function explainClass(model: LinearModel, features: FeatureValues, name: string): [string, number][] {
  const alone = (feature: string, value: number): number => {
    const scores = scoreClasses({ ...model, bias: model.bias.map(() => 0) }, new Map([[feature, value]]));
    return scores.find((ranked) => ranked.class === name)?.score ?? 0;
  };
  return [...features]
    .map(([feature, value]): [string, number] => [feature, alone(feature, value)])
    .filter(([, part]) => part !== 0)
    .toSorted((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
}

/** How much of an utterance the model has met before: the share of its squared feature values, from 0 to 1. */
export function knownShare(model: LinearModel, features: FeatureValues): number {
  let known = 0;
  let all = 0;
  for (const [feature, value] of features) {
    all += value * value;
    if (findWeights(model, feature) !== null) known += value * value;
  }
  return all === 0 ? 0 : known / all;
}
