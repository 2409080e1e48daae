// Compiles all content into the files that ship beside the handler.
import { compileContract, compileLastWords } from './compileContract';
import { compileLanguage } from './compileLanguage';
import { compileLeaflet } from './compileLeaflet';
import { compileReading } from './compileReading';
import type { Content } from './loadContent';

/** @returns file name below the catalogues' folder -> JSON text */
export function compileCatalogues(content: Content): Map<string, string> {
  const files = new Map<string, unknown>([
    ['contract.json', compileContract(content)],
    ['lastWords.json', compileLastWords(content)],
  ]);
  for (const spoken of content.spoken.values()) {
    const { reading, leaflets } = compileReading(content, spoken);
    files.set(`${spoken.id}/language.json`, compileLanguage(content, spoken));
    files.set(`${spoken.id}/reading.json`, reading);
    for (const [leaflet, own] of leaflets) {
      files.set(`${spoken.id}/${leaflet}.json`, compileLeaflet(content, spoken, leaflet));
      files.set(`${spoken.id}/${leaflet}.reading.json`, own);
    }
  }
  return new Map([...files].map(([name, value]) => [name, `${JSON.stringify(value)}\n`]));
}
