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
  expect(second?.speech).toMatch(/^Four: .*Anyone who uses this Amazon account can see .*Shall I send them/);
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
  ['remove number nine', /^That is not on your list\. Four questions on your list\. Which one\?/],
])('%s', async (said, words) => {
  const [removed] = await after([said]);
  expect(removed?.speech).toMatch(words);
});

it('one question is counted as one', async () => {
  const [, , list] = await hear(english, ['when can I drive', 'yes', 'read my questions']);
  expect(list?.speech).toMatch(/^One question on your list\. One: When can I drive again\?/);
});
