// One trial: an engine learns from some of the examples and is asked what it has not seen.
import { ENGINES, type EngineId } from './engines';
import { isRanked, judge, type Judged, labelsOf, wantsTopic } from './judge';
import { type Example, type Items, readItems } from './readItems';

export interface Trial {
  language: string;
  engine: EngineId;
  /** Share of each class's examples to learn from, when the development questions are asked. */
  share: number;
  /** Which part of the examples is held out and asked instead; null asks the development questions. */
  fold: number | null;
}

export interface Outcome {
  judged: Judged[];
  /** Examples learnt from for each class that is a topic, and for each other class; the mean. */
  perTopic: number;
  perOther: number;
}

export const FOLDS = 4;

interface Placed {
  example: Example;
  /** Counted within its class. */
  place: number;
  of: number;
}

const placeInClass = (examples: readonly Example[]): Placed[] => {
  const sizes = new Map<string, number>();
  const placed = examples.map((example) => {
    const place = sizes.get(example.class) ?? 0;
    sizes.set(example.class, place + 1);
    return { example, place };
  });
  return placed.map((one) => ({ ...one, of: sizes.get(one.example.class) ?? 1 }));
};

/** Each class is cut into runs: examples written one after the other resemble each other, and stay together. */
const foldOf = ({ place, of }: Placed): number => Math.floor((place * FOLDS) / of);

/** Evenly through the class. */
const isWithin =
  (share: number) =>
  ({ place }: Placed): boolean =>
    Math.floor((place + 1) * share) > Math.floor(place * share);

const itemsByReading = new Map<string, Items>();

const itemsOf = ({ language, engine }: Trial): Items => {
  const { hearsSounds } = ENGINES[engine];
  const key = `${language} ${hearsSounds}`;
  const items = itemsByReading.get(key) ?? readItems(language, hearsSounds);
  itemsByReading.set(key, items);
  return items;
};

const countPerClass = (examples: readonly Example[]): number =>
  examples.length / Math.max(1, new Set(examples.map((example) => example.class)).size);

export function runTrial(trial: Trial): Outcome {
  const { examples, questions, leaflet } = itemsOf(trial);
  const placed = placeInClass(examples);
  const isLearnt = trial.fold === null ? isWithin(trial.share) : (one: Placed): boolean => foldOf(one) !== trial.fold;
  const learnt = placed.filter(isLearnt).map(({ example }) => example);
  const heldOut = placed.filter((one) => !isLearnt(one)).map(({ example }) => example);
  const rankedAndLearnt = learnt.filter((example) => isRanked(example.class));
  const asked = trial.fold === null ? questions : heldOut.filter((example) => isRanked(example.class));
  const rank = ENGINES[trial.engine].learn(learnt);
  const judged = asked.map(({ labels, read }) => {
    const [best] = rank(read).toSorted((a, b) => b.score - a.score || (a.class < b.class ? -1 : 1));
    return best
      ? judge(labels, labelsOf(best.class, read, leaflet), best.score)
      : judge(labels, [], Number.NEGATIVE_INFINITY);
  });
  return {
    judged,
    perTopic: countPerClass(rankedAndLearnt.filter(wantsTopic)),
    perOther: countPerClass(rankedAndLearnt.filter((example) => !wantsTopic(example))),
  };
}
