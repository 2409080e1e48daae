// Reading the leaflet aloud, its exact words, where they come from, and the letters and meanings of its words.
import { openCheckedSimulator } from '../support/openCheckedSimulator';
import { hear } from './hear';

const english = openCheckedSimulator('en-US');

const lastOf = async (turns: readonly string[]): Promise<string> => (await hear(english, turns)).at(-1)?.speech ?? '';

const READ = 'read me the whole leaflet';

it('the reading says what is in it, and keeps inside itself to both ends', async () => {
  const [first, atStart] = await hear(english, [READ, 'back']);
  expect(first?.speech).toMatch(/^The whole leaflet has six paragraphs, and five questions with answers/);
  expect(atStart?.speech).toMatch(/^That is the start of the leaflet/);
  const toTheEnd = await hear(english, [READ, ...Array.from({ length: 11 }, () => 'next')]);
  expect(toTheEnd.at(-1)?.speech).toMatch(/^That was the whole leaflet/);
});

it.each([
  ['where am I', /^The whole leaflet: paragraph three of six/],
  ['skip this', /^There are some risks/],
  ['back', /^In vertebroplasty/],
  ['stop here', /^All right, I stop here\. The whole leaflet: paragraph three of six\. Say go on/],
])('in the middle of it: %s', async (said, words) => {
  expect(await lastOf([READ, 'next', 'next', said])).toMatch(words);
});

it('the exact words come a section at a time', async () => {
  const [, first, second] = await hear(english, ['what are the risks', 'the exact words', 'next']);
  const sections = [first, second].map(
    (turn) => new Set(turn?.lines.flatMap(({ from }) => from.map((id) => id.slice(0, 2)))),
  );
  expect(sections).toEqual([new Set(['P4']), new Set(['F4'])]);
});

it('every section behind the lines just heard is named, each time it is asked', async () => {
  const [, source, again] = await hear(english, ['what are the risks', 'where is that from', 'where is that from']);
  expect(source?.speech).toMatch(
    /^That is from paragraph four\. And from question four at the end\. The leaflet is by/,
  );
  expect(source?.speech).toMatch(/draft that no clinician has reviewed/);
  expect(again?.speech).toBe(source?.speech);
});

it.each([
  ['a topic', ['what are the risks', 'where am I'], /^The risks: topic five of six\. Part one of two\./],
  ['another topic', ['what is the aftercare', 'where am I'], /^Aftercare, part one of two\./],
])('where one is in %s', async (_what, turns, words) => {
  expect(await lastOf(turns)).toMatch(words);
});

it.each([
  [
    'the last medical word heard',
    ['tell me about the rare risks', 'spell that'],
    /^Pulmonary: P, U, L, M\..*Embolism: E, M.*Pulmonary embolism\./,
  ],
  ['the procedure told of', ['what is kyphoplasty', 'spell that'], /^Kyphoplasty: K, Y, P, H\..* Kyphoplasty\./],
])('spell that: %s', async (_what, turns, words) => {
  expect(await lastOf(turns)).toMatch(words);
});

it.each([
  ['named', ["what's a pulmonary embolism"]],
  ['heard', ['tell me about the rare risks', 'what does that mean']],
])('a medical word %s is explained in our words, marked as ours', async (_what, turns) => {
  expect(await lastOf(turns)).toMatch(/blockage in a blood vessel in the lungs\. That meaning is mine/);
});

it('brief tells the beginning, in full also what a word means', async () => {
  const [, brief, rest] = await hear(english, ['be brief', 'how long is recovery', 'go on']);
  expect(brief?.speech).toMatch(/^Recovery after .* one to two weeks\. Shall I go on\?$/);
  expect(rest?.speech).toMatch(/^However, after the procedure/);
  expect(await lastOf(['full answers', 'tell me about the rare risks'])).toMatch(/That meaning is mine/);
});

it('the fourth repeat varies nothing more and offers to be brief', async () => {
  const repeats = await hear(english, ['how long is recovery', 'repeat', 'repeat', 'repeat', 'repeat', 'yes']);
  expect(repeats[4]?.speech).toMatch(/Shall I keep it shorter from now on\?$/);
  expect(repeats[5]?.speech).toMatch(/^Brief, then/);
});

it('a passed-over offer falls silent to the shortest words while portions remain', async () => {
  const heard = await hear(english, ['what are the risks', 'what is kyphoplasty', 'how long is recovery', 'go on']);
  expect(heard[2]?.speech).toMatch(/Shall I go on\?$/);
  expect(heard[3]?.speech).toMatch(/^The guidelines include/);
});

it.each([['go on'], ['yes'], ['next'], ['continue reading']])(
  'a reading that a question interrupted is offered again, and "%s" takes it up where it stopped',
  async (said) => {
    const heard = await hear(english, ['read me the whole leaflet', 'next', 'who wrote this', said]);
    expect(heard[2]?.speech).toMatch(/Shall I go on reading the leaflet\?$/);
    expect(heard[3]?.speech).toMatch(/^People usually consider these procedures/);
  },
);

it('the rest of an interrupting answer comes before the reading', async () => {
  const turns = ['read me the whole leaflet', 'stop here', 'what are the risks', 'go on', 'go on'];
  const [, , risks, rest, reading] = await hear(english, turns);
  expect(risks?.speech).toMatch(/Shall I go on\?$|Shall I (?:read|carry) on\?$|the rest\?$/);
  expect(rest?.speech).toMatch(/^In rare cases.*Shall I go on reading the leaflet\?$/);
  expect(reading?.speech).toMatch(/^In vertebroplasty, the cement is injected directly/);
});
