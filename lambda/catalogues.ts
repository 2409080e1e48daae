// Opens the compiled content, file by file, when a turn first needs it; what was read is kept for the next turn.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contract, Knowledge, Language, Leaflet, LeafletReading, Reading } from './core/catalogue';

export interface Catalogues {
  contract: Contract;
  /** The language a locale belongs to, or null for one the skill does not speak. */
  languageOf: (locale: string) => string | null;
  /** @throws when the compiled content of this language or leaflet cannot be read */
  open: (language: string, locale: string, leaflet: string) => Knowledge;
}

const readJson = (...path: string[]): unknown => JSON.parse(readFileSync(join(...path), 'utf8'));

/** @param folder where the content compiler wrote its catalogues */
export function openCatalogues(folder: string): Catalogues {
  const contract = readJson(folder, 'contract.json') as Contract;
  const kept = new Map<string, unknown>();
  const read = (...path: string[]): unknown => {
    const key = path.join('/');
    if (!kept.has(key)) kept.set(key, readJson(folder, ...path));
    return kept.get(key);
  };
  const languageOf = (locale: string): string | null => {
    const [language = ''] = locale.toLowerCase().split('-');
    return Object.hasOwn(contract.languages, language) ? language : null;
  };
  return {
    contract,
    languageOf,
    open: (language, locale, leaflet) => ({
      contract,
      locale,
      language: read(language, 'language.json') as Language,
      leaflet: read(language, `${leaflet}.json`) as Leaflet,
      reading: () => read(language, 'reading.json') as Reading,
      leafletReading: () => read(language, `${leaflet}.reading.json`) as LeafletReading,
    }),
  };
}
