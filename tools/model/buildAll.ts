// Builds every generated Alexa file from content and checks them all. Writes nothing.
import type { Content } from '../content/loadContent';
import type { Problem } from '../content/problems';
import { buildManifest } from './buildManifest';
import { buildModel } from './buildModel';
import { collectModel } from './collectModel';
import { collectTestPhrases, type TestPhrases } from './collectTestPhrases';
import { fillSlots } from './fillSlots';
import { lintManifest, MANIFEST_FILE } from './lintManifest';
import { lintModel } from './lintModel';
import { type ModelParts, SLOT_TYPES } from './modelParts';
import { readInvocationWords } from './readInvocationWords';
import { readListing } from './readListing';
import type { LocaleStore } from './rules/subject';
import { validateSchema } from './validateSchema';
import { writeJson } from './writeJson';

export const modelFile = (locale: string): string => `interactionModels/custom/${locale}.json`;

/** The catch-all's slot takes any words, so it makes nothing a sample. */
const listSamples = ({ intents, types }: ModelParts): Set<string> => {
  const named = types.filter(({ name }) => name !== SLOT_TYPES.question);
  return new Set(intents.flatMap(({ samples }) => samples.flatMap(({ text }) => fillSlots(text, named))));
};

/** Locales of one language share their words, so most problems turn up once for each. */
const keepDistinct = (problems: readonly Problem[]): Problem[] => {
  const seen = new Set<string>();
  return problems.filter(({ file, line, what }) => {
    const key = `${file}:${line} ${what}`;
    return !seen.has(key) && seen.add(key);
  });
};

/**
 * @returns the text of every generated file by its path below the project's root, and every problem found; the files
 *   are complete even then, so that they can be looked at
 */
export function buildAll(content: Content): { files: Map<string, string>; problems: Problem[] } {
  const files = new Map<string, string>();
  const problems: Problem[] = [];
  const stores: LocaleStore[] = [];
  const spoken: TestPhrases[] = [];
  const reserved = readInvocationWords(problems);
  for (const [id, { locales }] of Object.entries(content.languages.value)) {
    const language = content.spoken.get(id);
    if (!language) continue;
    const parts = collectModel(content, language, problems);
    const samples = listSamples(parts);
    spoken.push({ locales, phrases: collectTestPhrases(content, parts) });
    const words = reserved[id] ?? null;
    for (const locale of locales) {
      const listing = readListing(language, locale);
      const model = buildModel(parts, locale, listing.invocationName.text);
      const file = modelFile(locale);
      const text = writeJson(model);
      files.set(file, text);
      stores.push({ listing, samples, words });
      const { invocationName } = listing;
      problems.push(
        ...lintModel({ locale, invocationName, parts, text, words }, file),
        ...validateSchema('model', model, file),
      );
    }
  }
  const manifest = buildManifest(
    content.clinic.value,
    stores.map(({ listing }) => listing),
    spoken,
  );
  files.set(MANIFEST_FILE, writeJson(manifest));
  const modelled = stores.map(({ listing }) => listing.locale);
  problems.push(
    ...lintManifest({ manifest, stores, modelled }),
    ...validateSchema('manifest', manifest, MANIFEST_FILE),
  );
  return { files, problems: keepDistinct(problems) };
}
