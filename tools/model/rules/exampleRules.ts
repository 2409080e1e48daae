// Rules about the three example phrases of a store page.
import { EXAMPLE_PHRASES } from '../alexaFacts';
import type { Wording } from '../modelParts';
import { tidyText } from '../readWordings';
import type { Found, Rule } from './rule';
import type { LocaleStore } from './subject';

const REFUSED =
  /[/*@#$%^&(){}_[\]|<>:;+=\\]|[\uFF0F\uFF0A\uFF20\uFF03\uFF04\uFF05\uFF3E\uFF06\uFF08\uFF09\uFF5B\uFF5D\uFF3F\uFF3B\uFF3D\uFF5C\uFF1C\uFF1E\uFF1A\uFF1B\uFF0B\uFF1D\uFF3C「」￥]/u;

/** Everything that no sample holds, and the period of a sentence, though not that of an abbreviation. */
const PUNCTUATION = /[^\p{L}\p{M}\p{N} ._'-]|(?<=[\p{L}\p{M}]{2})\./gu;

/** An example phrase as a sample would be written: without its punctuation. */
export const foldExample = (text: string): string =>
  tidyText(tidyText(text).toLowerCase().replaceAll(PUNCTUATION, ' '));

const opensWithName = ({ listing, words }: LocaleStore, text: string): boolean => {
  const said = foldExample(text);
  const woken = words ? words.wake.some((word) => said.startsWith(word)) : true;
  return woken && said.includes(foldExample(listing.invocationName.text));
};

/** Words that launch and connect, taken off both ends: what remains is the request itself. */
const stripFraming = (said: string, framing: readonly string[]): string[] => {
  const forms = [said];
  for (const form of forms) {
    for (const word of framing) {
      if (form === word) forms.push('');
      if (form.startsWith(`${word} `)) forms.push(form.slice(word.length).trim());
      if (form.endsWith(` ${word}`)) forms.push(form.slice(0, -word.length).trim());
    }
  }
  return forms;
};

/** A one-shot asks after the name, or before it; opening the skill asks nothing. */
const isAnswered = ({ listing, samples, words }: LocaleStore, text: string): boolean => {
  const [before = '', ...rest] = foldExample(text).split(foldExample(listing.invocationName.text));
  const framing = [...(words?.launch ?? []), ...(words?.connecting ?? []), ...(words?.wake ?? [])];
  return [before, rest.join(' ')].every((part) =>
    stripFraming(part.trim(), framing).some((request) => request === '' || samples.has(request)),
  );
};

const report = (at: Wording, what: string, remedy: string): Found => ({
  at,
  what: `the example phrase "${at.text}" ${what}.`,
  remedy,
});

export const EXAMPLE_RULES: readonly Rule<LocaleStore>[] = [
  {
    id: 'example-count',
    source: '§6: exactly three example phrases',
    level: 'error',
    find: ({ listing }) =>
      listing.examplePhrases.length === EXAMPLE_PHRASES
        ? []
        : [
            {
              at: listing.examplePhrases[0] ?? null,
              what: `${listing.examplePhrases.length} example phrases stand here.`,
              remedy: `Write exactly ${EXAMPLE_PHRASES}.`,
            },
          ],
  },
  {
    id: 'example-first',
    source: '§6, §9.17: the first starts with the wake word and names the skill',
    level: 'error',
    find: (store) => {
      const [first] = store.listing.examplePhrases;
      return first && !opensWithName(store, first.text)
        ? [
            report(
              first,
              'does not start with the wake word and name the skill',
              'Write it like "Alexa, open {{invocationName}}".',
            ),
          ]
        : [];
    },
  },
  {
    id: 'example-sample',
    source: '§1 test list, §9.17: example phrases are taken from samples',
    level: 'error',
    find: (store) => {
      const [first, ...others] = store.listing.examplePhrases;
      const asked = others.filter(({ text }) => !store.samples.has(foldExample(text)));
      // Without word lists nobody can say which words of the first phrase only open the skill.
      const unanswered =
        first && store.words && opensWithName(store, first.text) && !isAnswered(store, first.text) ? [first] : [];
      return [...unanswered, ...asked].map((phrase) => report(phrase, 'is no sample', 'Use a sample word for word.'));
    },
  },
  {
    id: 'example-characters',
    source: '§6, §9.8: INVALID_STRING_PATTERN, openhab-alexa issue 384',
    level: 'error',
    find: ({ listing }) =>
      listing.examplePhrases
        .filter(({ text }) => REFUSED.test(text))
        .map((phrase) =>
          report(phrase, 'holds a character the store refuses', 'Use words, commas, apostrophes and question marks.'),
        ),
  },
];
