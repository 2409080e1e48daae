// Reads texts from a content file as wordings: written as Alexa wants them, each with its line.
import type { Problem } from '../content/problems';
import type { YamlFile, YamlPath } from '../content/readYaml';
import { expandTemplate, TemplateError } from './expandTemplate';
import type { Wording } from './modelParts';

/** Single spaces, straight apostrophes; what speech recognition writes has no others. */
export const tidyText = (text: string): string => text.replaceAll(/\s+/gu, ' ').replaceAll('’', "'").trim();

/** The form in which two samples are the same sample. Case follows no locale, so that every machine writes the same. */
export const normaliseSample = (text: string): string => tidyText(text).toLowerCase();

/** The first of each text. */
export const keepFirst = <Text extends Wording>(wordings: readonly Text[]): Text[] => {
  const seen = new Set<string>();
  return wordings.filter(({ text }) => !seen.has(text.toLowerCase()) && seen.add(text.toLowerCase()));
};

const readEach = (file: YamlFile<unknown>, path: YamlPath, texts: readonly string[] | undefined): Wording[] =>
  (texts ?? []).map((text, index) => ({ text, file: file.file, line: file.lineOf(...path, index) }));

/** Samples written out, one a line. */
export const readSamples = (file: YamlFile<unknown>, path: YamlPath, texts: readonly string[] | undefined): Wording[] =>
  readEach(file, path, texts).map((one) => ({ ...one, text: normaliseSample(one.text) }));

/** Texts kept as written, such as example questions and names. */
export const readTexts = (file: YamlFile<unknown>, path: YamlPath, texts: readonly string[] | undefined): Wording[] =>
  readEach(file, path, texts).map((one) => ({ ...one, text: tidyText(one.text) }));

/** Samples written as templates. A broken one is reported and left out. */
export const readTemplates = (
  file: YamlFile<unknown>,
  path: YamlPath,
  texts: readonly string[] | undefined,
  problems: Problem[],
): Wording[] =>
  readEach(file, path, texts).flatMap((one) => {
    try {
      return expandTemplate(one.text).map((form) => ({ ...one, text: normaliseSample(form) }));
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      problems.push({
        level: 'error',
        file: one.file,
        line: one.line,
        what: `the template "${one.text}" cannot be read: ${error.message}.`,
        remedy: 'Write [words] for what may be left out and (a|b) for either.',
      });
      return [];
    }
  });
