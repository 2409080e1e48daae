// Checks that a script is built the same in every language: portions, lines, their sources and list items.
import type { Content } from '../loadContent';
import type { Problem } from '../problems';
import { errorAt } from './report';
import { type LeafletAt, listLeaflets, listPortions, type ScriptPortion, sourceLanguage } from './scriptPortions';

const comparePortion = (portion: ScriptPortion, original: ScriptPortion): Problem[] => {
  const there = `${original.spot.file}:${original.spot.line}`;
  if (portion.lines.length !== original.lines.length) {
    const what = `${portion.name} has ${portion.lines.length} lines, but ${original.lines.length} in ${there}.`;
    return [errorAt(portion.spot, what, 'Say the same things in as many lines.')];
  }
  return portion.lines.flatMap(({ line, spot }, at) => {
    const wanted = original.lines[at]?.line;
    if (!wanted) return [];
    const problems: Problem[] = [];
    if (line.from.join(' ') !== wanted.from.join(' ')) {
      const what = `${portion.name}, line ${at + 1} comes from ${line.from.join(', ')}, but from ${wanted.from.join(', ')} in ${there}.`;
      problems.push(errorAt(spot, what, 'Say the same sentences in every language.'));
    }
    if (line.item !== wanted.item) {
      const what = `${portion.name}, line ${at + 1} is ${line.item ? `item ${line.item}` : 'no list item'}, unlike in ${there}.`;
      problems.push(errorAt(spot, what, `Mark the same list items as there.`));
    }
    if (line.of !== wanted.of) {
      const what = `${portion.name}, line ${at + 1} is about ${line.of ?? 'no one procedure'}, unlike in ${there}.`;
      problems.push(errorAt(spot, what, `Write the same "of" as there.`));
    }
    return problems;
  });
};

const compareScripts = ({ script }: LeafletAt, original: LeafletAt['script']): Problem[] => {
  const portions = new Map(listPortions(script).map((portion) => [portion.key, portion]));
  const wanted = listPortions(original);
  const wantedKeys = new Set(wanted.map(({ key }) => key));
  const missing = wanted.filter(({ key }) => !portions.has(key));
  return [
    ...missing.map(({ name, spot, key }) => {
      const line = script.lineOf(...key.split('.'));
      const what = `${name} of ${spot.file}:${spot.line} is missing.`;
      return errorAt({ file: script.file, line }, what, 'Write it in this language too.');
    }),
    ...[...portions.values()]
      .filter(({ key }) => !wantedKeys.has(key))
      .map(({ name, spot }) =>
        errorAt(spot, `${name} does not exist in ${original.file}.`, 'Remove it, or add it there.'),
      ),
    ...wanted.flatMap((portion) => {
      const own = portions.get(portion.key);
      return own ? comparePortion(own, portion) : [];
    }),
  ];
};

export function checkScriptSameness(content: Content): Problem[] {
  const first = sourceLanguage(content);
  return listLeaflets(content).flatMap((at) => {
    const original = first.leaflets.get(at.leaflet)?.script;
    return at.spoken === first || !original ? [] : compareScripts(at, original);
  });
}
