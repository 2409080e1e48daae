// Lists every sample and example question of a language with its subject and place.
import type { Content, LanguageContent } from '../loadContent';
import type { YamlFile, YamlPath } from '../readYaml';
import type { Spot } from './report';

export interface AskedAt {
  subject: string;
  kind: 'sample' | 'example';
  text: string;
  spot: Spot;
}

export interface SubjectAt {
  subject: string;
  spot: Spot;
  asked: AskedAt[];
  samples: number;
}

interface Asked {
  samples: readonly string[];
  examples: readonly string[];
}

const listSubject = (
  subject: string,
  file: YamlFile<unknown>,
  path: YamlPath,
  { samples, examples }: Asked,
): SubjectAt => {
  const place = (field: string, at: number): Spot => ({ file: file.file, line: file.lineOf(...path, field, at) });
  return {
    subject,
    spot: { file: file.file, line: file.lineOf(...path) },
    samples: samples.length,
    asked: [
      ...samples.map((text, at) => ({ subject, kind: 'sample' as const, text, spot: place('samples', at) })),
      ...examples.map((text, at) => ({ subject, kind: 'example' as const, text, spot: place('examples', at) })),
    ],
  };
};

/** Ways of steering that teach the reading of free text; their samples are templates and checked with Alexa's model. */
export const listActs = ({ utterances }: LanguageContent): AskedAt[] =>
  Object.entries(utterances.value.examples).flatMap(([act, texts]) =>
    texts.map((text, at) => ({
      subject: `the act "${act}"`,
      kind: 'example' as const,
      text,
      spot: { file: utterances.file, line: utterances.lineOf('examples', act, at) },
    })),
  );

/** Shared subjects, the leaflets' own topics, personal advice and what is off topic. */
export const listSubjects = (content: Content, { aspects, safety, leaflets }: LanguageContent): SubjectAt[] => [
  ...Object.entries(aspects.value).map(([aspect, asked]) => listSubject(aspect, aspects, [aspect], asked)),
  ...[...leaflets].flatMap(([leaflet, { script }]) => {
    const topics = content.facts.get(leaflet)?.value.topics ?? {};
    return Object.entries(script.value.topics)
      .filter(([topic]) => topics[topic]?.aspect === undefined)
      .map(([topic, asked]) => listSubject(topic, script, ['topics', topic], asked));
  }),
  ...Object.entries(safety.value.advice).map(([family, asked]) =>
    listSubject(`advice "${family}"`, safety, ['advice', family], asked),
  ),
  listSubject('off topic', safety, ['offTopic'], safety.value.offTopic),
];
