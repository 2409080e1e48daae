// "Where is that from": every section behind what was heard last, the author, the edition, and whether it was reviewed.
import { openCheckedSimulator } from '../support/openCheckedSimulator';
import { hear } from './hear';

const english = openCheckedSimulator('en-US');
const spanish = openCheckedSimulator('es-US');

const LEAFLET = / The leaflet is by Doctor Robert Moghim, edition one\. /;
const DRAFT = /My spoken wording is a draft that no clinician has reviewed yet\./;
const EXACT = /You heard the leaflet's own words\./;

describe.each([
  ['risks', ['what are the risks'], ['P4', 'F4'], DRAFT],
  ['the difference', ['what is the difference'], ['F1'], DRAFT],
  ['recovery', ['how long is recovery'], ['F2'], DRAFT],
  ['one procedure', ['what is vertebroplasty'], ['P2', 'F1'], DRAFT],
  ['half an answer', ['how much bed rest is there'], ['F2'], DRAFT],
  ['a declined question', ['should i have it'], ['P3'], DRAFT],
  ['a reason', ['what is kyphoplasty', 'why'], ['P2'], DRAFT],
  ['one item of a list', ['what are the risks', 'the second one'], ['F4'], DRAFT],
  ['the summary', ['sum it up'], ['P1', 'P4', 'F2'], DRAFT],
  ['the exact words', ['what are the risks', 'the exact words'], ['P4'], EXACT],
  ['the reading', ['read me the whole leaflet', 'next'], ['P2'], EXACT],
  ['the same again', ['how is it done', 'repeat'], ['P1', 'P2'], DRAFT],
] as const)('in English after %s', (_what, turns, sections, review) => {
  it('names the sections, and no others, the leaflet and the review', async () => {
    const heard = await hear(english, [...turns, 'where is that from']);
    const source = heard.at(-1)?.speech ?? '';
    const numbers = ['one', 'two', 'three', 'four', 'five', 'six'];
    const named = [...source.matchAll(/(paragraph|question) (\w+)/gu)].map(
      ([, kind, number = '']) => `${kind === 'paragraph' ? 'P' : 'F'}${numbers.indexOf(number) + 1}`,
    );
    expect(named).toEqual(sections);
    expect(source).toMatch(LEAFLET);
    expect(source).toMatch(review);
  });
});

it.each([
  [['cuáles son los riesgos', 'de dónde sale eso'], /párrafo cuatro\. Y de la pregunta cuatro.*edición uno.*borrador/],
  [['cuál es la diferencia', 'y eso de dónde sale'], /^Eso es de la pregunta uno del final\..*edición uno.*borrador/],
  [['debería hacérmela', 'de dónde sale eso'], /^Eso es del párrafo tres\..*borrador/],
  [['cuáles son los riesgos', 'el segundo', 'de dónde viene eso'], /^Eso es de la pregunta cuatro del final\./],
  [['cuáles son los riesgos', 'las palabras exactas', 'de dónde sale eso'], /Es una traducción que ningún clínico ha/],
  [['cuáles son los riesgos', 'lo ha revisado un médico'], /borrador que ningún clínico ha revisado todavía/],
])('in Spanish: %j', async (turns, words) => {
  expect((await hear(spanish, turns)).at(-1)?.speech).toMatch(words);
});

it.each([['can I drive'], ['what is osteoporosis'], ['topics']])('"%s" is not the leaflet speaking', async (said) => {
  const [, source] = await hear(english, [said, 'where is that from']);
  expect(source?.speech).toMatch(/^What I said last is not from the leaflet\. The leaflet is by Doctor Robert Moghim/);
});

it('the review is told every time it is asked', async () => {
  const [, , again] = await hear(english, ['what are the risks', 'where is that from', 'has a doctor checked this']);
  expect(again?.speech).toMatch(DRAFT);
});

it('before anything was told it names the author and the review', async () => {
  const [source] = await hear(english, ['has a doctor reviewed it']);
  expect(source?.speech).toMatch(/by Doctor Robert Moghim, of Anchor Healthcare\..*no clinician has reviewed/);
});
