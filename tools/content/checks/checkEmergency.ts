// Checks that every locale has its emergency number, spoken in words, seen somewhere and looked up lately.
import type { Content, LanguageContent } from '../loadContent';
import type { Problem } from '../problems';
import type { YamlPath } from '../readYaml';
import { errorAt, warningAt } from './report';
import { listPhrases, listSafetyScripts } from './spokenTexts';

const OLDEST_IN_DAYS = 180;
const DAY = 86_400_000;
const UNVERIFIED = 'unverified';
const NOT_CONFIRMED = 'nobody confirmed';

interface NumberAt {
  name: string;
  path: YamlPath;
  spoken: string;
  evidence: string;
  /** A crisis line is looked up together with the emergency number of its locale. */
  checked?: string | undefined;
}

const checkNumber = ({ emergency: { file, lineOf } }: Content, today: Date, at: NumberAt): Problem[] => {
  const spotOf = (field: string) => ({ file, line: lineOf(...at.path, field) });
  const age = at.checked === undefined ? 0 : Math.floor((today.getTime() - Date.parse(at.checked)) / DAY);
  return [
    ...(/\p{Nd}/u.test(at.spoken)
      ? [errorAt(spotOf('spoken'), `the spoken form of ${at.name} holds digits.`, 'Write each digit as a word.')]
      : []),
    ...(age > OLDEST_IN_DAYS
      ? [
          warningAt(
            spotOf('checked'),
            `${at.name} was looked up ${age} days ago.`,
            'Look it up again and set the date.',
          ),
        ]
      : []),
    ...(at.evidence === UNVERIFIED
      ? [
          warningAt(
            spotOf('evidence'),
            `${NOT_CONFIRMED} ${at.name}.`,
            'Look it up and name the address where it was seen.',
          ),
        ]
      : []),
  ];
};

/** Tells a number that was never looked up from one that was looked up too long ago. */
export const isUnverified = ({ what }: Problem): boolean => what.startsWith(NOT_CONFIRMED);

const LOCAL = 'number.local';
const OR_LOCAL = 'number.or-local';

/** Where no number is known, "or your local emergency number" is left out: it must be said alike in every wording. */
const checkLocal = (spoken: LanguageContent): Problem[] => {
  const [[local = ''] = [], [orLocal = ''] = []] = [LOCAL, OR_LOCAL].map((key) => spoken.phrases.value[key]);
  return [...listPhrases(spoken), ...listSafetyScripts(spoken)].flatMap(({ key, text, spot }) =>
    key === LOCAL || key === OR_LOCAL || !text.replaceAll(orLocal, '').includes(local)
      ? []
      : [errorAt(spot, `${key} does not say "${orLocal}" as ${OR_LOCAL} does.`, 'Say it in the same words.')],
  );
};

/** @param today numbers looked up too long before this day are reported */
export function checkEmergency(content: Content, today: Date = new Date()): Problem[] {
  const { languages, emergency } = content;
  const local = [...content.spoken.values()].flatMap(checkLocal);
  const numbers = Object.entries(languages.value).flatMap(([language, { locales }]) =>
    locales.flatMap((locale, at) => {
      const entry = emergency.value[locale];
      if (!entry) {
        const spot = { file: languages.file, line: languages.lineOf(language, 'locales', at) };
        return [errorAt(spot, `${locale} has no emergency number.`, `Add ${locale} to ${emergency.file}.`)];
      }
      const { line } = entry;
      return [
        ...checkNumber(content, today, { name: `the emergency number of ${locale}`, path: [locale], ...entry }),
        ...(line
          ? checkNumber(content, today, { name: `the crisis line of ${locale}`, path: [locale, 'line'], ...line })
          : []),
      ];
    }),
  );
  return [...numbers, ...local];
}
