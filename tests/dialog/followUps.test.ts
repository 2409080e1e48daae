// What leans on what came before: another procedure, the same for both, back, reasons, numbers, a second question.
import { openCheckedSimulator } from '../support/openCheckedSimulator';
import { hear } from './hear';

const english = openCheckedSimulator('en-US');
const spanish = openCheckedSimulator('es-US');

const lastOf = async (simulator: typeof english, turns: readonly string[]): Promise<string> =>
  (await hear(simulator, turns)).at(-1)?.speech ?? '';

it.each([
  [
    'keeps the gap',
    ['how much does kyphoplasty cost', 'and for vertebroplasty'],
    /^The leaflet doesn't say that for either procedure/,
  ],
  ['keeps the declined advice', ['should I have it', 'and for kyphoplasty'], /^I can't say what is right/],
  ['keeps the topic', ['how is kyphoplasty done', 'and for vertebroplasty'], /^About how vertebroplasty is done/],
  ['replaces the procedure', ['what are the risks', 'no I meant vertebroplasty'], /for both procedures/],
  ['replaces the topic', ['what are the risks', 'no I meant recovery'], /^Recovery after/],
  ['says what is joint', ['what are the risks', 'is it the same for both'], /says the same for both procedures/],
  ['says what differs', ['what is kyphoplasty', 'is it the same for both'], /^Not quite\. Vertebroplasty/],
  ['asks how common', ['what are the risks', 'is that common'], /doesn't say how likely/],
])('a follow-up %s', async (_what, turns, words) => {
  expect(await lastOf(english, turns)).toMatch(words);
});

it('back goes the way that was told, and says when there is no more of it', async () => {
  const heard = await hear(english, [
    'how long is recovery',
    'what are the risks',
    'more',
    'how much does it cost',
    'back',
    'back',
    'back',
    'back',
  ]);
  expect(heard.slice(4).map(({ speech }) => speech.slice(0, 23))).toEqual([
    'Back to the risks. In r',
    'The leaflet gives three',
    'Back to recovery. Recov',
    'That was the first part',
  ]);
});

it('what was chosen by number is what a repeat says', async () => {
  const [, , again] = await hear(english, ['what are the risks', 'the second one', 'repeat']);
  expect(again?.speech).toMatch(/^Two: movement or leakage of the cement\. [AW]/);
});

it.each([
  [english, 'good morning', /^Hello\. What/],
  [spanish, 'buenas', /^Hola\. ¿Qué/],
])('a greeting is returned', async (simulator, said, words) => {
  expect(await lastOf(simulator, [said])).toMatch(words);
});

it.each([
  ['the last of the risks', ['what are the risks', 'the last one'], /^Rarely, cement could travel/],
  ['the fourth of the risks', ['what are the risks', 'number four'], /^Rarely, cement could travel/],
  ['none of the risks', ['what are the risks', 'number seven'], /^There are three\. Which one\?/],
  ['the sixth topic', ['topics', 'number six'], /^Alternatives might include/],
  ['none of the topics', ['topics', 'the ninth one'], /^There are six\. Which one\?/],
])('a number chooses %s', async (_what, turns, words) => {
  expect(await lastOf(english, turns)).toMatch(words);
});

it.each([
  [['cuáles son los riesgos', 'el cuarto'], /^En raras ocasiones, el cemento podría/],
  [['cuáles son los riesgos', 'el séptimo'], /^Son tres\. ¿Cuál/],
  [['cuánto cuesta', 'y para la vertebroplastia'], /^El folleto no dice eso de ninguno de los dos/],
  [['cuáles son los riesgos', 'es igual para las dos'], /lo mismo para ambos procedimientos/],
  [['cuáles son los riesgos', 'en qué íbamos'], /tema cinco de seis/],
  [['cuáles son los riesgos', 'no tan rápido'], /^Así, más despacio/],
  [['cuáles son los riesgos', 'hablas mucho'], /seré breve/],
  [['cuáles son los riesgos', 'siga con lo de la cifoplastia'], /^La cifoplastia comienza/],
])('in Spanish: %j', async (turns, words) => {
  expect(await lastOf(spanish, turns)).toMatch(words);
});
