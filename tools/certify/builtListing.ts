// The store page of one locale read back from the package, in the form the listing rules judge.
import { z } from 'zod';
import type { Wording } from '../model/modelParts';
import type { LocaleListing } from '../model/readListing';

const listingSchema = z.looseObject({
  name: z.string().default(''),
  summary: z.string().default(''),
  description: z.string().default(''),
  examplePhrases: z.array(z.string()).default([]),
  keywords: z.array(z.string()).default([]),
  smallIconUri: z.string().optional(),
  largeIconUri: z.string().optional(),
  updatesDescription: z.string().optional(),
});

const endpointSchema = z.looseObject({ uri: z.string().default('') });

/** What the rules read of the manifest; everything may be missing, that is what they are for. */
const manifestSchema = z.looseObject({
  manifest: z.looseObject({
    manifestVersion: z.string().optional(),
    publishingInformation: z.looseObject({
      locales: z.record(z.string(), listingSchema),
      isAvailableWorldwide: z.boolean().optional(),
      distributionMode: z.string().optional(),
      distributionCountries: z.array(z.string()).optional(),
      category: z.string().default(''),
      testingInstructions: z.string().default(''),
    }),
    privacyAndCompliance: z.looseObject({
      locales: z.record(z.string(), z.record(z.string(), z.string())).default({}),
    }),
    apis: z.looseObject({
      custom: z
        .looseObject({
          endpoint: endpointSchema.optional(),
          interfaces: z.array(z.looseObject({ type: z.string() })).default([]),
        })
        .optional(),
    }),
    permissions: z.array(z.unknown()).optional(),
    events: z
      .looseObject({
        subscriptions: z.array(z.looseObject({ eventName: z.string() })).default([]),
        endpoint: endpointSchema.optional(),
      })
      .optional(),
  }),
});

export type BuiltManifest = z.infer<typeof manifestSchema>['manifest'];
export type BuiltListing = z.infer<typeof listingSchema>;

/** @throws ZodError when a part is of another type than the rules can read */
export const parseManifest = (json: unknown): BuiltManifest => manifestSchema.parse(json).manifest;

export function toLocaleListing(
  listing: BuiltListing,
  { locale, invocationName, file }: { locale: string; invocationName: string; file: string },
): LocaleListing {
  const at = (text: string): Wording => ({ text, file, line: 0 });
  return {
    locale,
    language: locale.slice(0, 2),
    invocationName: at(invocationName),
    name: at(listing.name),
    summary: at(listing.summary),
    description: at(listing.description),
    examplePhrases: listing.examplePhrases.map(at),
    keywords: listing.keywords.map(at),
    updatesDescription: listing.updatesDescription === undefined ? null : at(listing.updatesDescription),
  };
}
