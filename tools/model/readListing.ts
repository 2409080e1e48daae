// Reads what one locale shows in the store: the language's listing with what its region writes otherwise.
import type { LanguageContent } from '../content/loadContent';
import type { YamlFile, YamlPath } from '../content/readYaml';
import type { Wording } from './modelParts';
import { tidyText } from './readWordings';

export interface LocaleListing {
  locale: string;
  language: string;
  invocationName: Wording;
  name: Wording;
  summary: Wording;
  description: Wording;
  examplePhrases: Wording[];
  keywords: Wording[];
  updatesDescription: Wording | null;
}

const INVOCATION_NAME = '{{invocationName}}';

const wordingAt = (file: YamlFile<unknown>, path: YamlPath, text: string): Wording => ({
  text,
  file: file.file,
  line: file.lineOf(...path),
});

/** The words that open the skill in a locale. */
export const readInvocationName = (language: LanguageContent, locale: string): Wording => {
  const region = language.regions.get(locale);
  const own = region?.value.invocationName;
  return region && own !== undefined
    ? wordingAt(region, ['invocationName'], tidyText(own))
    : wordingAt(language.utterances, ['invocationName'], tidyText(language.utterances.value.invocationName));
};

export function readListing(language: LanguageContent, locale: string): LocaleListing {
  const invocationName = readInvocationName(language, locale);
  const region = language.regions.get(locale);
  const fill = (wording: Wording): Wording => ({
    ...wording,
    text: wording.text.replaceAll(INVOCATION_NAME, invocationName.text).trim(),
  });
  const read = (key: 'name' | 'summary' | 'description' | 'updatesDescription'): Wording | null => {
    const own = region?.value.listing[key];
    if (region && own !== undefined) return fill(wordingAt(region, ['listing', key], own));
    const shared = language.listing.value[key];
    return shared === undefined ? null : fill(wordingAt(language.listing, [key], shared));
  };
  const readAll = (key: 'examplePhrases' | 'keywords'): Wording[] => {
    const own = region?.value.listing[key];
    return region && own !== undefined
      ? own.map((text, index) => fill(wordingAt(region, ['listing', key, index], text)))
      : language.listing.value[key].map((text, index) => fill(wordingAt(language.listing, [key, index], text)));
  };
  const empty = { file: language.listing.file, line: 0, text: '' };
  return {
    locale,
    language: language.id,
    invocationName,
    name: read('name') ?? empty,
    summary: read('summary') ?? empty,
    description: read('description') ?? empty,
    examplePhrases: readAll('examplePhrases'),
    keywords: readAll('keywords'),
    updatesDescription: read('updatesDescription'),
  };
}
