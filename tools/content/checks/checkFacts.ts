// Checks that the facts of a leaflet fit together: each subject answered, half answered or left out, and no dead name.
import type { Content } from '../loadContent';
import type { Problem } from '../problems';
import type { YamlFile } from '../readYaml';
import type { Facts } from '../schemas';
import { errorAt } from './report';
import { sourceLanguage } from './scriptPortions';

const checkCoverage = ({ aspects }: Content, facts: YamlFile<Facts>): Problem[] => {
  const { topics, halves, gaps } = facts.value;
  const places: Record<string, Set<string>> = {
    topics: new Set(Object.values(topics).flatMap(({ aspect }) => (aspect === undefined ? [] : [aspect]))),
    halves: new Set(Object.keys(halves)),
    gaps: new Set(Object.keys(gaps)),
  };
  const wanted = Object.keys(aspects.value);
  const unknown = Object.entries(places).flatMap(([place, ids]) =>
    [...ids]
      .filter((id) => !wanted.includes(id))
      .map((id) => {
        const line = place === 'topics' ? facts.lineOf('topics') : facts.lineOf(place, id);
        const what = `${place} names the subject "${id}", which ${aspects.file} does not have.`;
        return errorAt({ file: facts.file, line }, what, 'Correct the name, or add it there.');
      }),
  );
  const misplaced = wanted.flatMap((id) => {
    const found = Object.keys(places).filter((place) => places[place]?.has(id));
    if (found.length === 1) return [];
    const place = found.at(-1);
    const line = place === undefined ? facts.lineOf('gaps') : facts.lineOf(place, id);
    const what =
      place === undefined
        ? `the subject "${id}" of ${aspects.file} is neither answered, half answered nor a gap.`
        : `the subject "${id}" stands in ${found.join(' and in ')}.`;
    return [errorAt({ file: facts.file, line }, what, 'Put it in exactly one of topics, halves and gaps.')];
  });
  return [...unknown, ...misplaced];
};

const checkTopicNames = ({ file, value, lineOf }: YamlFile<Facts>): Problem[] => {
  const named: [string, string | number, string][] = [
    ...value.main.map((topic, at): [string, number, string] => ['main', at, topic]),
    ...value.examples.map((topic, at): [string, number, string] => ['examples', at, topic]),
    ...Object.entries(value.halves).map(([half, topic]): [string, string, string] => ['halves', half, topic]),
    ...Object.entries(value.gaps).map(([gap, topic]): [string, string, string] => ['gaps', gap, topic]),
    ['compare', 'compare', value.compare],
  ];
  return named
    .filter(([, , topic]) => !Object.hasOwn(value.topics, topic))
    .map(([field, key, topic]) => {
      const what = `${field} names the topic "${topic}", which does not exist.`;
      return errorAt({ file, line: lineOf(field, key) }, what, 'Name one of the topics above.');
    });
};

const checkProcedures = ({ file, value, lineOf }: YamlFile<Facts>): Problem[] =>
  Object.entries(value.topics).flatMap(([topic, { procedure }]) => {
    if (procedure === undefined || value.procedures.includes(procedure)) return [];
    const what = `the topic "${topic}" names the procedure "${procedure}", which the leaflet does not have.`;
    return [
      errorAt({ file, line: lineOf('topics', topic, 'procedure') }, what, `Use one of ${value.procedures.join(', ')}.`),
    ];
  });

const checkSentences = (content: Content, leaflet: string, { file, value, lineOf }: YamlFile<Facts>): Problem[] => {
  const text = sourceLanguage(content).leaflets.get(leaflet)?.text;
  const heads: [string, string][] = [
    ['title', value.title],
    ['author', value.author],
    ['practice', value.practice],
  ];
  const isMissing = (id: string): boolean => text?.byId.has(id) !== true;
  const remedy = `Name a sentence of ${text?.file ?? 'the leaflet'}.`;
  return [
    ...heads
      .filter(([, id]) => isMissing(id))
      .map(([field, id]) =>
        errorAt({ file, line: lineOf(field) }, `${field} names ${id}, which is no sentence.`, remedy),
      ),
    ...Object.entries(value.followedBy).flatMap(([id, phrase]) => {
      const spot = { file, line: lineOf('followedBy', id) };
      const isKnown = Object.hasOwn(content.intents.value.phrases, phrase);
      return [
        ...(isMissing(id) ? [errorAt(spot, `followedBy names ${id}, which is no sentence.`, remedy)] : []),
        ...(isKnown
          ? []
          : [errorAt(spot, `the phrase ${phrase} does not exist.`, `Name a phrase of ${content.intents.file}.`)]),
      ];
    }),
  ];
};

export function checkFacts(content: Content): Problem[] {
  return [...content.facts].flatMap(([leaflet, facts]) => [
    ...checkCoverage(content, facts),
    ...checkTopicNames(facts),
    ...checkProcedures(facts),
    ...checkSentences(content, leaflet, facts),
  ]);
}
