// Lists every text that can be spoken, and every text that can be read on paper or in the store, with its place.
import type { Content, LanguageContent } from '../loadContent';
import type { YamlFile, YamlPath } from '../readYaml';
import type { Phrases } from '../schemas';
import type { Spot } from './report';
import { listPortions } from './scriptPortions';

export interface TextAt {
  language: string;
  text: string;
  spot: Spot;
}

export interface WordingAt extends TextAt {
  key: string;
}

const textAt = (language: string, file: YamlFile<unknown>, text: string, ...path: YamlPath): TextAt => ({
  language,
  text,
  spot: { file: file.file, line: file.lineOf(...path) },
});

const listWordings = (language: string, file: YamlFile<unknown>, phrases: Phrases, path: YamlPath): WordingAt[] =>
  Object.entries(phrases).flatMap(([key, wordings]) =>
    wordings.map((text, at) => ({ key, ...textAt(language, file, text, ...path, key, at) })),
  );

/** Every wording of every phrase of a language, its regions' included. */
export const listPhrases = ({ id, phrases, regions }: LanguageContent): WordingAt[] => [
  ...listWordings(id, phrases, phrases.value, []),
  ...[...regions.values()].flatMap((region) => listWordings(id, region, region.value.phrases, ['phrases'])),
];

/** Every sentence of every safety script. */
export const listSafetyScripts = ({ id, safety }: LanguageContent): WordingAt[] =>
  listWordings(id, safety, safety.value.scripts, ['scripts']);

const listNames = ({ id, aspects, questions, safety, lexicon }: LanguageContent): TextAt[] => [
  ...Object.entries(aspects.value).flatMap(([aspect, { name, label, missing }]) =>
    Object.entries({ name, label, missing }).map(([field, text]) => textAt(id, aspects, text, aspect, field)),
  ),
  ...Object.entries(questions.value).map(([subject, text]) => textAt(id, questions, text, subject)),
  ...Object.entries(safety.value.advice).flatMap(([family, { say }]) =>
    say.map((text, at) => textAt(id, safety, text, 'advice', family, 'say', at)),
  ),
  ...Object.entries(lexicon.value.glossary).map(([term, { say }]) => textAt(id, lexicon, say, 'glossary', term, 'say')),
];

const listScriptTexts = ({ id, leaflets }: LanguageContent): TextAt[] =>
  [...leaflets.values()].flatMap(({ script }) => [
    textAt(id, script, script.value.title, 'title'),
    textAt(id, script, script.value.author, 'author'),
    ...Object.entries(script.value.topics).flatMap(([topic, { name, label }]) => [
      textAt(id, script, name, 'topics', topic, 'name'),
      textAt(id, script, label, 'topics', topic, 'label'),
    ]),
    ...listPortions(script).flatMap(({ lines }) =>
      lines.map(({ line, spot }) => ({ language: id, text: line.say, spot })),
    ),
  ]);

/** Everything the skill can say in its own wording; the leaflet's own sentences are not among it. */
export const listSpokenTexts = (content: Content): TextAt[] =>
  [...content.spoken.values()].flatMap((spoken) => [
    ...listScriptTexts(spoken),
    ...listPhrases(spoken),
    ...listNames(spoken),
    ...listSafetyScripts(spoken),
  ]);

/** What is shown or read out as it stands: the leaflet's sentences and the store page. */
export const listWrittenTexts = (content: Content): TextAt[] =>
  [...content.spoken.values()].flatMap(({ id, leaflets, listing }) => [
    ...[...leaflets.values()].flatMap(({ text: { file, sentences } }) =>
      sentences.map(({ text, line }) => ({ language: id, text, spot: { file, line } })),
    ),
    ...Object.entries(listing.value).flatMap(([field, value]) =>
      [value ?? []].flat().map((text, at) => textAt(id, listing, text, field, at)),
    ),
  ]);
