// Questions for the doctor: offered, noted by name, read as whole questions, taken off one by one, sent when asked for.
import { openCheckedSimulator } from '../support/openCheckedSimulator';
import { hear } from './hear';

const english = openCheckedSimulator('en-US');
const FOUR = [
  'when can I drive',
  'yes',
  'which one is better for me',
  'yes',
  'how much does it cost',
  'yes',
  'can I take my warfarin',
  'yes',
];

const after = async (turns: readonly string[]) => (await hear(english, [...FOUR, ...turns])).slice(FOUR.length);

it('each is offered after a gap or declined advice, and named when it is noted', async () => {
  const heard = await hear(english, FOUR);
  expect(
    heard.filter((_, at) => at % 2 === 0).every(({ speech }) => /your questions\?$|your doctor\?$/.test(speech)),
  ).toBe(true);
  expect(heard.filter((_, at) => at % 2 === 1).map(({ speech }) => speech.replace(/\..*/, ''))).toEqual([
    'Noted: driving',
    'Noted: which one is better',
    'Noted: the cost',
    'Noted: the timing of medicines',
  ]);
});

it('the list is read as whole questions, three in a breath, and says who could see it before it is sent', async () => {
  const [first, second, sent] = await after(['read my questions', 'yes', 'yes']);
  expect(first?.speech).toMatch(
    /^Four questions on your list\. One: When can I drive again\?.*Three: .*Shall I go on\?$/,
  );
  expect(second?.speech).toMatch(/^Four: .*Anyone who uses this Amazon account can see .*Shall I send the list/);
  expect(second?.card).toBeNull();
  expect(sent?.card).toMatchObject({ title: 'Questions to ask' });
});

it('"send them" says who could see them and asks once', async () => {
  const [asked, sent] = await after(['send them', 'yes']);
  expect([asked?.card, asked?.speech]).toEqual([null, expect.stringMatching(/^Anyone who uses this Amazon account/)]);
  expect(sent?.card).not.toBeNull();
});

it.each([
  ['remove number two', /^Removed: which one is better\./],
  ['remove driving', /^Removed: driving\./],
  ['take the cost off my list', /^Removed: the cost\./],
  ['remove that', /^Removed: the timing of medicines\./],
  ['remove the last one', /^Removed: the timing of medicines\./],
  ['please delete the last one', /^Removed: the timing of medicines\./],
  ['delete the second one', /^Removed: which one is better\./],
  ['remove number nine', /^That is not on your list\. To hear the list, say my questions\. /],
])('%s', async (said, words) => {
  const [removed] = await after([said]);
  expect(removed?.speech).toMatch(words);
});

it('one question is counted as one', async () => {
  const [, , list] = await hear(english, ['when can I drive', 'yes', 'read my questions']);
  expect(list?.speech).toMatch(/^One question on your list\. One: When can I drive again\?/);
});

it.each([
  ['what are the risks', /^Noted: the risks\./, 'Which risks matter most for me?'],
  ['what is kyphoplasty', /^Noted: the procedure\./, 'Can you explain the procedure to me?'],
  ['what is the difference', /^Noted: which one is better\./, 'Which of the two is right for me?'],
  ['what are the alternatives', /^Noted: the alternatives\./, 'Which other treatments could I try?'],
])('what the leaflet answers can be asked of the doctor as well: %s', async (said, noted, question) => {
  const [, added, again, list] = await hear(english, [
    said,
    'add that to my questions',
    'add that',
    'read my questions',
  ]);
  expect(added?.speech).toMatch(noted);
  expect(again?.speech).toMatch(/^That is on your list already\./);
  expect(list?.speech).toContain(`One: ${question}`);
});

it('what is no question for a doctor is said to be none, and asked for where nothing was asked', async () => {
  const [nothing, , author] = await hear(english, [
    'add that to my questions',
    'who wrote this',
    'add that to my list',
  ]);
  expect(nothing?.speech).toMatch(/^Ask me about one subject first\./);
  expect(author?.speech).toMatch(/^That is not one I can note for your doctor\./);
});

it.each([
  'save my questions',
  'keep my list',
  'save them for next time',
  'can you save my questions',
  'hold on to my list',
])('"%s", where the clinic saves none: how long they last, and the app instead', async (said) => {
  const [told, sent] = await after([said, 'yes']);
  expect(told?.speech).toMatch(
    /^I don't save questions\. Your list stays only until this session ends\..*Shall I send/,
  );
  expect(told?.card).toBeNull();
  expect(sent?.card).toMatchObject({ title: 'Questions to ask' });
});

it.each([['guarde mis preguntas'], ['guárdalas'], ['no borre mis preguntas'], ['quiero guardar mi lista']])(
  '«%s» en español',
  async (said) => {
    const spanish = openCheckedSimulator('es-US');
    const [, , told] = await hear(spanish, ['cuándo puedo manejar', 'sí', said]);
    expect(told?.speech).toMatch(/^No guardo preguntas\. Su lista dura solo hasta que acabe esta sesión\./);
  },
);

it('"yes, and save my questions" notes the question first', async () => {
  const [, told] = await hear(english, ['when can I drive', 'yes and save my questions']);
  expect(told?.speech).toMatch(/^Noted: driving\. I don't save questions\./);
});

describe('en español, de usted y con palabras corrientes', () => {
  const spanish = openCheckedSimulator('es-MX');
  const THREE = ['cuándo puedo manejar', 'sí', 'cuánto cuesta', 'anote eso', 'cuáles son los riesgos', 'apunte eso'];
  it.each([
    ['lea la lista', /^Tres preguntas en su lista\./],
    ['lea mis preguntas', /^Tres preguntas en su lista\./],
    ['quite la segunda', /^Quité: el precio\./],
    ['borre la última', /^Quité: los riesgos\./],
    ['vacíe la lista', /^Ahora su lista está vacía\./],
    ['mándelas a mi teléfono', /¿Envío la lista a su app de Alexa\?$/],
    ['quién puede oírlas', /^Cualquiera que use esta cuenta/],
    ['recuérdeme preguntarle eso al doctor', /^Eso ya está en su lista\./],
  ])('«%s»', async (said, words) => {
    const told = (await hear(spanish, [...THREE, said])).at(-1);
    expect(told?.speech).toMatch(words);
  });
});
