// What the rules judge: one locale's model, and the manifest with the listings it was built from.
import type { Manifest } from '../buildManifest';
import type { ModelParts, Wording } from '../modelParts';
import type { InvocationWords } from '../readInvocationWords';
import type { LocaleListing } from '../readListing';

export interface LocaleModel {
  locale: string;
  invocationName: Wording;
  parts: ModelParts;
  /** The generated file's text. */
  text: string;
  /** What Alexa reserves in this language; null while nobody has listed it. */
  words: InvocationWords | null;
}

export interface LocaleStore {
  listing: LocaleListing;
  /** Every sample of the locale, slots filled in. */
  samples: ReadonlySet<string>;
  words: InvocationWords | null;
}

export interface SkillStore {
  manifest: Manifest;
  stores: LocaleStore[];
  /** Locales that have a model. */
  modelled: string[];
}
