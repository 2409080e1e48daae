// Small words between questions: waiting, thanks, calls that Alexa cannot place, repeating slower, what lies outside.
import { openCheckedSimulator } from '../support/openCheckedSimulator';
import { hear } from './hear';

const english = openCheckedSimulator('en-US');
const spanish = openCheckedSimulator('es-US');
const SLOWER = '<prosody rate="85%">';

type Heard = Awaited<ReturnType<typeof hear>>[number] | undefined;

const leafletLines = (turn: Heard): string[] | undefined =>
  turn?.lines.filter(({ kind }) => kind === 'LEAFLET').map(({ text }) => text);

it.each([
  [english, 'what are the risks', 'hold on', /^Take your time\. Say go on when you are ready\.$/],
  [english, 'what are the risks', 'thanks love', /^You're welcome\. Shall I go on\?$/],
  [english, 'what are the risks', 'call my son', /^I can't place calls\. Please use a phone\./],
  [english, 'what are the risks', 'who can see that', /^Anyone who uses this Amazon account/],
  [spanish, 'cuáles son los riesgos', 'espere un momento', /^Tómese su tiempo\. Diga siga/],
  [spanish, 'cuáles son los riesgos', 'llame a mi hijo', /^Yo no puedo hacer llamadas/],
  [spanish, 'cuáles son los riesgos', 'quién las puede ver', /^Cualquiera que use esta cuenta/],
])('%#', async (simulator, before, said, words) => {
  const [, answered] = await hear(simulator, [before, said]);
  expect(answered?.speech).toMatch(words);
});

it.each([
  [english, ['how long is recovery', 'repeat it slower', 'what are the risks']],
  [spanish, ['cuánto dura la recuperación', 'repítelo más despacio', 'cuáles son los riesgos']],
])('"repeat it slower" says the same words slower, and stays slower', async (simulator, turns) => {
  const [first, again, next] = await hear(simulator, turns);
  expect(leafletLines(again)).toEqual(leafletLines(first));
  for (const turn of [again, next]) expect(turn?.ssml).toContain(SLOWER);
});

it.each([
  [english, ['how long is recovery', 'slower please', 'more']],
  [spanish, ['cuánto dura la recuperación', 'más despacio por favor', 'más']],
])('"slower" confirms it and says the last words again, slower', async (simulator, turns) => {
  const [first, again, next] = await hear(simulator, turns);
  expect(leafletLines(again)).toEqual(leafletLines(first));
  expect(again?.lines[0]?.kind).toBe('NAV');
  expect(leafletLines(next)).not.toEqual(leafletLines(first));
  for (const turn of [again, next]) expect(turn?.ssml).toContain(SLOWER);
});

it('"slower" before anything was told is only confirmed', async () => {
  const [slower] = await hear(english, ['slower']);
  expect(slower?.speech).toMatch(/^This is slower\. .*\?$/);
});

it('what lies outside the leaflet is declined in other words each time', async () => {
  const heard = await hear(english, ["what's the weather", 'play music', 'tell me a joke']);
  expect(new Set(heard.map(({ speech }) => speech)).size).toBe(3);
});

it('starting over says who speaks and asks what to read', async () => {
  const [, again] = await hear(english, ['what are the risks', 'start over']);
  expect(again?.speech).toMatch(/^Welcome\. .*\?$/);
});

describe.each([
  ['more', 'go on', 'continue'],
  ['next', 'yes', 'tell me more'],
])('after the end of a topic was named, %s leads on to the next', (...ways) => {
  it.each(ways)('%s', async (said) => {
    const [, , end, next] = await hear(english, ['what happens before', 'more', 'more', said]);
    expect(end?.speech).toMatch(/^That is the end of the part about preparation\./);
    expect(next?.speech).toMatch(/^Recovery after these procedures is generally swift/);
  });
});

it.each([
  [english, 'resume', /^People usually consider these procedures when other treatments, like/],
  [spanish, 'reanuda', /^Por lo general, estos procedimientos se consideran cuando otros tratamientos, como/],
])('"%#" takes the reading up again', async (simulator, said, words) => {
  const turns =
    simulator === english ? ['read it all', 'next', 'stop here', said] : ['lea todo', 'siguiente', 'para ahí', said];
  expect((await hear(simulator, turns)).at(-1)?.speech).toMatch(words);
});

it.each([
  [english, "that's too long", /^Brief, then/],
  [spanish, 'es muy largo', /seré breve/],
  [spanish, 'cuéntamelo todo', /^El folleto tiene seis párrafos/],
])('asks for less or for all: %#', async (simulator, said, words) => {
  expect((await hear(simulator, ['topics', said])).at(-1)?.speech).toMatch(words);
});
