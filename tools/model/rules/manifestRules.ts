// Rules about skill.json as a whole.
import { CATEGORIES } from '../alexaFacts';
import { foldWords } from './findWords';
import type { Found, Rule } from './rule';
import type { SkillStore } from './subject';

const CLINIC = { file: 'content/clinic.yaml', line: 0 };
const COUNTRY = /^[A-Z]{2}$/u;
const AMAZON_HOST = /alexa|amazon/iu;

const difference = (some: readonly string[], others: readonly string[]): string[] =>
  some.filter((one) => !others.includes(one));
const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : '');

export const MANIFEST_RULES: readonly Rule<SkillStore>[] = [
  {
    id: 'category',
    source: '§6: HEALTH_AND_FITNESS or EDUCATION_AND_REFERENCE; no medical category exists',
    level: 'error',
    find: ({ manifest: { manifest } }) => {
      const { category } = manifest.publishingInformation;
      return (CATEGORIES as readonly string[]).includes(category)
        ? []
        : [{ at: CLINIC, what: `the category ${category} does not fit.`, remedy: `Use ${CATEGORIES.join(' or ')}.` }];
    },
  },
  {
    id: 'countries',
    source: '§6: ISO 3166 alpha-2, and none when available worldwide',
    level: 'error',
    find: ({ manifest: { manifest } }) => {
      const { distributionCountries: countries = [], isAvailableWorldwide } = manifest.publishingInformation;
      const wrong = countries.filter((country) => !COUNTRY.test(country));
      return wrong.length === 0 && isAvailableWorldwide === (countries.length === 0)
        ? []
        : [
            {
              at: CLINIC,
              what: `the countries are not a list of two-letter codes (${wrong.join(', ')}).`,
              remedy: 'Write codes such as US, or an empty list for everywhere.',
            },
          ];
    },
  },
  {
    id: 'testing-instructions',
    source: '§1 test list, §9.20: testing instructions are required',
    level: 'error',
    find: ({ manifest: { manifest } }) =>
      manifest.publishingInformation.testingInstructions === ''
        ? [
            {
              at: CLINIC,
              what: 'the testing instructions are empty.',
              remedy: 'Say that no account is needed, what to ask, and whose text it is.',
            },
          ]
        : [],
  },
  {
    id: 'address-host',
    source: '§1 trademark, §9.20: no Alexa or Amazon in a host name',
    level: 'error',
    find: ({ manifest: { manifest } }) => {
      const addresses = Object.values(manifest.privacyAndCompliance.locales).flatMap((one) => Object.values(one));
      return [...new Set(addresses)]
        .filter((address) => AMAZON_HOST.test(hostOf(address)))
        .map((address) => ({
          at: CLINIC,
          what: `the address ${address} names Amazon in its host.`,
          remedy: 'Use an address of the clinic.',
        }));
    },
  },
  {
    id: 'compliance-flags',
    source: '§1 HIPAA and children, §6, §9.14: nothing about a person is collected',
    level: 'error',
    find: ({ manifest: { manifest } }) => {
      const { locales: _locales, ...flags } = manifest.privacyAndCompliance;
      return Object.entries(flags)
        .filter(([flag, value]) => value !== (flag === 'isExportCompliant'))
        .map(
          ([flag, value]): Found => ({
            at: null,
            what: `${flag} is ${String(value)}.`,
            remedy: 'This skill collects nothing, sells nothing and speaks to adults.',
          }),
        );
    },
  },
  {
    id: 'apis-empty',
    source: '§6, §9.8: apis must not be empty',
    level: 'error',
    find: ({ manifest: { manifest } }) =>
      Object.keys(manifest.apis).length > 0
        ? []
        : [{ at: null, what: 'apis is empty.', remedy: 'Name the custom skill, even without an endpoint.' }],
  },
  {
    id: 'locale-pairs',
    source: '§3: each locale has a model, a listing and a privacy entry',
    level: 'error',
    find: ({ manifest: { manifest }, modelled }) => {
      const shown = Object.keys(manifest.publishingInformation.locales);
      const covered = Object.keys(manifest.privacyAndCompliance.locales);
      const odd = new Set([
        ...difference(modelled, shown),
        ...difference(shown, modelled),
        ...difference(shown, covered),
        ...difference(covered, shown),
      ]);
      return [...odd].map((locale) => ({
        at: null,
        what: `${locale} is not complete: it needs a model, a listing and a privacy entry.`,
        remedy: 'Run npm run build.',
      }));
    },
  },
  {
    id: 'listing-language',
    source: '§9.21: every locale is in its own language',
    level: 'error',
    find: ({ stores }) =>
      stores
        .filter(({ listing }, index) => {
          const said = foldWords(listing.description.text);
          return stores
            .slice(0, index)
            .some(
              (other) =>
                other.listing.language !== listing.language && foldWords(other.listing.description.text) === said,
            );
        })
        .map(({ listing }) => ({
          at: listing.description,
          what: 'the description is that of another language.',
          remedy: 'Translate it.',
        })),
  },
];
