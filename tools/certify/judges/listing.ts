// Rules on the store page of one locale. Many are the rules of tools/model/rules, applied to the built manifest.
import { MOST_DESCRIPTION_CHARACTERS, MOST_SUMMARY_CHARACTERS, NAME_CHARACTERS } from '../../model/alexaFacts';
import { STORE_RULES } from '../../model/lintManifest';
import { findWord } from '../../model/rules/findWords';
import type { LocaleSubject } from '../subjects';
import { judged, needsPerson, notApplicable } from '../verdict';
import { UNLISTED, wordsOf } from '../words';
import { findWith, type Judges, type LocaleJudge, one, when } from './judge';

const lint =
  (noun: string, ...ids: string[]): LocaleJudge =>
  ({ store }) =>
    one(noun, findWith(STORE_RULES, ids, store));

const lintExamples =
  (id: string): LocaleJudge =>
  ({ store }) =>
    judged(store.listing.examplePhrases.length, 'example phrases', findWith(STORE_RULES, [id], store));

const textsOf = ({ store: { listing } }: LocaleSubject): Record<string, string> => ({
  'the name': listing.name.text,
  'the summary': listing.summary.text,
  'the description': listing.description.text,
  ...(listing.updatesDescription ? { 'the update text': listing.updatesDescription.text } : {}),
  ...Object.fromEntries(listing.examplePhrases.map(({ text }, at) => [`example phrase ${at + 1}`, text])),
  ...Object.fromEntries(listing.keywords.map(({ text }, at) => [`keyword ${at + 1}`, text])),
});

const judgeTexts =
  (find: (text: string, subject: LocaleSubject) => string | null): LocaleJudge =>
  (subject) => {
    const texts = Object.entries(textsOf(subject));
    const evidence = texts.flatMap(([name, text]) => {
      const found = find(text, subject);
      return found === null ? [] : [`${name} ${found}`];
    });
    return judged(texts.length, 'store texts', evidence);
  };

const atMost =
  (key: 'name' | 'summary' | 'description', most: number, least = 0): LocaleJudge =>
  ({ store: { listing } }) => {
    const { length } = listing[key].text;
    const isOut = length > most || (length > 0 && length < least);
    return one(`${key} of ${length} characters`, when(isOut, `the ${key} has ${length} characters`));
  };

const COVID = /covid|coronavirus|コロナ|कोरोना|كورونا/iu;
const DIGITS = /(?<!\p{Nd})\p{Nd}{3}(?!\p{Nd})/u;
/** Makers' names; the procedure's own name is not one of them. */
const BRANDS = /\bkyphon\b|\bmedtronic\b|\bstryker\b|\bkyphx\b/iu;
const SENTENCE_END = /[.!?。！？।؟]["'”»」）)]*$/u;

const lifeSaving: LocaleJudge = (subject, skill) => {
  const words = wordsOf(subject.locale.slice(0, 2));
  if (words === null) return needsPerson(UNLISTED);
  const { spaced } = subject.words ?? { spaced: true };
  const judge = judgeTexts((text) => {
    const claim = findWord(text, words.lifeSaving, { spaced });
    return claim === null ? null : `says "${claim}"`;
  });
  return judge(subject, skill);
};

const speaksFive: LocaleJudge = ({ store: { samples } }, { manifest }) => {
  const { testingInstructions } = manifest.publishingInformation;
  if (testingInstructions === '') return notApplicable('there are no testing instructions (platform-1.34a)');
  const said = testingInstructions
    .toLowerCase()
    .split(/[,;:."“”«»、。؟?\n]+/u)
    .map((part) => part.trim())
    .filter((part) => samples.has(part));
  const count = new Set(said).size;
  return one(
    `list of ${count} samples`,
    when(count < LEAST_UTTERANCES, `${count} samples of this locale stand in the testing instructions`),
  );
};

const LEAST_UTTERANCES = 5;

export const LISTING_JUDGES: Judges<LocaleJudge> = {
  'platform-1.1': ({ store, words }) =>
    words === null
      ? needsPerson('Nobody has listed the words of a disclaimer in this language.')
      : one('description', findWith(STORE_RULES, ['description-disclaimer'], store)),
  'platform-1.2b': ({ store: { listing } }) => {
    const number = DIGITS.exec(listing.description.text)?.[0];
    return one('description', when(number !== undefined, `the description names ${number}`));
  },
  'platform-1.3b': lifeSaving,
  'platform-1.7': judgeTexts((text) => (COVID.test(text) ? 'names COVID-19' : null)),
  'platform-1.15a': lint('name', 'name-terms'),
  'platform-1.16': judgeTexts((text) => {
    const brand = BRANDS.exec(text)?.[0];
    return brand === undefined ? null : `names ${brand}`;
  }),
  'platform-1.26': lintExamples('example-sample'),
  'platform-1.29a': ({ store: { listing } }) => {
    const paragraphs = listing.description.text.split(/\n+/u).filter((paragraph) => paragraph.trim() !== '');
    const broken = paragraphs.filter((paragraph) => !SENTENCE_END.test(paragraph.trim()));
    return judged(
      paragraphs.length,
      'paragraphs',
      broken.map((paragraph) => `"… ${paragraph.slice(-40)}"`),
    );
  },
  'platform-1.29b': lint('description', 'description-one-shot'),
  'platform-1.34b': speaksFive,
  'platform-6.3a': atMost('name', NAME_CHARACTERS.most, NAME_CHARACTERS.least),
  'platform-6.3b': atMost('summary', MOST_SUMMARY_CHARACTERS),
  'platform-6.3c': atMost('description', MOST_DESCRIPTION_CHARACTERS),
  'platform-6.3d': lint('list of keywords', 'keyword-count'),
  'platform-6.4a': lint('list of example phrases', 'example-count'),
  'platform-6.4b': lintExamples('example-first'),
  'platform-6.5': lintExamples('example-characters'),
  'platform-6.6': judgeTexts((text) => {
    if (text.trim() === '') return 'is empty';
    return /\{\{|\}\}/u.test(text) ? 'holds a placeholder' : null;
  }),
  'platform-6.9b': ({ locale }, { manifest }) => {
    const addresses = manifest.privacyAndCompliance.locales[locale];
    if (!addresses) return notApplicable('the locale has no privacy entry (platform-6.12b)');
    const bad = ['privacyPolicyUrl', 'termsOfUseUrl'].filter(
      (key) => !/^https:\/\/[^/]+\./u.test(addresses[key] ?? ''),
    );
    return judged(
      2,
      'addresses',
      bad.map((key) => `${key} is "${addresses[key] ?? ''}"`),
    );
  },
};
