// The engines that are compared: each learns from examples, then ranks the classes a question may mean.
import { type FeatureValues, type Ranked, scoreClasses } from '../../../lambda/core/understanding/linearModel';
import type { ReadUtterance } from '../../../lambda/core/understanding/readFeatures';
import { TRAINING, type TrainingSettings, trainModel } from '../../content/trainModel';
import { isRanked } from './judge';
import { indexNearest } from './nearest';
import type { Example } from './readItems';

export interface Engine {
  title: string;
  /** Whether procedure names are also recognised by their sound. */
  hearsSounds: boolean;
  learn(examples: readonly Example[]): (read: ReadUtterance) => Ranked[];
}

/** How readFeatures names what is neither a word nor a pair of words. */
const isRun = (name: string): boolean => name.startsWith('~');
const isSkipPair = (name: string): boolean => name.includes(' _ ');
const isConcept = (name: string): boolean => name.startsWith('#');

const keepSome = (features: FeatureValues, isLeftOut: (name: string) => boolean): FeatureValues => {
  const kept = [...features].filter(([name]) => !isLeftOut(name));
  const length = Math.hypot(...kept.map(([, value]) => value)) || 1;
  return new Map(kept.map(([name, value]) => [name, value / length]));
};

const linear = (isLeftOut: (name: string) => boolean, settings: TrainingSettings = TRAINING): Engine['learn'] => {
  return (examples) => {
    const classes = [...new Set(examples.map((example) => example.class))].filter(isRanked).toSorted();
    const kept = examples.map((example) => ({
      class: example.class,
      features: keepSome(example.read.features, isLeftOut),
    }));
    const model = trainModel(kept, classes, settings);
    return ({ features }) => scoreClasses(model, keepSome(features, isLeftOut));
  };
};

const nearest: Engine['learn'] = (examples) => {
  const rank = indexNearest(
    examples
      .filter((example) => isRanked(example.class))
      .map((example) => ({ class: example.class, words: example.read.words })),
  );
  return ({ words }) => rank(words);
};

const all = linear(() => false);

export const ENGINES = {
  nearest: { title: 'nearest example (BM25)', hearsSounds: true, learn: nearest },
  pairs: {
    title: 'linear: words, word pairs',
    hearsSounds: true,
    learn: linear((name) => isRun(name) || isSkipPair(name) || isConcept(name)),
  },
  runs: {
    title: '+ character 4-grams',
    hearsSounds: true,
    learn: linear((name) => isSkipPair(name) || isConcept(name)),
  },
  'skip-pairs': { title: '+ skip pairs', hearsSounds: true, learn: linear(isConcept) },
  shipped: { title: '+ concepts (ships)', hearsSounds: true, learn: all },
  'without-sounds': { title: 'ships, names by spelling only', hearsSounds: false, learn: all },
  untruncated: {
    title: 'ships, every weight kept',
    hearsSounds: true,
    learn: linear(() => false, { ...TRAINING, weightsPerClass: Number.POSITIVE_INFINITY }),
  },
} as const satisfies Record<string, Engine>;

export type EngineId = keyof typeof ENGINES;
export const ENGINE_IDS = Object.keys(ENGINES) as EngineId[];
