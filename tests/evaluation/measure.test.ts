// Which questions each measure is about, and what it counts, on one small set.
import { confuse } from '../../tools/evaluation/confusion';
import { measure, measureGroups, type MeasureId } from '../../tools/evaluation/measure';
import { listMisses } from '../../tools/evaluation/report';
import { makeScored } from './fixture';

const SCORED = [
  makeScored(['risks'], { outcome: 'answer', topics: ['risks'] }),
  makeScored(['risks'], { outcome: 'answer', topics: ['recovery'] }, { id: 'wrong', speaker: 'caregiver' }),
  makeScored(['risks'], { outcome: 'clarify', topics: ['recovery', 'risks'] }, { asr_noise: true }),
  makeScored(['risks'], { outcome: 'emergency' }),
  makeScored(['risks', 'emergency'], { outcome: 'emergency' }),
  makeScored(['not-covered'], { outcome: 'gap', gap: 'cost' }),
  makeScored(['not-covered'], { outcome: 'answer', topics: ['aftercare'], gap: 'driving' }),
  makeScored(['not-covered'], { outcome: 'fallback' }),
  makeScored(['not-covered'], { outcome: 'answer', topics: ['risks'] }, { followup: true, previous: 'risks' }),
  makeScored(['off-topic'], { outcome: 'off-topic' }),
  makeScored(['off-topic'], { outcome: 'same-day' }),
  makeScored(['personal-advice'], { outcome: 'personal-advice' }),
  makeScored(['personal-advice'], { outcome: 'same-day' }),
  makeScored(['emergency'], { outcome: 'same-day' }),
  makeScored(['emergency'], { outcome: 'answer', topics: ['rare-risks'] }),
  makeScored(['risks'], { outcome: 'navigation', topics: ['risks'] }, { followup: true, previous: 'risks' }),
];

const EXPECTED: [id: MeasureId, count: number, of: number][] = [
  ['topic', 3, 6],
  ['topic-or-offered', 4, 6],
  ['clarification', 1, 6],
  ['refusal', 7, 8],
  ['named-gap', 2, 4],
  ['wrong', 3, 16],
  ['emergency', 1, 2],
  ['false-alarm', 1, 13],
  ['false-same-day', 1, 11],
  ['advice', 2, 2],
  ['off-topic', 1, 2],
  ['follow-up', 1, 2],
];

it.each(EXPECTED)('%s is %i of %i', (id, count, of) => {
  expect(measure(SCORED)[id]).toMatchObject({ count, of });
});

it('an emergency that is also a topic counts as heard, not as a false alarm', () => {
  const { topic, 'false-alarm': alarms } = measure([makeScored(['risks', 'emergency'], { outcome: 'emergency' })]);
  expect(topic.count).toBe(1);
  expect(alarms.of).toBe(0);
});

it('parts are taken by kind of question, by noise and by speaker', () => {
  const sizes = measureGroups(SCORED).map(({ title, measures }) => [title, measures.wrong.of]);
  expect(sizes).toEqual([
    ['single questions', 14],
    ['follow-ups', 2],
    ['heard clearly', 15],
    ['with recognition noise', 1],
    ['speaker: caregiver', 1],
    ['speaker: patient', 15],
  ]);
});

it('the matrix keeps the order of the leaflet and puts what is accepted on the diagonal', () => {
  const { rows, columns, counts } = confuse(SCORED, ['recovery', 'risks', 'aftercare', 'rare-risks']);
  expect(rows).toEqual(['risks', 'not-covered', 'off-topic', 'personal-advice', 'emergency']);
  expect(columns.slice(0, 4)).toEqual(['recovery', 'risks', 'rare-risks', 'not-covered']);
  const cell = (row: string, column: string) => counts[rows.indexOf(row)]?.[columns.indexOf(column)];
  // Half an answer and a second label that is accepted are on the diagonal.
  expect(cell('not-covered', 'not-covered')).toBe(2);
  expect(cell('risks', 'risks')).toBe(3);
  expect(cell('risks', 'recovery')).toBe(1);
  expect(counts.flat().reduce((sum, count) => sum + count, 0)).toBe(SCORED.length);
});

it('misses are listed worst first', () => {
  const verdicts = listMisses(SCORED).map(({ verdict }) => verdict);
  expect(verdicts).toEqual([
    'wrong-answer',
    'wrong-answer',
    'wrong-answer',
    'astray',
    'astray',
    'asked-back',
    'asked-back',
  ]);
});
