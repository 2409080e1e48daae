// What Alexa accepts and limits. Where each number comes from stands with the rule that uses it.

export const LOCALES = [
  'ar-SA',
  'de-DE',
  'en-AU',
  'en-CA',
  'en-GB',
  'en-IN',
  'en-US',
  'es-ES',
  'es-MX',
  'es-US',
  'fr-CA',
  'fr-FR',
  'hi-IN',
  'it-IT',
  'ja-JP',
  'nl-NL',
  'pt-BR',
] as const;

export const MOST_INTENTS = 250;
export const MOST_INTENTS_AND_TYPES = 350;
export const MOST_VALUE_CHARACTERS = 140;
export const MOST_MODEL_BYTES = 1.5 * 1024 * 1024;

export const NAME_CHARACTERS = { least: 2, most: 50 } as const;
export const MOST_SUMMARY_CHARACTERS = 160;
export const MOST_DESCRIPTION_CHARACTERS = 4000;
export const MOST_KEYWORDS = 30;
export const EXAMPLE_PHRASES = 3;

/** Where a leaflet that informs patients belongs; Alexa has no category for medicine. */
export const CATEGORIES = ['HEALTH_AND_FITNESS', 'EDUCATION_AND_REFERENCE'] as const;

/** Alexa documents fallbackIntentSensitivity for English and German alone. */
export const takesFallbackSensitivity = (locale: string): boolean => locale.startsWith('en-') || locale === 'de-DE';
