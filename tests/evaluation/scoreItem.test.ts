// What each kind of reply is worth against a question's labels.
import {
  type Heard,
  isLeafletAnswer,
  labelsOf,
  offersRight,
  scoreItem,
  type Verdict,
} from '../../tools/evaluation/scoreItem';
import { makeQuestion, makeResult } from './fixture';

const reply = (outcome: Heard['outcome'], topics: string[] = [], gap: string | null = null): Heard => ({
  outcome,
  topics,
  gap,
});

const CASES: [what: string, labels: string[], heard: Heard, verdict: Verdict, got: string][] = [
  ['the preferred topic', ['risks'], reply('answer', ['risks']), 'right', 'risks'],
  ['a topic that is also accepted', ['risks', 'rare-risks'], reply('answer', ['rare-risks']), 'right', 'rare-risks'],
  ['another topic', ['risks'], reply('answer', ['recovery']), 'wrong-answer', 'recovery'],
  [
    'the right topic only in second place',
    ['risks'],
    reply('answer', ['recovery', 'risks']),
    'wrong-answer',
    'recovery',
  ],
  ['steering that speaks the topic', ['risks'], reply('navigation', ['risks']), 'right', 'risks'],
  ['steering that speaks another topic', ['risks'], reply('navigation', ['cement']), 'wrong-answer', 'cement'],
  ['steering that speaks no topic', ['risks'], reply('navigation'), 'astray', 'navigation'],
  ['a gap for what is uncovered', ['not-covered'], reply('gap', [], 'cost'), 'right', 'not-covered'],
  ['a gap for a topic', ['risks'], reply('gap', [], 'cost'), 'astray', 'not-covered'],
  ['half an answer for its topic', ['aftercare'], reply('answer', ['aftercare'], 'bed-rest'), 'right', 'aftercare'],
  ['half an answer for what is uncovered', ['not-covered'], reply('answer', ['aftercare'], 'x'), 'right', 'aftercare'],
  ['half an answer for another topic', ['risks'], reply('answer', ['aftercare'], 'x'), 'wrong-answer', 'aftercare'],
  ['an answer to what is uncovered', ['not-covered'], reply('answer', ['risks']), 'wrong-answer', 'risks'],
  ['a clarification', ['risks'], reply('clarify', ['risks', 'rare-risks']), 'asked-back', 'clarify'],
  ['a fallback', ['off-topic'], reply('fallback'), 'asked-back', 'fallback'],
  ['an emergency', ['emergency'], reply('emergency'), 'right', 'emergency'],
  ['a crisis', ['emergency'], reply('crisis'), 'right', 'crisis'],
  ['same-day for an emergency', ['emergency'], reply('same-day'), 'right', 'same-day'],
  ['same-day for personal advice', ['personal-advice'], reply('same-day'), 'right', 'same-day'],
  ['an emergency for personal advice', ['personal-advice'], reply('emergency'), 'astray', 'emergency'],
  ['declined advice', ['personal-advice'], reply('personal-advice'), 'right', 'personal-advice'],
  ['off-topic', ['off-topic', 'not-covered'], reply('off-topic'), 'right', 'off-topic'],
  ['help', ['risks'], reply('help'), 'astray', 'help'],
  ['an error', ['risks'], reply('error'), 'astray', 'error'],
];

it.each(CASES)('%s', (_what, labels, heard, verdict, got) => {
  expect(scoreItem(makeQuestion({ labels }), makeResult(heard))).toMatchObject({ verdict, got });
});

it('a clarification says which topics it offered', () => {
  const score = (topics: string[]) =>
    scoreItem(makeQuestion({ labels: ['risks'] }), makeResult({ outcome: 'clarify', topics }));
  expect(offersRight(score(['recovery', 'risks']))).toBe(true);
  expect(offersRight(score(['recovery', 'cement']))).toBe(false);
});

it('only lines of a topic are a leaflet answer', () => {
  expect(isLeafletAnswer(reply('answer', ['risks']))).toBe(true);
  expect(isLeafletAnswer(reply('clarify', ['risks']))).toBe(false);
  expect(labelsOf(reply('clarify', ['risks']))).toEqual([]);
});
