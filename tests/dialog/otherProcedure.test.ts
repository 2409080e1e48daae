// "The other one", "is it the same for the other one": answered in a sentence, and never by telling the same again.
import { openCheckedSimulator } from '../support/openCheckedSimulator';
import { hear } from './hear';

const english = openCheckedSimulator('en-US');
const spanish = openCheckedSimulator('es-US');

/** A short reply that leads on: one statement, and the prompt that was standing or the shortest. */
const MOST_WORDS = 30;

const OTHER = { en: 'what about the other one', es: 'y la otra' };
const SAME = { en: 'is it the same for the other one', es: 'es igual para la otra' };
const BOTH = { en: 'is it the same for both', es: 'es igual para las dos' };

type Case = [what: string, turns: string[], words: RegExp];

const inEnglish: Case[] = [
  ['half an answer', ['how much bed rest is there', OTHER.en], /^On how long to rest in bed, .* same for both/],
  ['half an answer, asked of one', ['how much bed rest after kyphoplasty', OTHER.en], /same for both procedures/],
  ['half an answer, put as a question', ['what is the success rate', SAME.en], /^On success rates, .* same for both/],
  [
    'half an answer about one alone',
    ['what is the balloon made of', OTHER.en],
    /^The leaflet says that only about kyp/,
  ],
  ['a joint answer', ['what are the risks', OTHER.en], /^On the risks, the leaflet says the same for both/],
  ['a joint answer, named', ['what are the risks', 'and for vertebroplasty'], /^On the risks, .* same for both/],
  ['a gap', ['how much does kyphoplasty cost', OTHER.en], /^The leaflet doesn't say that for either procedure/],
  ['a gap, asked of none', ['can I drive', OTHER.en], /^The leaflet doesn't say that for either procedure/],
  ['what differs', ['how is kyphoplasty done', SAME.en], /^Not quite\. Vertebroplasty injects cement directly/],
  ['what differs, the other way', ['what is vertebroplasty', SAME.en], /^Not quite\. Kyphoplasty begins/],
  ['what differs, told of both', ['how is it done', BOTH.en], /^Not quite\. Kyphoplasty begins.*Vertebroplasty inj/],
  ['the comparison', ['what is the difference', OTHER.en], /Do you mean kyphoplasty, or vertebroplasty\?$/],
];

const inSpanish: Case[] = [
  ['half an answer', ['cuánto reposo en cama hay que guardar', OTHER.es], /^Sobre los días de reposo, .* lo mismo/],
  [
    'half an answer about one alone',
    ['de qué está hecho el globo', OTHER.es],
    /^El folleto dice eso solo sobre la cifoplastia/,
  ],
  ['a joint answer', ['cuáles son los riesgos', OTHER.es], /^Sobre los riesgos, el folleto dice lo mismo/],
  ['a gap', ['cuánto cuesta la cifoplastia', OTHER.es], /^El folleto no dice eso de ninguno de los dos/],
  ['what differs', ['cómo se hace la cifoplastia', SAME.es], /^No del todo\. En la vertebroplastia/],
  ['what differs, told of both', ['cómo se hace', BOTH.es], /^No del todo\. La cifoplastia.*vertebroplastia/],
  [
    'the comparison',
    ['cuál es la diferencia', OTHER.es],
    /¿Quiere oír sobre la cifoplastia, o sobre la vertebroplastia\?$/,
  ],
];

describe.each([
  ['en', english, inEnglish],
  ['es', spanish, inSpanish],
] as const)('%s: the other procedure after', (_language, simulator, cases) => {
  it.each(cases)('%s', async (_what, turns, words) => {
    const [told, other] = await hear(simulator, turns);
    expect(other?.speech).toMatch(words);
    expect(other?.speech.split(' ').length).toBeLessThanOrEqual(MOST_WORDS);
    const [heardBefore] = told?.lines.filter(({ kind }) => kind === 'LEAFLET') ?? [];
    expect(other?.speech).not.toContain(heardBefore?.text ?? '\n');
  });
});

it('what one alone is told of is told of the other too', async () => {
  const [, other] = await hear(english, ['how is kyphoplasty done', OTHER.en]);
  expect(other?.speech).toMatch(/^About how vertebroplasty is done\. The cement is injected directly/);
});

it('the sentence on what differs leads to the other procedure', async () => {
  const [, , told] = await hear(english, ['how is kyphoplasty done', SAME.en, 'yes']);
  expect(told?.speech).toMatch(/^About how vertebroplasty is done/);
});

it('what was offered before still stands', async () => {
  const [, , more] = await hear(english, ['what are the risks', OTHER.en, 'yes']);
  expect(more?.speech).toMatch(/pulmonary embolism/);
});

it('where the words on what differs come from can be asked', async () => {
  const [, , source] = await hear(english, ['how is kyphoplasty done', SAME.en, 'where is that from']);
  expect(source?.speech).toMatch(/^That is from question one at the end\. The leaflet/);
});
