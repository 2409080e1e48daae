// Builds skill.json: how the store shows the skill, what it may do, and where it answers.
import type { Clinic } from '../content/schemas';
import type { TestPhrases } from './collectTestPhrases';
import type { LocaleListing } from './readListing';

export type Manifest = ReturnType<typeof buildManifest>;

const showListing = (listing: LocaleListing, { icons }: Clinic) => ({
  name: listing.name.text,
  summary: listing.summary.text,
  description: listing.description.text,
  examplePhrases: listing.examplePhrases.map(({ text }) => text),
  keywords: listing.keywords.map(({ text }) => text),
  smallIconUri: icons.small,
  largeIconUri: icons.large,
  ...(listing.updatesDescription ? { updatesDescription: listing.updatesDescription.text } : {}),
});

const showPhrases = ({ locales, phrases }: TestPhrases): string => `${locales.join(', ')}: ${phrases.join('; ')}.`;

/** The skill asks for nothing about a person and keeps no words: no permissions, no personal or health information. */
/**
 * @param spoken what a reviewer can say in each language, with its locales
 */
export function buildManifest(clinic: Clinic, listings: readonly LocaleListing[], spoken: readonly TestPhrases[] = []) {
  const privacy = { privacyPolicyUrl: clinic.privacyPolicyUrl.url, termsOfUseUrl: clinic.termsOfUseUrl.url };
  return {
    manifest: {
      manifestVersion: '1.0',
      publishingInformation: {
        locales: Object.fromEntries(listings.map((listing) => [listing.locale, showListing(listing, clinic)])),
        isAvailableWorldwide: clinic.countries.length === 0,
        distributionMode: 'PUBLIC',
        ...(clinic.countries.length > 0 ? { distributionCountries: [...clinic.countries] } : {}),
        category: clinic.category,
        testingInstructions: [clinic.testingInstructions.trim(), ...spoken.map(showPhrases)].join('\n'),
      },
      privacyAndCompliance: {
        allowsPurchases: false,
        usesPersonalInfo: false,
        isChildDirected: false,
        isExportCompliant: true,
        containsAds: false,
        // True would mean that Amazon processes protected health information for a covered entity.
        usesHealthInfo: false,
        locales: Object.fromEntries(listings.map(({ locale }) => [locale, { ...privacy }])),
      },
      // Left empty: Alexa refuses a function that is not there yet, or that may not be called yet
      // (https://github.com/alexa/ask-cli/issues/365). ask-cli first uploads the skill, then makes the function for its
      // id, then writes the endpoint and the events into the package and uploads it again.
      apis: { custom: {} },
    },
  };
}
