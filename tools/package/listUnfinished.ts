// What stands between a package for trying out and one for patients: drafts, placeholders, numbers nobody looked up.
import { warningAt } from '../content/checks/report';
import type { Content } from '../content/loadContent';
import type { Problem } from '../content/problems';

const UNVERIFIED = 'unverified';

const listDrafts = ({ spoken }: Content): Problem[] =>
  [...spoken.values()]
    .filter(({ review }) => review.value.status === 'drafted')
    .map(({ id, review }) =>
      warningAt(
        { file: review.file, line: review.lineOf('status') },
        `the language "${id}" is drafted: no clinician has signed what it says.`,
        'Have it reviewed and signed as the head of this file tells.',
      ),
    );

/** What the clinic has not filled in yet. */
export const listPlaceholders = ({ clinic }: Content): Problem[] =>
  Object.entries(clinic.value)
    .filter(([, value]) => typeof value === 'object' && 'placeholder' in value && value.placeholder)
    .map(([name]) =>
      warningAt(
        { file: clinic.file, line: clinic.lineOf(name) },
        `${name} is a placeholder.`,
        'Write the real one and `placeholder: false`.',
      ),
    );

/** Numbers of the locales that are spoken; those of other locales are not shipped. */
const listUnverified = ({ emergency, languages }: Content): Problem[] =>
  Object.values(languages.value).flatMap(({ locales }) =>
    locales.flatMap((locale) => {
      const entry = emergency.value[locale];
      const numbers = [
        { is: entry, says: `the emergency number ${entry?.number ?? ''}`, path: [locale, 'evidence'] },
        { is: entry?.line, says: `the crisis line ${entry?.line?.number ?? ''}`, path: [locale, 'line', 'evidence'] },
      ];
      return numbers
        .filter(({ is }) => is?.evidence === UNVERIFIED)
        .map(({ says, path }) =>
          warningAt(
            { file: emergency.file, line: emergency.lineOf(...path) },
            `${says} of ${locale} is ${UNVERIFIED}.`,
            'Look it up with an official source and name the source as its evidence.',
          ),
        );
    }),
  );

/** @returns everything a release must not ship, each with its place and its remedy */
export const listUnfinished = (content: Content): Problem[] => [
  ...listDrafts(content),
  ...listPlaceholders(content),
  ...listUnverified(content),
];
