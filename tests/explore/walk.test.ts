// Every act from every class of dialog state that one turn reaches, in every locale. `npm run explore` walks deeper.
import { openCatalogues } from '../../lambda/catalogues';
import { describePath } from '../../tools/explore/faults';
import { walk } from '../../tools/explore/walk';
import { CATALOGUES } from '../../tools/root';

const { contract } = openCatalogues(CATALOGUES);
const locales = Object.values(contract.languages).flatMap((language) => language.locales);

it.each(locales)('%s', async (locale) => {
  const { counts, faults } = await walk({ locale, depth: 1 });
  expect([...faults.values()].map(({ what, path }) => `${what}: ${describePath(path)}`)).toEqual([]);
  expect(counts.edges).toBeGreaterThan(100);
});
