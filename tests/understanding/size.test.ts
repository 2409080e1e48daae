// What one language costs: its data must stay small enough to load in a listener's first turn.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openCatalogues } from '../../lambda/catalogues';
import { CATALOGUES } from '../../tools/root';

/** Bytes of all data of one language, its leaflet included. */
const MOST = 700_000;

const languages = Object.keys(openCatalogues(CATALOGUES).contract.languages);

test.each(languages)('the data of "%s" stays below 720 kB', (language) => {
  const folder = join(CATALOGUES, language);
  const bytes = readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  expect(bytes).toBeLessThanOrEqual(MOST);
});
