// Checks that a leaflet's script has exactly the topics, halves and procedures of its facts, and real sources.
import type { Content } from '../loadContent';
import type { Problem } from '../problems';
import type { YamlPath } from '../readYaml';
import { errorAt } from './report';
import { type LeafletAt, listLeaflets, listPortions } from './scriptPortions';

const compareKeys = (
  { script }: LeafletAt,
  path: YamlPath,
  written: readonly string[],
  wanted: readonly string[],
  source: string,
): Problem[] => [
  ...wanted
    .filter((key) => !written.includes(key))
    .map((key) => {
      const spot = { file: script.file, line: script.lineOf(...path) };
      return errorAt(spot, `${path.join('.')} lacks "${key}", which ${source} names.`, `Write "${key}" here.`);
    }),
  ...written
    .filter((key) => !wanted.includes(key))
    .map((key) => {
      const spot = { file: script.file, line: script.lineOf(...path, key) };
      return errorAt(
        spot,
        `${path.join('.')} has "${key}", which ${source} does not name.`,
        'Add it there, or remove it here.',
      );
    }),
];

const checkPortions = (at: LeafletAt, content: Content): Problem[] => {
  const facts = content.facts.get(at.leaflet);
  return Object.entries(at.script.value.topics).flatMap(([topic, { portions, byProcedure }]) => {
    const isRead = facts?.value.topics[topic]?.read === 'all';
    const spot = { file: at.script.file, line: at.script.lineOf('topics', topic) };
    const empty =
      portions.length === 0 && !isRead
        ? [errorAt(spot, `the topic "${topic}" has nothing to say.`, 'Write its portions.')]
        : [];
    const unknown = Object.keys(byProcedure).filter((procedure) => !facts?.value.procedures.includes(procedure));
    return [
      ...empty,
      ...unknown.map((procedure) => {
        const line = at.script.lineOf('topics', topic, 'byProcedure', procedure);
        const what = `"${procedure}" is no procedure of this leaflet.`;
        return errorAt({ ...spot, line }, what, `Use one of ${facts?.value.procedures.join(', ')}.`);
      }),
    ];
  });
};

/** A line of a comparison is about a procedure of this leaflet. */
const checkOf = ({ script, leaflet }: LeafletAt, content: Content): Problem[] => {
  const procedures = content.facts.get(leaflet)?.value.procedures ?? [];
  return listPortions(script).flatMap(({ lines }) =>
    lines.flatMap(({ line, spot }) =>
      line.of === undefined || procedures.includes(line.of)
        ? []
        : [errorAt(spot, `"${line.of}" is no procedure of this leaflet.`, `Use one of ${procedures.join(', ')}.`)],
    ),
  );
};

const checkFrom = ({ script, text }: LeafletAt): Problem[] =>
  listPortions(script).flatMap(({ lines }) =>
    lines.flatMap(({ line, path }) =>
      line.from.flatMap((id, at) => {
        if (text.byId.has(id)) return [];
        const spot = { file: script.file, line: script.lineOf(...path, 'from', at) };
        return [errorAt(spot, `${id} is no sentence of ${text.file}.`, 'Name the sentences that this line says.')];
      }),
    ),
  );

const checkLeaflet = (content: Content, at: LeafletAt): Problem[] => {
  const facts = content.facts.get(at.leaflet);
  if (!facts) return [];
  const { topics, halves, general, procedures } = at.script.value;
  const families = Object.keys(at.spoken.safety.value.advice);
  const unknownFamilies = Object.keys(general).filter((family) => !families.includes(family));
  return [
    ...compareKeys(at, ['topics'], Object.keys(topics), Object.keys(facts.value.topics), facts.file),
    ...compareKeys(at, ['halves'], Object.keys(halves), Object.keys(facts.value.halves), facts.file),
    ...compareKeys(at, ['procedures'], Object.keys(procedures), facts.value.procedures, facts.file),
    ...unknownFamilies.map((family) => {
      const what = `general has "${family}", which is no family of advice in ${at.spoken.safety.file}.`;
      const spot = { file: at.script.file, line: at.script.lineOf('general', family) };
      return errorAt(spot, what, `Use one of ${families.join(', ')}.`);
    }),
    ...checkPortions(at, content),
    ...checkFrom(at),
    ...checkOf(at, content),
  ];
};

export function checkScriptTopics(content: Content): Problem[] {
  return listLeaflets(content).flatMap((at) => checkLeaflet(content, at));
}
