// A quick walk in every locale: every act from every class of dialog state that is near the launch, all rules on every
// reply. `npm run explore` walks on until nothing new is reached.
import { openCatalogues } from '../../lambda/catalogues';
import { describePath } from '../../tools/explore/faults';
import { type Walk, walk } from '../../tools/explore/walk';
import { CATALOGUES } from '../../tools/root';

const { contract } = openCatalogues(CATALOGUES);
const locales = Object.values(contract.languages).flatMap((language) => language.locales);
const DEPTH = 2;

const walks = new Map<string, Walk>();

describe.each(locales)('%s', (locale) => {
  beforeAll(async () => {
    walks.set(locale, await walk({ locale, depth: DEPTH }));
  });

  it('breaks no rule', () => {
    const faults = [...(walks.get(locale)?.faults.values() ?? [])];
    expect(faults.map(({ what, path }) => `${what}: ${describePath(path)}`)).toEqual([]);
  });

  it('takes every act from every class of state but the farthest', () => {
    const { counts } = walks.get(locale)!;
    expect(counts.edges).toBeGreaterThan(1000);
    expect(counts.taken % (counts.ofTaken / counts.classes)).toBe(0);
  });

  it('meets warnings, offers and damaged states', () => {
    const { features, counts } = walks.get(locale)!;
    const met = ['warned=emergency/not-yet', 'warned=crisis/not-yet', 'offer=more', 'offer=add'];
    expect(met.filter((value) => !features.has(value))).toEqual([]);
    expect(counts.copies).toBeGreaterThan(50);
  });
});

it('breaks no rule where a list is saved, changed, brought back, emptied and forgotten', async () => {
  const { faults, features, counts } = await walk({ locale: 'en-US', depth: 1, savesQuestions: true });
  expect([...faults.values()].map(({ what, path }) => `${what}: ${describePath(path)}`)).toEqual([]);
  expect(features.has('saved=yes')).toBe(true);
  expect(counts.edges).toBeGreaterThan(100);
});
