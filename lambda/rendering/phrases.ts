// The skill's own words through i18next: one instance a language, the region's wording before the language's.
import { createInstance, type i18n } from 'i18next';
import type { Language } from '../core/catalogue';

const instances = new WeakMap<Language, i18n>();

/** The wordings of a phrase stand in a list; the key of one wording names its place in it. */
const PLACE_MARK = '#';
const wordingKey = (key: string, wording: number): string => `${key}${PLACE_MARK}${wording}`;

const instanceOf = (language: Language): i18n => {
  const known = instances.get(language);
  if (known) return known;
  const made = createInstance();
  const regions = Object.entries(language.regions).map(([locale, phrases]) => [locale, { translation: phrases }]);
  void made.init({
    initAsync: false,
    lng: language.id,
    fallbackLng: language.id,
    keySeparator: PLACE_MARK,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { [language.id]: { translation: language.phrases }, ...Object.fromEntries(regions) },
  });
  instances.set(language, made);
  return made;
};

/**
 * Speaks one phrase.
 * @param turn counts turns, so that wordings take turns too
 * @returns the words, or an empty string for a key that no catalogue has
 */
export function speakPhrase(
  language: Language,
  locale: string,
  key: string,
  values: Record<string, string>,
  turn: number,
): string {
  const wordings = language.regions[locale]?.[key] ?? language.phrases[key];
  if (!wordings || wordings.length === 0) return '';
  const translate = instanceOf(language).getFixedT(locale);
  return translate(wordingKey(key, turn % wordings.length), values);
}
