// Finds the words for `previous`: the first sample of a topic, or the first example of what must not be answered.
import {
  clinicSchema,
  type Facts,
  factsSchema,
  type Safety,
  safetySchema,
  type Script,
  scriptSchema,
  type SpokenAspects,
  spokenAspectsSchema,
} from '../content/schemas';
import { expandTemplate } from '../model/expandTemplate';
import { readContentFile } from './readContentFile';

const PLACEHOLDER = '{procedure}';

interface Leaflet {
  facts: Facts;
  script: Script;
}

interface Words {
  aspects: SpokenAspects;
  safety: Safety;
  leaflets: Leaflet[];
}

const readWordsOf = (root: string, language: string): Words => {
  const folder = `content/${language}`;
  const { leaflets } = readContentFile(root, 'content/clinic.yaml', clinicSchema);
  return {
    aspects: readContentFile(root, `${folder}/aspects.yaml`, spokenAspectsSchema),
    safety: readContentFile(root, `${folder}/safety.yaml`, safetySchema),
    leaflets: leaflets.map((leaflet) => ({
      facts: readContentFile(root, `content/leaflets/${leaflet}.yaml`, factsSchema),
      script: readContentFile(root, `${folder}/leaflets/${leaflet}.yaml`, scriptSchema),
    })),
  };
};

const nameProcedure = (sample: string, { facts, script }: Leaflet, procedure: string | undefined): string => {
  const named = procedure ?? facts.procedures[0] ?? '';
  return sample.replaceAll(PLACEHOLDER, script.procedures[named]?.name ?? named);
};

const sampleOfTopic = (words: Words, topic: string): string | undefined => {
  const leaflet = words.leaflets.find(({ facts }) => Object.hasOwn(facts.topics, topic));
  const fact = leaflet?.facts.topics[topic];
  if (!leaflet || !fact) return undefined;
  const samples =
    fact.aspect === undefined ? leaflet.script.topics[topic]?.samples : words.aspects[fact.aspect]?.samples;
  const sample = samples?.[0] ?? leaflet.script.topics[topic]?.label;
  return sample === undefined ? undefined : nameProcedure(sample, leaflet, fact.procedure);
};

const sampleOfGap = (words: Words): string | undefined => {
  const [leaflet] = words.leaflets;
  const [gap = ''] = Object.keys(leaflet?.facts.gaps ?? {});
  const sample = words.aspects[gap]?.samples[0];
  return leaflet && sample !== undefined ? nameProcedure(sample, leaflet, undefined) : undefined;
};

const EXAMPLES: Readonly<Record<string, (words: Words) => string | undefined>> = {
  'not-covered': sampleOfGap,
  'off-topic': ({ safety }) => safety.offTopic.samples[0],
  emergency: ({ safety }) => safety.intents.EmergencyIntent?.[0],
  'personal-advice': ({ safety }) => Object.values(safety.advice)[0]?.samples[0],
};

/** A previous topic that no leaflet has. */
export class UnknownTopic extends Error {
  override name = 'UnknownTopic';
}

/** @returns a finder of what to say; content is read when the first is wanted. Unknown ids throw UnknownTopic. */
export function createPreviousWords(root: string, language: string): (previous: string) => string {
  let words: Words | null = null;
  return (previous) => {
    words ??= readWordsOf(root, language);
    const example = Object.hasOwn(EXAMPLES, previous) ? EXAMPLES[previous] : undefined;
    const sample = example ? example(words) : sampleOfTopic(words, previous);
    if (sample === undefined) throw new UnknownTopic(`previous: no topic "${previous}"`);
    return expandTemplate(sample)[0] ?? sample;
  };
}
