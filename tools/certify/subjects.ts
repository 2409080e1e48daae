// What the rules judge: the package as a whole, and what it holds for one locale.
import type { Contract, Language, Leaflet } from '../../lambda/core/catalogue';
import type { Content } from '../content/loadContent';
import { fillSlots } from '../model/fillSlots';
import { SLOT_TYPES } from '../model/modelParts';
import type { InvocationWords } from '../model/readInvocationWords';
import type { LocaleModel, LocaleStore } from '../model/rules/subject';
import { type BuiltListing, type BuiltManifest, parseManifest, toLocaleListing } from './builtListing';
import { type BuiltModel, parseModel, toLocaleModel } from './builtModel';
import { LAMBDA, listModelled, MANIFEST, MODELS, type PackageFiles, readJson } from './builtPackage';
import { findTemplate, type Template } from './template';

/** The package as a whole, and the content it was made from. */
export interface Skill {
  files: PackageFiles;
  manifest: BuiltManifest;
  contract: Contract;
  content: Content;
  template: Template | null;
  /** The day for which dates are judged. */
  today: Date;
  /** In the order of the contract. */
  locales: LocaleSubject[];
}

export interface LocaleSubject {
  locale: string;
  language: Language;
  leaflets: Leaflet[];
  contract: Contract;
  listing: BuiltListing | null;
  store: LocaleStore;
  built: BuiltModel;
  model: LocaleModel;
  words: InvocationWords | null;
  content: Content;
}

export interface Given {
  files: PackageFiles;
  content: Content;
  reserved: Readonly<Record<string, InvocationWords>>;
  today: Date;
}

const readCatalogue = (files: PackageFiles, path: string): unknown => readJson(files, `${LAMBDA}/catalogues/${path}`);

/** The catch-all's slot takes any words, so it makes nothing a sample. */
const listSamples = ({ parts: { intents, types } }: LocaleModel): Set<string> => {
  const named = types.filter(({ name }) => name !== SLOT_TYPES.question);
  return new Set(intents.flatMap(({ samples }) => samples.flatMap(({ text }) => fillSlots(text, named))));
};

const readLocale = (
  { files, content, reserved }: Given,
  manifest: BuiltManifest,
  contract: Contract,
  locale: string,
): LocaleSubject => {
  const language = locale.slice(0, 2);
  const file = `${MODELS}/${locale}.json`;
  const built = parseModel(readJson(files, file));
  const text = files.get(file)?.toString('utf8') ?? '';
  const words = reserved[language] ?? null;
  const model = toLocaleModel({ locale, model: built, text, file, meanings: contract.intents, words });
  const listing = manifest.publishingInformation.locales[locale] ?? null;
  const empty: BuiltListing = { name: '', summary: '', description: '', examplePhrases: [], keywords: [] };
  const { invocationName } = built.languageModel;
  return {
    locale,
    language: readCatalogue(files, `${language}/language.json`) as Language,
    leaflets: contract.leaflets.map((leaflet) => readCatalogue(files, `${language}/${leaflet}.json`) as Leaflet),
    contract,
    listing,
    store: {
      listing: toLocaleListing(listing ?? empty, { locale, invocationName, file: MANIFEST }),
      samples: listSamples(model),
      words,
    },
    built,
    model,
    words,
    content,
  };
};

/** @throws Error or ZodError when the package is so broken that no rule can read it */
export function readSkill(given: Given): Skill {
  const { files, content, today } = given;
  const manifest = parseManifest(readJson(files, MANIFEST));
  const contract = readCatalogue(files, 'contract.json') as Contract;
  const modelled = new Set(listModelled(files));
  const locales = Object.values(contract.languages)
    .flatMap((language) => language.locales)
    .filter((locale) => modelled.has(locale))
    .map((locale) => readLocale(given, manifest, contract, locale));
  return { files, manifest, contract, content, template: findTemplate(files), today, locales };
}
