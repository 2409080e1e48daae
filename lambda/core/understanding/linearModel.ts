// A linear classifier as data: for each feature, which classes it speaks for and how strongly.
// One class is independent of the others, so a leaflet's own topics can be ranked beside a language's aspects.

export interface LinearModel {
  classes: string[];
  /** Added to every score of the class. */
  bias: number[];
  /** The features by their first letters, so that a question unpacks the few blocks it touches and no others. */
  blocks: Record<string, FeatureBlock>;
}

export interface FeatureBlock {
  /** Names in order, packed (see `packNames`); the n-th owns the n-th row. */
  names: string;
  /** For each feature a row of character pairs, class and weight (see `packWeight`); rows joined by line feeds. */
  rows: string;
}

export interface Ranked {
  class: string;
  score: number;
}

/** Weights reach from minus to plus this; stronger ones are cut. */
const STRONGEST_WEIGHT = 4;
const WEIGHT_STEPS = 40;
/** More shared letters than this are written out. */
const MOST_SHARED = 50;
/** Characters from here on need no escape in JSON, apart from the backslash, which is skipped. */
const FIRST_CODE = 0x28;
const BACKSLASH = 0x5c;

const toCharacter = (number: number): string => {
  const code = FIRST_CODE + number;
  return String.fromCharCode(code >= BACKSLASH ? code + 1 : code);
};

const toNumber = (code: number): number => (code > BACKSLASH ? code - 1 : code) - FIRST_CODE;

/** One class and its weight as two characters. Small weights keep more precision than large ones. */
export const packWeight = (classIndex: number, weight: number): string => {
  const share = Math.min(1, Math.abs(weight) / STRONGEST_WEIGHT);
  return (
    toCharacter(classIndex) +
    toCharacter(WEIGHT_STEPS + Math.sign(weight) * Math.round(Math.sqrt(share) * WEIGHT_STEPS))
  );
};

/**
 * Sorted names, joined by line feeds, each as one character for the number of letters it shares with the name before it,
 * then the rest: a third of the size of the names themselves.
 */
export const packNames = (names: readonly string[]): string =>
  names
    .map((name, at) => {
      const before = names[at - 1] ?? '';
      let shared = 0;
      while (shared < MOST_SHARED && shared < name.length && name[shared] === before[shared]) shared += 1;
      return toCharacter(shared) + name.slice(shared);
    })
    .join('\n');

export const unpackNames = (packed: string): string[] => {
  let name = '';
  return packed.split('\n').map((entry) => {
    name = name.slice(0, toNumber(entry.charCodeAt(0))) + entry.slice(1);
    return name;
  });
};

const UNPACKED = Array.from({ length: 2 * WEIGHT_STEPS + 1 }, (_, step) => {
  const share = (step - WEIGHT_STEPS) / WEIGHT_STEPS;
  return Math.sign(share) * share * share * STRONGEST_WEIGHT;
});

/** A question has about fifty features; with three letters it unpacks a tenth of the model. */
const LETTERS_OF_A_BLOCK = 3;

const blockOf = (feature: string): string => feature.slice(0, LETTERS_OF_A_BLOCK);

/** @param features sorted, each with its row */
export function packBlocks(features: readonly (readonly [name: string, row: string])[]): Record<string, FeatureBlock> {
  const blocks = new Map<string, [name: string, row: string][]>();
  for (const [name, row] of features) {
    const letters = blockOf(name);
    const inside = blocks.get(letters);
    if (inside) inside.push([name, row]);
    else blocks.set(letters, [[name, row]]);
  }
  return Object.fromEntries(
    [...blocks].map(([letters, inside]) => [
      letters,
      { names: packNames(inside.map(([name]) => name)), rows: inside.map(([, row]) => row).join('\n') },
    ]),
  );
}

type Rows = ReadonlyMap<string, string>;

const unpackBlock = ({ names, rows }: FeatureBlock): Rows => {
  const unpacked = rows.split('\n');
  return new Map(unpackNames(names).map((name, index) => [name, unpacked[index] ?? '']));
};

const unpackedByModel = new WeakMap<LinearModel, Map<string, Rows>>();

/** The row of a feature, or undefined for one that the model has never met. */
const rowOf = (model: LinearModel, feature: string): string | undefined => {
  let unpacked = unpackedByModel.get(model);
  if (!unpacked) unpackedByModel.set(model, (unpacked = new Map()));
  const letters = blockOf(feature);
  let rows = unpacked.get(letters);
  if (!rows) {
    const block = model.blocks[letters];
    if (!block) return undefined;
    rows = unpackBlock(block);
    unpacked.set(letters, rows);
  }
  return rows.get(feature);
};

const classAt = (row: string, at: number): number => toNumber(row.charCodeAt(at));
const weightAt = (row: string, at: number): number => UNPACKED[toNumber(row.charCodeAt(at + 1))] ?? 0;
/** Characters of a row that one class takes. */
const PAIR = 2;

/** Features with their values, scaled so that a long question weighs as much as a short one. */
export type FeatureValues = ReadonlyMap<string, number>;

/**
 * Scores every class of a model.
 * @returns one score a class, unsorted; 0 is the border the class was trained on, 1 clearly inside
 */
export function scoreClasses(model: LinearModel, features: FeatureValues): Ranked[] {
  const scores = [...model.bias];
  for (const [feature, value] of features) {
    const row = rowOf(model, feature) ?? '';
    for (let at = 0; at + 1 < row.length; at += PAIR) {
      const index = classAt(row, at);
      scores[index] = (scores[index] ?? 0) + weightAt(row, at) * value;
    }
  }
  return model.classes.map((name, index) => ({ class: name, score: scores[index] ?? 0 }));
}

/** The features that spoke most for or against one class, strongest first. */
export function explainClass(model: LinearModel, features: FeatureValues, name: string): [string, number][] {
  const wanted = model.classes.indexOf(name);
  const parts: [string, number][] = [];
  for (const [feature, value] of features) {
    const row = rowOf(model, feature) ?? '';
    for (let at = 0; at + 1 < row.length; at += PAIR) {
      if (classAt(row, at) === wanted) parts.push([feature, weightAt(row, at) * value]);
    }
  }
  return parts.toSorted((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
}

/** How much of an utterance the model has met before: the share of its squared feature values, from 0 to 1. */
export function knownShare(model: LinearModel, features: FeatureValues): number {
  let known = 0;
  let all = 0;
  for (const [feature, value] of features) {
    all += value * value;
    if (rowOf(model, feature) !== undefined) known += value * value;
  }
  return all === 0 ? 0 : known / all;
}
