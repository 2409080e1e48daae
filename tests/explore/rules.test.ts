// The rules of the walk find what they are there to find: each is shown a reply that breaks it.
import type { Report } from '../../lambda/skill';
import { NEVER_OPENED, openDevice, type Sent } from '../../tools/explore/device';
import { type Input, listInputs } from '../../tools/explore/inputs';
import { findFaults } from '../../tools/explore/rules';
import { openKnowledge } from '../../tools/explore/walk';

const LOCALE = 'en-US';
const knowledge = openKnowledge(LOCALE);
const inputs = listInputs(LOCALE, knowledge);
const inputOf = (kind: string): Input => inputs.find((input) => input.kind === kind)!;

type Line = Report['reply']['lines'][number];
interface Change {
  kind?: string;
  lines?: (lines: Line[]) => Line[];
  reply?: Partial<Report['reply']>;
  response?: Partial<Sent['response']>;
  item?: object;
  state?: object;
  /** A phrase said instead. */
  say?: string;
}

const NOTHING_REMEMBERED = { version: 1, place: null, pace: 'normal', detail: 'full' };

/** What the rules find wrong with a reply to `kind`, changed in one thing. */
const findAfter = async ({
  kind = 'ask:joint',
  lines,
  reply,
  response,
  item,
  state,
  say,
}: Change): Promise<string[]> => {
  const input = inputOf(kind);
  const sent = await openDevice(LOCALE).send(NEVER_OPENED, input);
  const { report } = sent;
  const changedLines = lines?.(structuredClone(report.reply.lines)) ?? report.reply.lines;
  const speech = changedLines.map(({ text }) => text).join(' ');
  const ssml = lines ? `<speak>${speech.replaceAll(/[<>&]/gu, '')}</speak>` : report.reply.ssml;
  const conversed = report.conversed && {
    ...report.conversed,
    state: { ...report.conversed.state, ...state },
    move: { ...report.conversed.move, ...(say === undefined ? {} : { say: [{ phrase: say }] }) },
  };
  const changed: Sent = {
    ...sent,
    report: { ...report, conversed, reply: { ...report.reply, lines: changedLines, speech, ssml, ...reply } },
    response: { ...sent.response, ...response },
    after: { ...sent.after, item: item === undefined ? sent.after.item : JSON.stringify(item) },
  };
  return findFaults({ before: null, input, sent: changed, knowledge });
};

const nav = (text: string): Line => ({ text, kind: 'NAV', from: [] });
const isLeaflet = ({ kind }: Line): boolean => kind === 'LEAFLET';

it.each(['ask:joint', 'ask:gap', 'emergency', 'stop', 'text:emergency', 'crisis', 'help', 'launch'])(
  'finds nothing wrong with %s as it is',
  async (kind) => {
    expect(await findAfter({ kind })).toEqual([]);
  },
);

it.each<[string, Change]>([
  ['an open reply ends without a prompt', { lines: (lines) => lines.slice(0, -1) }],
  ['a reply has more than one prompt', { lines: (lines) => [nav('Shall I?'), ...lines] }],
  ['an open reply has no reprompt', { reply: { reprompt: null } }],
  [
    'the reprompt only repeats the prompt',
    { lines: (l) => [...l.slice(0, -1), nav('Yes?')], reply: { reprompt: 'Yes?' } },
  ],
  ['an open reply ends the session', { response: { shouldEndSession: true } }],
  ['a closed reply ends with a question', { kind: 'stop', lines: (lines) => [...lines, nav('Bye?')] }],
  ['a closed reply leaves the session open', { kind: 'stop', response: { shouldEndSession: false } }],
  ['stop leaves the session open', { kind: 'stop', response: { shouldEndSession: false } }],
  [
    "a line is not the catalogue's",
    {
      lines: (lines) =>
        lines.map((l) => (isLeaflet(l) ? { ...l, text: l.text.replace(/may |usually |often /u, '') + ' Surely.' } : l)),
    },
  ],
  ['a line of the leaflet names no source', { lines: (l) => l.map((line) => ({ ...line, from: [] })) }],
  ['a NAV line names a source', { lines: (l) => [{ ...nav('About it.'), from: ['P1.1'] }, ...l] }],
  [
    'P4.3 is not followed by a safety line',
    { lines: (l) => [{ ...nav('Stop it.'), kind: 'LEAFLET', from: ['P4.3'] }, ...l] },
  ],
  ['a screen word is spoken', { lines: (lines) => [nav('Look at the screen.'), ...lines] }],
  ['a digit or sign is spoken', { lines: (lines) => [nav('There are 3.'), ...lines] }],
  ['a placeholder or key is spoken', { lines: (lines) => [nav('About {{topic}}.'), ...lines] }],
  ['a placeholder or key is spoken', { lines: (lines) => [nav('answer.about'), ...lines] }],
  ['a placeholder or key is spoken', { lines: (lines) => [nav('About undefined.'), ...lines] }],
  ['the same line is said twice', { lines: (lines) => [nav('Well.'), nav('Well.'), ...lines] }],
  ['a line is empty', { lines: (lines) => [nav(' '), ...lines] }],
  [
    'a list is longer than three',
    { lines: (l) => [1, 2, 3, 4, 5].map((item) => ({ ...nav(`Item ${'x'.repeat(item)}.`), item })).concat(l as never) },
  ],
  ['a turn is longer than 65 words', { lines: (lines) => [nav(`${'so '.repeat(66)}on.`), ...lines] }],
  ['Alexa would refuse the speech', { reply: { ssml: '<speak>Tom & Jerry</speak>' } }],
  ['Alexa would refuse the speech', { reply: { ssml: `<speak>${'a'.repeat(8000)}</speak>` } }],
  [
    'Alexa would refuse the speech',
    { reply: { ssml: '<speak><amazon:effect name="whispered">a</amazon:effect></speak>' } },
  ],
  ['emergency does not begin with a safety line', { kind: 'emergency', lines: (lines) => [nav('Well.'), ...lines] }],
  [
    'emergency tells from the leaflet',
    { kind: 'emergency', lines: (l) => [...l, { ...nav('It is swift.'), kind: 'LEAFLET' }] },
  ],
  ['an emergency without its number', { kind: 'emergency', reply: { speech: 'Call.' } }],
  ['after emergency no warning stands', { kind: 'emergency', state: { warned: null } }],
  ['the state left cannot be read back', { state: { said: 'cut' } }],
  ['a state of over 3000 characters', { state: { runnerUp: 'x'.repeat(3000) } }],
  [
    'more than place, pace and detail is remembered',
    {
      item: {
        revision: 1,
        expires: 1,
        memory: { version: 1, place: null, pace: 'normal', detail: 'full', heard: 'words' },
      },
    },
  ],
  [
    'more than place, pace and detail is remembered',
    {
      item: {
        revision: 1,
        expires: 1,
        memory: { ...NOTHING_REMEMBERED, questions: { ids: ['my back hurts'], at: 1 } },
      },
    },
  ],
  ['questions are said to be saved and are not', { say: 'questions.saved', state: { questions: ['driving'] } }],
  [
    'questions are said to be erased and are not',
    {
      say: 'questions.cleared-saved',
      item: { revision: 1, expires: 1, memory: { ...NOTHING_REMEMBERED, questions: { ids: ['driving'], at: 1 } } },
    },
  ],
  ['an answer tells nothing', { lines: (lines) => lines.filter((line) => !isLeaflet(line)) }],
  ['a gap is not spoken', { kind: 'ask:gap', lines: (lines) => lines.filter(({ kind }) => kind !== 'GAP') }],
])('finds: %s', async (fault, change) => {
  expect(await findAfter(change)).toContainEqual(expect.stringContaining(fault));
});
