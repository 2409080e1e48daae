// Rules about the text of sample utterances.
import { SEARCH_QUERY, type CollectedIntent, slotsIn, type Wording } from '../modelParts';
import type { Found, Rule } from './rule';
import type { LocaleModel } from './subject';

/** Letters of any script, spaces, and the few marks Alexa knows in a sample. Braces belong to slots. */
const REFUSED = /[^\p{L}\p{M} ._'{}-]/gu;
const FULL_WIDTH = /[\uFF01-\uFF5E\uFF61-\uFF9F\u3000]/u;
const TOUCHING = /[\p{L}\p{M}]\{|\}[\p{L}\p{M}]/u;

const findInSamples = (
  { parts }: LocaleModel,
  judge: (sample: Wording, intent: CollectedIntent) => Omit<Found, 'at'> | null,
): Found[] =>
  parts.intents.flatMap((intent) =>
    intent.samples.flatMap((sample) => {
      const found = judge(sample, intent);
      return found ? [{ at: sample, ...found }] : [];
    }),
  );

const searchSlots = ({ slots }: CollectedIntent): Set<string> =>
  new Set(slots.filter(({ type }) => type === SEARCH_QUERY).map(({ name }) => name));

export const SAMPLE_RULES: readonly Rule<LocaleModel>[] = [
  {
    id: 'sample-characters',
    source: '§2 limits and syntax, §9.2: validator text quoted by alexa_tivo_control issue 30',
    level: 'error',
    find: (model) =>
      findInSamples(model, ({ text }) => {
        const wrong = (text.match(REFUSED) ?? []).filter((character) => !FULL_WIDTH.test(character));
        return wrong.length === 0
          ? null
          : {
              what: `"${text}" holds ${JSON.stringify([...new Set(wrong)].join(' '))}.`,
              remedy: 'Use letters, spaces, apostrophes and hyphens; write numbers as words.',
            };
      }),
  },
  {
    id: 'sample-full-width',
    source: '§2 ja-JP, §9.2: InvalidCharInSamples',
    level: 'error',
    find: (model) =>
      findInSamples(model, ({ text }) =>
        FULL_WIDTH.test(text)
          ? {
              what: `"${text}" holds a full-width form or half-width kana.`,
              remedy: 'Write ordinary letters, full kana and the plain space.',
            }
          : null,
      ),
  },
  {
    id: 'slot-touches-text',
    source: '§2 ja-JP, §9.2: InvalidSample',
    level: 'error',
    find: (model) =>
      findInSamples(model, ({ text }) =>
        TOUCHING.test(text)
          ? { what: `a slot touches a word in "${text}".`, remedy: 'Put one space between the slot and the word.' }
          : null,
      ),
  },
  {
    id: 'sample-exit',
    source: '§1 test list: "exit" ends the session at once, custom interface best practices',
    level: 'error',
    find: (model) =>
      findInSamples(model, ({ text }) =>
        model.words?.exit.includes(text) === true
          ? { what: `"${text}" ends the session before the skill hears of it.`, remedy: 'Take the sample out.' }
          : null,
      ),
  },
  {
    id: 'sample-twice',
    source: '§2 duplicate samples: inside one intent silently de-duplicated',
    level: 'error',
    find: ({ parts }) =>
      parts.intents.flatMap(({ name, samples }) =>
        samples
          .filter(({ text }, index) => samples.findIndex((other) => other.text === text) < index)
          .map((sample) => ({
            at: sample,
            what: `"${sample.text}" stands twice in ${name}.`,
            remedy: 'Write it once.',
          })),
      ),
  },
  {
    id: 'slot-undeclared',
    source: '§2 limits and syntax, §9.3: slot-name case must match',
    level: 'error',
    find: (model) =>
      findInSamples(model, ({ text }, { name, slots }) => {
        const unknown = slotsIn(text).find((slot) => !slots.some((declared) => declared.name === slot));
        return unknown === undefined
          ? null
          : {
              what: `"${text}" names the slot {${unknown}}, which ${name} has not.`,
              remedy: 'The only placeholder in a sample is {procedure}.',
            };
      }),
  },
  {
    id: 'slot-twice',
    source: 'general knowledge: a sample may use a slot once',
    level: 'error',
    find: (model) =>
      findInSamples(model, ({ text }) =>
        new Set(slotsIn(text)).size < slotsIn(text).length
          ? {
              what: `"${text}" names one slot twice.`,
              remedy: 'Name one procedure a sample; two may stand in an example.',
            }
          : null,
      ),
  },
  {
    id: 'search-query-carrier',
    source: '§2 AMAZON.SearchQuery, §9.1: must include a carrier phrase',
    level: 'error',
    find: (model) =>
      findInSamples(model, ({ text }, intent) => {
        const searched = slotsIn(text).some((slot) => searchSlots(intent).has(slot));
        return searched && text.replaceAll(/\{[^{}]*\}/gu, '').trim() === ''
          ? { what: `"${text}" has no carrier word.`, remedy: 'Put at least one word beside the slot.' }
          : null;
      }),
  },
  {
    id: 'search-query-alone',
    source: '§2 AMAZON.SearchQuery, §9.1: no second slot in the same sample',
    level: 'error',
    find: (model) =>
      findInSamples(model, ({ text }, intent) => {
        const slots = slotsIn(text);
        return new Set(slots).size > 1 && slots.some((slot) => searchSlots(intent).has(slot))
          ? {
              what: `"${text}" has another slot beside the search query.`,
              remedy: 'Leave the other slot out of a carrier.',
            }
          : null;
      }),
  },
];
