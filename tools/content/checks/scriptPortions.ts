// Lists the portions of a spoken script with the place of every line, for checks that read it line by line.
import type { Content, LanguageContent } from '../loadContent';
import type { LeafletText } from '../readLeaflet';
import type { YamlFile, YamlPath } from '../readYaml';
import type { Script, SpokenLine } from '../schemas';
import type { Spot } from './report';

export interface ScriptLineAt {
  line: SpokenLine;
  /** Where its words stand. */
  spot: Spot;
  path: YamlPath;
}

export interface ScriptPortion {
  /** Words that name it in a problem, such as "risks, portion 1". */
  name: string;
  /** The same in every language. */
  key: string;
  spot: Spot;
  lines: ScriptLineAt[];
}

type Portions = Script['topics'][string]['portions'];

const listIn = (
  script: YamlFile<Script>,
  path: YamlPath,
  name: string,
  lines: readonly SpokenLine[],
): ScriptPortion => ({
  name,
  key: path.join('.'),
  spot: { file: script.file, line: script.lineOf(...path) },
  lines: lines.map((line, at) => ({
    line,
    path: [...path, at],
    spot: { file: script.file, line: script.lineOf(...path, at, 'say') },
  })),
});

const listMany = (script: YamlFile<Script>, path: YamlPath, name: string, portions: Portions): ScriptPortion[] =>
  portions.map((lines, at) => listIn(script, [...path, at], `${name}, portion ${at + 1}`, lines));

/** Every portion of a script: topics, tellings by procedure, halves, general lines and reasons. */
export function listPortions(script: YamlFile<Script>): ScriptPortion[] {
  const { topics, halves, general, why, summary } = script.value;
  return [
    ...Object.entries(topics).flatMap(([topic, { portions, byProcedure }]) => [
      ...listMany(script, ['topics', topic, 'portions'], topic, portions),
      ...Object.entries(byProcedure).flatMap(([procedure, telling]) =>
        listMany(
          script,
          ['topics', topic, 'byProcedure', procedure, 'portions'],
          `${topic} for ${procedure}`,
          telling.portions,
        ),
      ),
    ]),
    ...Object.entries(halves).map(([half, lines]) => listIn(script, ['halves', half], `half "${half}"`, lines)),
    ...Object.entries(general).map(([family, lines]) =>
      listIn(script, ['general', family], `general "${family}"`, lines),
    ),
    listIn(script, ['summary'], 'the summary', summary),
    ...Object.entries(why).map(([topic, { lines }]) =>
      listIn(script, ['why', topic, 'lines'], `why "${topic}"`, lines),
    ),
  ];
}

export interface LeafletAt {
  spoken: LanguageContent;
  leaflet: string;
  text: LeafletText;
  script: YamlFile<Script>;
}

/** Every leaflet in every language, the first language first. */
export const listLeaflets = (content: Content): LeafletAt[] =>
  [...content.spoken.values()].flatMap((spoken) =>
    [...spoken.leaflets].map(([leaflet, { text, script }]) => ({ spoken, leaflet, text, script })),
  );

/** The language the leaflets were written in; the others are translations of it. */
export function sourceLanguage(content: Content): LanguageContent {
  const [first] = content.spoken.values();
  if (!first) throw new Error('content/languages.yaml names no language.');
  return first;
}
