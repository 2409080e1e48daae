// `npm run ask`, started for real: the contract of design §6.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { OUTCOMES } from '../../lambda/core/turn';
import { ROOT } from '../../tools/root';
import { listLocales } from '../../tools/simulator/readContentFile';
import type { TurnResult } from '../../tools/simulator/turnResult';
import { BOOTSTRAP, startTool } from './startTool';

interface Answer {
  id: string;
  locale: string;
  turns: Omit<TurnResult, 'explanation'>[];
}

const FIELDS = [
  'say',
  'intent',
  'slots',
  'outcome',
  'leaflet',
  'topics',
  'gap',
  'procedure',
  'lines',
  'speech',
  'ssml',
  'reprompt',
  'open',
  'card',
  'directives',
  'ms',
];

const readAnswers = (text: string): Answer[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Answer => JSON.parse(line));

/** Asks in one run of the command, which must end well. */
const ask = (listeners: readonly object[], args: readonly string[] = []): Answer[] => {
  const ended = startTool('ask', args, listeners.map((listener) => `${JSON.stringify(listener)}\n`).join(''));
  expect(ended).toMatchObject({ status: 0 });
  return readAnswers(ended.stdout);
};

/** All turns of one listener. */
const hear = (say: readonly string[], args: readonly string[] = []): Answer['turns'] =>
  ask([{ id: 'one', say }], args)[0]?.turns ?? [];

test('one line for each listener, in order, with the fields of the contract and no others', () => {
  const answers = ask([
    { id: 'a', say: ['what are the risks', 'stop', 'purple elephants dance'] },
    { id: 'b', say: [] },
  ]);
  expect(answers.map(({ id, locale, turns }) => [id, locale, turns.length])).toEqual([
    ['a', 'en-US', 3],
    ['b', 'en-US', 0],
  ]);
  for (const turn of answers.flatMap(({ turns }) => turns)) {
    expect(Object.keys(turn)).toEqual(FIELDS);
    expect(OUTCOMES).toContain(turn.outcome);
    expect(turn.speech).toBe(turn.lines.map(({ text }) => text).join(' '));
    expect(turn.open).toBe(turn.reprompt !== null);
    for (const line of turn.lines) expect(line.from.length > 0).toBe(line.kind === 'LEAFLET');
  }
});

test('a sample goes to its intent with its slots resolved', () => {
  expect(hear(['what are the risks', 'what is kypho'])).toMatchObject([
    {
      intent: 'RisksIntent',
      slots: {},
      outcome: 'answer',
      topics: ['risks'],
      leaflet: 'kyphoplasty-and-vertebroplasty',
    },
    {
      slots: { procedure: 'kyphoplasty' },
      outcome: 'answer',
      topics: ['what-is-kyphoplasty'],
      procedure: 'kyphoplasty',
    },
  ]);
});

test('routing decides how other words arrive', () => {
  const said = ['how about those nasty side effects then', 'purple elephants dance'];
  expect(hear(said)).toMatchObject([{ slots: { question: said[0] } }, { slots: { question: said[1] } }]);
  expect(hear(said, ['--routing', 'samples-only'])).toMatchObject([
    { intent: 'AskAboutIntent', slots: { query: 'those nasty side effects then' } },
    { intent: 'AMAZON.FallbackIntent', slots: {} },
  ]);
});

test('silence returns the reprompt, silence again ends the session, and the next words open it again', () => {
  const [risks, silence, ended, again] = hear(['what are the risks', '', '', 'what are the risks']);
  expect(silence).toMatchObject({ intent: null, outcome: 'navigation', speech: risks?.reprompt, open: true });
  expect(silence?.lines).toEqual([{ text: risks?.reprompt, kind: 'NAV', from: [] }]);
  expect(ended).toMatchObject({ intent: 'SessionEndedRequest', speech: '', lines: [], open: false });
  expect(again).toMatchObject({ outcome: 'answer', topics: ['risks'] });
});

test('what was asked before is heard but not reported', () => {
  const before = [
    'recovery',
    'difference',
    'what-is-vertebroplasty',
    'not-covered',
    'off-topic',
    'emergency',
    'personal-advice',
    null,
  ];
  const answers = ask(before.map((previous) => ({ id: String(previous), say: ['say that again'], previous })));
  const [recovery, ...others] = answers.map(({ turns }) => turns[0]);
  expect(answers.every(({ turns }) => turns.length === 1)).toBe(true);
  expect(recovery).toMatchObject({ outcome: 'navigation', topics: ['recovery'] });
  expect(new Set([recovery, ...others].map((turn) => turn?.speech)).size).toBe(before.length);
});

test('nothing is carried from one listener to the next', () => {
  const listener = { say: ['what are the risks', 'tell me more', 'stop'] };
  const answers = ask(['a', 'b'].map((id) => ({ id, ...listener })));
  const [first, second] = answers.map(({ turns }) => turns.map((turn) => ({ ...turn, ms: 0 })));
  expect(second).toEqual(first);
});

test('bad lines are named, the others answered', () => {
  const lines = [
    '{"id":"a","say":["stop"]}',
    'nonsense',
    '',
    '{"say":["x"]}',
    '{"id":"b","say":["x"],"previous":"nothing"}',
    '{"id":"c","say":["stop"]}',
  ];
  const ended = startTool('ask', [], lines.join('\n'));
  expect(ended.status).toBe(1);
  expect(readAnswers(ended.stdout).map(({ id }) => id)).toEqual(['a', 'c']);
  expect(ended.stderr.trim().split('\n')).toEqual([
    'line 2: not JSON',
    'line 4: no id',
    'line 5: previous: no topic "nothing"',
  ]);
});

test.each([
  [['--locale', 'xx-XX'], 'Unknown locale "xx-XX"'],
  [['--routing', 'guess'], 'Unknown routing "guess"'],
  [['--bogus'], "Unknown option '--bogus'"],
  [['word'], "Unexpected argument 'word'"],
])('%j is refused', (args, message) => {
  const ended = startTool('ask', args);
  expect(ended).toMatchObject({ status: 2, stdout: '' });
  expect(ended.stderr).toContain(message);
});

test('--help tells how', () => {
  expect(startTool('ask', ['--help'])).toMatchObject({
    status: 0,
    stderr: '',
    stdout: expect.stringContaining('--locale'),
  });
});

test('--explain adds why', () => {
  const [turn] = hear(['what are the risks'], ['--explain']);
  expect(turn).toHaveProperty('explanation.act', 'ask');
  expect(turn).toHaveProperty('explanation.spoke.class', 'risks');
  expect(turn).toHaveProperty('explanation.spoke.words.risks', expect.any(Number));
});

test('every locale is answered in', () => {
  const locale = listLocales(ROOT).at(-1) ?? '';
  const [answer] = ask([{ id: 'last', say: [''] }], ['--locale', locale]);
  expect(answer).toMatchObject({ locale, turns: [{ outcome: 'navigation', open: true }] });
});

const start = () => spawn(process.execPath, [BOOTSTRAP, 'ask'], { stdio: ['pipe', 'pipe', 'inherit'] });

describe('as a stream', () => {
  test('a line is answered before the next is asked', async () => {
    const child = start();
    const closed = once(child, 'close');
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const id of ['first', 'second']) {
      child.stdin.write(`{"id":"${id}","say":["stop"]}\n`);
      expect(JSON.parse(String((await answers.next()).value))).toMatchObject({ id });
    }
    child.stdin.end();
    expect(await closed).toEqual([0, null]);
  });

  test('a reader that goes away is no error', async () => {
    const child = start();
    const closed = once(child, 'close');
    child.stdin.on('error', () => undefined);
    child.stdout.destroy();
    child.stdin.end('{"id":"a","say":["stop"]}\n'.repeat(50));
    expect(await closed).toEqual([0, null]);
  });
});
