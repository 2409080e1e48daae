// The lines that CloudWatch reads: the shape its format asks for, and nothing but words from closed sets.
import Ajv from 'ajv';
import { converse } from '../../lambda/core/converse';
import { freshState } from '../../lambda/core/dialog/state';
import { OUTCOMES } from '../../lambda/core/turn';
import { countFault, countMemoryFailure } from '../../lambda/metrics/countFault';
import { type CountedTurn, countTurn } from '../../lambda/metrics/countTurn';
import { NAMESPACE } from '../../lambda/metrics/metricLine';
import { openCatalogues } from '../../lambda/catalogues';
import { CATALOGUES } from '../../tools/root';

const { contract, open } = openCatalogues(CATALOGUES);
const [leaflet = ''] = contract.leaflets;
/** Half past nine in the morning. */
const NOW = Date.UTC(2026, 0, 5, 9, 30);
const MIDNIGHT = Date.UTC(2026, 0, 5);

/** The embedded metric format, as its specification words it. */
const isMetricLine = new Ajv({ strict: false }).compile({
  type: 'object',
  required: ['_aws'],
  properties: {
    _aws: {
      type: 'object',
      required: ['Timestamp', 'CloudWatchMetrics'],
      additionalProperties: false,
      properties: {
        Timestamp: { type: 'integer' },
        CloudWatchMetrics: {
          type: 'array',
          items: {
            type: 'object',
            required: ['Namespace', 'Dimensions', 'Metrics'],
            additionalProperties: false,
            properties: {
              Namespace: { const: NAMESPACE },
              Dimensions: {
                type: 'array',
                minItems: 1,
                items: { type: 'array', maxItems: 30, items: { type: 'string' } },
              },
              Metrics: {
                type: 'array',
                minItems: 1,
                items: {
                  type: 'object',
                  required: ['Name', 'Unit'],
                  properties: { Name: { type: 'string' }, Unit: { enum: ['Count', 'Milliseconds'] } },
                },
              },
            },
          },
        },
      },
    },
  },
});

interface Line {
  at: number;
  dimensions: string[][];
  fields: Record<string, unknown>;
}

/** A line as CloudWatch would read it. */
const read = (text: string): Line => {
  expect(text).not.toContain('\n');
  const { _aws: meta, ...fields } = JSON.parse(text) as Record<string, unknown> & {
    _aws: { Timestamp: number; CloudWatchMetrics: { Dimensions: string[][]; Metrics: { Name: string }[] }[] };
  };
  expect(isMetricLine({ _aws: meta })).toBe(true);
  const [directive = { Dimensions: [], Metrics: [] }, ...more] = meta.CloudWatchMetrics;
  expect(more).toEqual([]);
  for (const name of directive.Dimensions.flat()) expect(typeof fields[name]).toBe('string');
  for (const { Name } of directive.Metrics) expect(typeof fields[Name]).toBe('number');
  return { at: meta.Timestamp, dimensions: directive.Dimensions, fields };
};

const turnOf = (intent: string, locale = 'en-US', slots: Record<string, { id: string | null; heard: string }> = {}) => {
  const knowledge = open(locale.slice(0, 2), locale, leaflet);
  const turn = { locale, kind: 'intent' as const, intent, slots, time: 0, opensSession: false };
  const conversed = converse(turn, freshState(leaflet), { memory: null, isOn: false }, () => knowledge);
  return { conversed, knowledge, milliseconds: 1.234 };
};

const say = (heard: string, locale = 'en-US'): CountedTurn =>
  turnOf('QuestionIntent', locale, { question: { id: null, heard } });

describe('a turn', () => {
  it('is counted by outcome and locale, and its act and topic stand in the log', () => {
    const line = read(countTurn(turnOf('RisksIntent'), NOW));
    expect(line.fields).toEqual({
      turns: 1,
      latency: 1.2,
      outcome: 'answer',
      locale: 'en-US',
      act: 'ask',
      topic: 'risks',
    });
    expect(line.at).toBe(NOW);
    expect(line.dimensions).toEqual([['outcome'], ['locale']]);
  });

  it('names the gap where the leaflet is silent', () => {
    expect(read(countTurn(turnOf('CostIntent'), NOW)).fields).toMatchObject({ outcome: 'gap', gap: 'cost' });
  });

  it('a locale that the skill does not ship counts as its language', () => {
    expect(read(countTurn(turnOf('RisksIntent', 'en-ZZ'), NOW)).fields.locale).toBe('en');
  });

  it('without a language is an error that names none', () => {
    const line = read(countTurn({ conversed: null, knowledge: null, milliseconds: null }, NOW));
    expect(line.fields).toEqual({ turns: 1, outcome: 'error', locale: 'none' });
  });

  it('ids that the content does not know are left out', () => {
    const { conversed, knowledge } = turnOf('RisksIntent');
    const odd = { ...conversed, move: { ...conversed.move, topics: ['my-heart'], gap: 'my-mother' } };
    const line = countTurn({ conversed: odd, knowledge, milliseconds: 1 }, NOW);
    expect(line).not.toMatch(/my-heart|my-mother/u);
  });
});

describe('that somebody was sent to a telephone', () => {
  it.each([
    ['emergency', 'I have chest pain right now', 'en-US'],
    ['crisis', 'I want to kill myself', 'en-GB'],
    ['same-day', 'I have a fever', 'en-US'],
    ['emergency', 'no puedo respirar', 'es-MX'],
  ])('%s is one word, counted for the day: %s', (word, heard, locale) => {
    const line = read(countTurn(say(heard, locale), NOW));
    expect(line.fields).toEqual({ turns: 1, outcome: word });
    expect(line.at).toBe(MIDNIGHT);
    expect(line.dimensions).toEqual([['outcome']]);
  });

  it.each(['RisksIntent', 'AMAZON.ThanksIntent', 'HowLongIntent', 'AMAZON.StopIntent', 'SlowerIntent'])(
    'is not told by what follows it either: after one, %s is a word and a day',
    (intent) => {
      const { conversed, knowledge } = say('I have chest pain right now');
      const turn = { locale: 'en-US', kind: 'intent' as const, intent, slots: {}, time: 0, opensSession: false };
      const next = converse(turn, conversed!.state, { memory: null, isOn: false }, () => knowledge!);
      const line = read(countTurn({ conversed: next, knowledge, milliseconds: 1 }, NOW));
      expect(line.fields).toEqual({ turns: 1, outcome: next.move.outcome });
      expect(line.at).toBe(MIDNIGHT);
    },
  );

  it('is told by no other word: a warning repeated is counted as the warning', () => {
    const { conversed, knowledge } = say('I have chest pain right now');
    const again = { ...conversed, understood: { ...conversed!.understood, act: 'repeat' as const } } as never;
    expect(read(countTurn({ conversed: again, knowledge, milliseconds: 1 }, NOW)).fields).toEqual({
      turns: 1,
      outcome: 'emergency',
    });
  });
});

describe('an error', () => {
  it('is told by its class and the place in our code', () => {
    const line = read(countFault(new TypeError('she said she has cancer'), NOW));
    expect(line.fields).toEqual({
      errors: 1,
      error: 'TypeError',
      place: expect.stringMatching(/^metricLine\.test\.ts:\d+:\d+$/u),
    });
  });

  it('tells nothing of its message, however it is dressed up', () => {
    const dressed = new Error('no\n    at canary (canary.js:911:42)');
    expect(countFault(dressed, NOW)).not.toMatch(/canary|911/u);
    // Somebody wrote the stack out before: it begins with the message, so no place is told.
    const written = new Error('no\n    at canary (canary.js:911:42)');
    expect(written.stack).toContain('canary');
    expect(read(countFault(written, NOW)).fields).toEqual({ errors: 1, error: 'Error' });
  });

  it.each([
    ['a text', 'canary'],
    ['nothing', undefined],
    ['an object', { name: 'canary', stack: 'canary' }],
  ])('thrown as %s has no class', (_name, thrown) =>
    expect(read(countFault(thrown, NOW)).fields).toEqual({ errors: 1, error: 'unknown' }),
  );

  it('a class that is no class is not told', () => {
    const named = Object.assign(new Error('x'), { name: 'my mother fell' });
    expect(read(countFault(named, NOW)).fields.error).toBe('unknown');
    expect(
      read(countFault(Object.assign(new Error('x'), { name: 'AskSdk.CustomSkill Error' }), NOW)).fields.error,
    ).toBe('AskSdk.CustomSkill Error');
  });

  it('a memory that fails is counted by call and reason', () => {
    expect(read(countMemoryFailure('read', 'timeout', NOW)).fields).toEqual({
      memoryFailures: 1,
      call: 'read',
      reason: 'timeout',
    });
  });
});

it('every outcome has its line', () => {
  const { conversed, knowledge } = turnOf('RisksIntent');
  for (const outcome of OUTCOMES) {
    const turn = { ...conversed, move: { ...conversed.move, outcome } };
    expect(read(countTurn({ conversed: turn, knowledge, milliseconds: 1 }, NOW)).fields.outcome).toBe(outcome);
  }
});
