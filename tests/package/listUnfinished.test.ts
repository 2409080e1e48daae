// A release is for patients: what nobody signed, filled in or looked up is listed, each with its line.
import { listUnfinished } from '../../tools/package/listUnfinished';
import type { Content } from '../../tools/content/loadContent';
import { buildContent } from '../model/contentFixture';

const LINE = { number: '988', spoken: 'nine eight eight', evidence: 'https://example.org' };
const NUMBER = { number: '911', spoken: 'nine one one', evidence: 'https://example.org', checked: '2026-11-22' };

/** A clinic that is ready for release, for tests to spoil in one place. */
const finish = (): Content => {
  const content = buildContent();
  for (const { review } of content.spoken.values()) review.value.status = 'reviewed';
  for (const value of Object.values(content.clinic.value)) {
    if (typeof value === 'object' && 'placeholder' in value) value.placeholder = false;
  }
  const locales = Object.values(content.languages.value).flatMap((language) => language.locales);
  content.emergency.value = Object.fromEntries(locales.map((locale) => [locale, { ...NUMBER, line: LINE }]));
  return content;
};

const list = (content: Content) => listUnfinished(content).map(({ file, what }) => `${file}: ${what}`);

test('a finished clinic has nothing on the list', () => {
  expect(list(finish())).toEqual([]);
});

test('a language that nobody signed', () => {
  const content = finish();
  for (const { review } of content.spoken.values()) review.value.status = 'drafted';
  expect(list(content)).toEqual([
    'content/en/review.yaml: the language "en" is drafted: no clinician has signed what it says.',
  ]);
});

test.each(['contact', 'privacyPolicyUrl', 'termsOfUseUrl'] as const)('a placeholder: %s', (name) => {
  const content = finish();
  content.clinic.value[name].placeholder = true;
  expect(list(content)).toEqual([`content/clinic.yaml: ${name} is a placeholder.`]);
});

test('a number or a crisis line that nobody looked up, of a locale that is spoken', () => {
  const content = finish();
  const unverified = { evidence: 'unverified' };
  content.emergency.value['en-US'] = { ...NUMBER, ...unverified, line: { ...LINE, ...unverified } };
  content.emergency.value['fr-CA'] = { ...NUMBER, ...unverified, line: null };
  expect(list(content)).toEqual([
    'content/emergency.yaml: the emergency number 911 of en-US is unverified.',
    'content/emergency.yaml: the crisis line 988 of en-US is unverified.',
  ]);
});
