// Checks that speech is written for the ear: no digits, signs or exclamation marks, and nothing to look at or touch.
import type { Content } from '../loadContent';
import type { Problem } from '../problems';
import { findTerms, prepareTerms } from './findWords';
import { limitsOf } from './limits';
import { errorAt } from './report';
import { listSpokenTexts, type TextAt } from './spokenTexts';

const PLACEHOLDER = /\{\{[^}]*\}\}/gu;

const FORBIDDEN: readonly { sign: RegExp; name: string; remedy: string }[] = [
  { sign: /[!！¡]/u, name: 'an exclamation mark', remedy: 'Speak calmly; end with a full stop.' },
  { sign: /\p{Nd}/u, name: 'digits', remedy: 'Write numbers as words.' },
  { sign: /[%&/]/u, name: 'a sign that is read aloud differently everywhere', remedy: 'Write it as a word.' },
];

const checkText = ({ language, text, spot }: TextAt): Problem[] => {
  const words = text.replace(PLACEHOLDER, ' ');
  const [screenWord] = findTerms(words, prepareTerms(limitsOf(language).screenWords, language), language);
  return [
    ...FORBIDDEN.filter(({ sign }) => sign.test(words)).map(({ name, remedy }) =>
      errorAt(spot, `the spoken text holds ${name}: "${text}".`, remedy),
    ),
    ...(screenWord === undefined
      ? []
      : [
          errorAt(
            spot,
            `the spoken text says "${screenWord}": "${text}".`,
            'Not everybody can see a screen; say it for the ear alone.',
          ),
        ]),
  ];
};

export function checkSpokenForm(content: Content): Problem[] {
  return listSpokenTexts(content).flatMap(checkText);
}
