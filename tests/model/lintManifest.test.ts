import { buildManifest } from '../../tools/model/buildManifest';
import { lintManifest, MANIFEST_RULES, STORE_RULES } from '../../tools/model/lintManifest';
import { type LocaleListing, readListing } from '../../tools/model/readListing';
import type { SkillStore } from '../../tools/model/rules/subject';
import { buildContent, languageOf } from './contentFixture';
import { reservedWords, wording } from './modelFixture';

const SAMPLES = new Set(['what are the risks', 'say more']);

const buildSkill = (): SkillStore => {
  const content = buildContent();
  const listing = readListing(languageOf(content), 'en-US');
  return {
    manifest: buildManifest(content.clinic.value, [listing]),
    stores: [{ listing, samples: SAMPLES, words: reservedWords }],
    modelled: ['en-US'],
  };
};

const listed =
  (change: Partial<LocaleListing>) =>
  (skill: SkillStore): SkillStore => ({
    ...skill,
    stores: skill.stores.map((store) => ({ ...store, listing: { ...store.listing, ...change } })),
  });
const described = (text: string) =>
  listed({ description: wording(`${text} This does not replace your doctor or your local emergency number.`) });
const phrases = (...texts: string[]) => listed({ examplePhrases: texts.map((text) => wording(text)) });

type Inner = SkillStore['manifest']['manifest'];
const changed =
  (change: (manifest: Inner) => Partial<Inner>) =>
  (skill: SkillStore): SkillStore => ({
    ...skill,
    manifest: { manifest: { ...skill.manifest.manifest, ...change(skill.manifest.manifest) } },
  });
const published = (change: Partial<Inner['publishingInformation']>) =>
  changed(({ publishingInformation }) => ({ publishingInformation: { ...publishingInformation, ...change } }));
const complying = (change: Partial<Inner['privacyAndCompliance']>) =>
  changed(({ privacyAndCompliance }) => ({ privacyAndCompliance: { ...privacyAndCompliance, ...change } }));

const FIRST = 'Alexa, open patient leaflet guide';
const address = { privacyPolicyUrl: 'https://alexa.clinic.example/p', termsOfUseUrl: 'https://clinic.example/alexa' };

const BROKEN: [rule: string, change: (skill: SkillStore) => SkillStore][] = [
  ['name-length', listed({ name: wording('x') })],
  ['name-length', listed({ name: wording('x'.repeat(51)) })],
  ['name-terms', listed({ name: wording('Leaflet Alexa Guide') })],
  ['name-terms', listed({ name: wording('Leaflet Skill') })],
  ['summary-length', listed({ summary: wording('x'.repeat(161)) })],
  ['description-length', described('x'.repeat(4000))],
  ['description-disclaimer', listed({ description: wording('This does not replace your doctor.') })],
  ['description-one-shot', described('Say: Alexa, open the leaflet.')],
  ['keyword-count', listed({ keywords: Array.from({ length: 31 }, (_, index) => wording(`word ${index}`)) })],
  ['placeholder-unfilled', described('Say {{name}}.')],
  ['example-count', phrases(FIRST, 'Say more.')],
  ['example-first', phrases('Open patient leaflet guide', 'What are the risks?', 'Say more.')],
  ['example-first', phrases('Alexa, open the leaflet', 'What are the risks?', 'Say more.')],
  ['example-sample', phrases(FIRST, 'What is the price?', 'Say more.')],
  ['example-sample', phrases('Alexa, ask patient leaflet guide what is the price', 'What are the risks?', 'Say more.')],
  ['example-characters', phrases(`${FIRST}:`, 'What are the risks?', 'Say more.')],
  ['example-characters', phrases(FIRST, 'What are the risks？／', 'Say more.')],
  ['category', published({ category: 'MEDICAL' })],
  ['countries', published({ isAvailableWorldwide: false, distributionCountries: ['USA'] })],
  ['countries', published({ isAvailableWorldwide: false })],
  ['testing-instructions', published({ testingInstructions: '' })],
  ['address-host', complying({ locales: { 'en-US': address } })],
  ['compliance-flags', complying({ usesHealthInfo: true })],
  ['compliance-flags', complying({ isExportCompliant: false })],
  ['apis-empty', changed(() => ({ apis: {} as Inner['apis'] }))],
  ['locale-pairs', (skill) => ({ ...skill, modelled: ['en-US', 'en-GB'] })],
  ['locale-pairs', complying({ locales: {} })],
  [
    'listing-language',
    (skill) => ({
      ...skill,
      stores: skill.stores.flatMap((store) => [store, { ...store, listing: { ...store.listing, language: 'es' } }]),
    }),
  ],
];

describe('lintManifest', () => {
  test('finds nothing in the fixture', () => {
    expect(lintManifest(buildSkill())).toEqual([]);
  });

  test.each(BROKEN)('%s is broken alone', (rule, change) => {
    expect([...new Set(lintManifest(change(buildSkill())).map((finding) => finding.rule))]).toEqual([rule]);
  });

  test.each([
    [FIRST],
    ['Alexa, ask patient leaflet guide what are the risks'],
    ['Alexa, ask patient leaflet guide about what are the risks'],
    ['Alexa, patient leaflet guide'],
    ['Echo, what are the risks with patient leaflet guide'],
  ])('accepts %j as the first example', (first) => {
    expect(lintManifest(phrases(first, 'What are the risks?', 'Say more.')(buildSkill()))).toEqual([]);
  });

  test('every rule has a case and an id of its own', () => {
    const ids = [...MANIFEST_RULES, ...STORE_RULES].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(BROKEN.map(([rule]) => rule))].toSorted()).toEqual(ids.toSorted());
  });
});
