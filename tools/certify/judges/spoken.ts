// Rules on the words that the package can speak: every phrase, name and line of its catalogues. What is heard is held
// against the same catalogues (platform-9.21b), so these words are all there are.
import { findTerms, prepareTerms } from '../../content/checks/findWords';
import { limitsOf } from '../../content/checks/limits';
import { foldWords } from '../../model/rules/findWords';
import type { LocaleSubject } from '../subjects';
import { judged, needsPerson } from '../verdict';
import type { Judges, LocaleJudge } from './judge';

const FIGURES = /[\p{Nd}%&]/u;
const VALUE = /\{\{[^}]*\}\}/gu;

/** Strings anywhere inside a value. */
const stringsIn = (value: unknown, isText: (key: string) => boolean, key = ''): string[] => {
  if (typeof value === 'string') return isText(key) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((inner) => stringsIn(inner, isText, key));
  return Object.entries(value).flatMap(([name, inner]) => stringsIn(inner, isText, name));
};

/** Keys whose strings are words for a listener; the others hold ids. */
const TEXT_KEYS = ['text', 'name', 'label', 'title', 'author', 'missing'];

const known = new WeakMap<LocaleSubject, string[]>();

/** Every text that can be spoken in a locale, values of phrases left out. */
const spokenTexts = (subject: LocaleSubject): string[] => {
  const { language, leaflets, contract, locale } = subject;
  const phrases = { ...language.phrases, ...language.regions[locale] };
  const number = contract.emergency[locale];
  const found = known.get(subject) ?? [
    ...Object.values(phrases).flat(),
    ...language.numbers,
    ...stringsIn(language.aspects, (key) => TEXT_KEYS.includes(key)),
    ...leaflets.flatMap((leaflet) => stringsIn(leaflet, (key) => TEXT_KEYS.includes(key))),
    ...[number?.number, number?.line].filter((text) => typeof text === 'string'),
  ];
  known.set(subject, found);
  return found;
};

const judgeTexts =
  (find: (text: string, subject: LocaleSubject) => boolean): LocaleJudge =>
  (subject) => {
    const texts = [...new Set(spokenTexts(subject))];
    return judged(
      texts.length,
      'texts',
      texts.filter((text) => find(text.replaceAll(VALUE, ''), subject)).map((text) => `"${text}"`),
    );
  };

const listingTexts = ({ store: { listing } }: LocaleSubject): string[] =>
  [listing.name, listing.summary, listing.description, ...listing.keywords].map(({ text }) => text);

const callsSkill: LocaleJudge = (subject, skill) => {
  const { words } = subject;
  if (words === null) return needsPerson('Nobody has listed how Alexa is called in this language.');
  const name = foldWords(subject.built.languageModel.invocationName);
  const calls = words.wake.flatMap((wake) => words.launch.map((launch) => ` ${wake} ${launch} `));
  const opens = words.launch.map((launch) => ` ${launch} ${name} `);
  return judgeTexts((text) => {
    const said = ` ${foldWords(text)} `;
    return [...calls, ...opens].some((call) => said.includes(call));
  })(subject, skill);
};

export const SPOKEN_JUDGES: Judges<LocaleJudge> = {
  'platform-1.27': callsSkill,
  'voice-1': (subject) => {
    const furniture = [...subject.content.facts.values()].flatMap(({ value }) => value.furniture);
    const texts = [...spokenTexts(subject), ...listingTexts(subject)];
    const found = furniture.flatMap((piece) =>
      texts
        .filter((text) => text.toLowerCase().includes(piece.toLowerCase()))
        .map((text) => `"${piece}" in "${text.slice(0, 80)}"`),
    );
    return judged(texts.length, 'texts', found);
  },
  'voice-16': judgeTexts((text) => FIGURES.test(text)),
  'voice-32': (subject, skill) => {
    const { id } = subject.language;
    const sought = prepareTerms(limitsOf(id).screenWords, id);
    if (sought.length === 0)
      return needsPerson('Nobody has listed the words that need eyes in tools/content/checks/limits.yaml.');
    return judgeTexts((text) => findTerms(text, sought, id).length > 0)(subject, skill);
  },
};
