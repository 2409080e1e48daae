// Reads all content into one value, file by file against its schema. Meaning is checked by the checks.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Problem } from './problems';
import { type LeafletText, readLeaflet } from './readLeaflet';
import { readYaml, type YamlFile } from './readYaml';
import * as schemas from './schemas';

export interface LanguageContent {
  id: string;
  phrases: YamlFile<schemas.Phrases>;
  utterances: YamlFile<schemas.Utterances>;
  questions: YamlFile<schemas.Questions>;
  aspects: YamlFile<schemas.SpokenAspects>;
  safety: YamlFile<schemas.Safety>;
  lexicon: YamlFile<schemas.Lexicon>;
  listing: YamlFile<schemas.Listing>;
  review: YamlFile<schemas.Review>;
  regions: Map<string, YamlFile<schemas.Region>>;
  leaflets: Map<string, { text: LeafletText; script: YamlFile<schemas.Script> }>;
}

export interface Content {
  root: string;
  languages: YamlFile<schemas.Languages>;
  intents: YamlFile<schemas.Intents>;
  aspects: YamlFile<schemas.Aspects>;
  emergency: YamlFile<schemas.Emergency>;
  clinic: YamlFile<schemas.Clinic>;
  facts: Map<string, YamlFile<schemas.Facts>>;
  /** In the order of languages.yaml; the first one's leaflets are the source of the others. */
  spoken: Map<string, LanguageContent>;
}

type Read = <T>(file: string, schema: z.ZodType<T>) => YamlFile<T>;

/** Thrown inside the loader when a file could not be read; its reasons are already among the problems. */
class Unreadable extends Error {}

const readRegions = (root: string, language: string, read: Read): LanguageContent['regions'] => {
  const folder = `content/${language}/regions`;
  const files = existsSync(join(root, folder))
    ? readdirSync(join(root, folder)).filter((name) => name.endsWith('.yaml'))
    : [];
  return new Map(
    files.toSorted().map((name) => [name.replace('.yaml', ''), read(`${folder}/${name}`, schemas.regionSchema)]),
  );
};

const readLanguage = (
  root: string,
  id: string,
  leaflets: readonly string[],
  read: Read,
  problems: Problem[],
): LanguageContent => {
  const folder = `content/${id}`;
  const texts = leaflets.map((leaflet) => {
    const text = readLeaflet(root, `${folder}/leaflets/${leaflet}.md`, problems);
    if (text === null) throw new Unreadable();
    return [leaflet, { text, script: read(`${folder}/leaflets/${leaflet}.yaml`, schemas.scriptSchema) }] as const;
  });
  return {
    id,
    phrases: read(`${folder}/phrases.yaml`, schemas.phrasesSchema),
    utterances: read(`${folder}/utterances.yaml`, schemas.utterancesSchema),
    questions: read(`${folder}/questions.yaml`, schemas.questionsSchema),
    aspects: read(`${folder}/aspects.yaml`, schemas.spokenAspectsSchema),
    safety: read(`${folder}/safety.yaml`, schemas.safetySchema),
    lexicon: read(`${folder}/lexicon.yaml`, schemas.lexiconSchema),
    listing: read(`${folder}/listing.yaml`, schemas.listingSchema),
    review: read(`${folder}/review.yaml`, schemas.reviewSchema),
    regions: readRegions(root, id, read),
    leaflets: new Map(texts),
  };
};

/**
 * @param root the project's root, which holds `content/`
 * @returns the content, or null when a file could not be read; `problems` says why, for every file at once
 */
export function loadContent(root: string, problems: Problem[]): Content | null {
  let failed = false;
  const read: Read = (file, schema) => {
    const found = readYaml(root, file, schema, problems);
    if (found) return found;
    failed = true;
    // Read on with an empty value, so that every file's problems are reported at once.
    return { file, value: {} as never, lineOf: () => 1 };
  };
  try {
    const languages = read('content/languages.yaml', schemas.languagesSchema);
    const clinic = read('content/clinic.yaml', schemas.clinicSchema);
    const leaflets = clinic.value.leaflets ?? [];
    const content: Content = {
      root,
      languages,
      clinic,
      intents: read('content/intents.yaml', schemas.intentsSchema),
      aspects: read('content/aspects.yaml', schemas.aspectsSchema),
      emergency: read('content/emergency.yaml', schemas.emergencySchema),
      facts: new Map(
        leaflets.map((leaflet) => [leaflet, read(`content/leaflets/${leaflet}.yaml`, schemas.factsSchema)]),
      ),
      spoken: new Map(Object.keys(languages.value).map((id) => [id, readLanguage(root, id, leaflets, read, problems)])),
    };
    return failed ? null : content;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
