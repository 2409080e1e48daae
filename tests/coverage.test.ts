// Every topic can be heard, and each of the leaflet's 26 sentences is the source of a spoken line that can be reached.
import { openCatalogues } from '../lambda/catalogues';
import { mapCoverage } from '../tools/coverage/mapCoverage';
import { moreWords } from '../tools/coverage/moreWords';
import { CATALOGUES, ROOT } from '../tools/root';
import { createPreviousWords } from '../tools/simulator/previousWords';
import { openCheckedSimulator } from './support/openCheckedSimulator';

const catalogues = openCatalogues(CATALOGUES);
const SENTENCES = 26;

it.each(Object.entries(catalogues.contract.languages))('in %s', async (language, { locales }) => {
  const [locale = ''] = locales;
  const { leaflet } = catalogues.open(language, locale, catalogues.contract.leaflets[0] ?? '');
  const wording = { ask: createPreviousWords(ROOT, language), more: moreWords(ROOT, language) };
  const { heard, silent } = await mapCoverage(openCheckedSimulator(locale), leaflet, wording);
  expect(silent).toEqual([]);
  expect([...heard.keys()].filter((id) => /^[PF]\d+\.[1-9]/u.test(id))).toHaveLength(SENTENCES);
});
