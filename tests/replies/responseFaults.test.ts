// The checks that every reply is held against must be able to fail: one broken response for each of them.
import { responseFaults, ssmlFaults } from '../../tools/replies/responseFaults';

const speak = (words: string) => ({ outputSpeech: { type: 'SSML', ssml: `<speak>${words}</speak>` } });
const open = { ...speak('Risks?'), reprompt: speak('Shall I?'), shouldEndSession: false };

const judge = (response: object, isSilent = false): string[] => responseFaults({ version: '1.0', response }, isSilent);

it('a good reply has no fault', () => {
  expect(judge(open)).toEqual([]);
  expect(
    judge({ ...speak('<prosody rate="85%">Good<break time="300ms"/>bye.</prosody>'), shouldEndSession: true }),
  ).toEqual([]);
  expect(judge({}, true)).toEqual([]);
});

it('words where none are allowed are a fault', () => {
  expect(judge(open, true)).not.toEqual([]);
});

it.each([
  ['no speech', { shouldEndSession: true }],
  ['plain text', { outputSpeech: { type: 'PlainText', text: 'Hello' }, shouldEndSession: true }],
  ['an open end', speak('Hello')],
  ['open without a reprompt', { ...speak('Hello?'), shouldEndSession: false }],
  ['closed with a reprompt', { ...open, shouldEndSession: true }],
  ['a directive', { ...open, directives: [] }],
  ['an empty card', { ...open, card: { type: 'Simple', title: '', content: 'x' } }],
  ['a card with markup', { ...open, card: { type: 'Simple', title: 'x', content: '<b>x</b>' } }],
  ['a card with a link', { ...open, card: { type: 'LinkAccount' } }],
  ['a response over 120 kB', { ...open, card: { type: 'Simple', title: 'x', content: 'x'.repeat(130_000) } }],
])('%s is a fault', (_name, response) => {
  expect(judge(response)).not.toEqual([]);
});

it.each([
  ['nothing to say', '<speak> </speak>'],
  ['an open tag', '<speak><prosody rate="85%">x</speak>'],
  ['a tag of another language', '<speak>a <b>b</b></speak>'],
  ['audio', '<speak><audio src="https://example.org/a.mp3"/>x</speak>'],
  ['speech in speech', '<speak>a</speak><speak>b</speak>'],
  ['our tag with another attribute', '<speak><break strength="none"/>x</speak>'],
  ['a voice', '<speak><voice name="Brian">x</voice></speak>'],
  ['a control character', '<speak>a\u0007b</speak>'],
  ['half a character', '<speak>a\ud800b</speak>'],
  ['too much', `<speak>${'x'.repeat(8000)}</speak>`],
])('speech with %s is a fault', (_name, ssml) => {
  expect(ssmlFaults(ssml)).not.toEqual([]);
});
