// Figures from measurements made up by hand: what is beyond what, and when a goal is missed.
import { LARGEST, sizedId, SMALLEST } from '../../tools/bench/cases';
import type { FirstReplies } from '../../tools/bench/firstReplies';
import { firstFigures, isReached, listGoals, warmFigures } from '../../tools/bench/results';
import { differences, slowEnd, summarise } from '../../tools/bench/summary';
import { placeFigures } from '../../tools/bench/record';
import { goalTable } from '../../tools/bench/table';
import type { WarmTurns } from '../../tools/bench/warmTurns';

const first = (id: string, wall: number[]): FirstReplies => ({ id, title: id, wall, processor: wall, memory: [1] });
const warm = (id: string, middle: number[]): WarmTurns => ({
  id,
  title: id,
  middle,
  byKind: { intent: middle, question: middle },
  all: middle,
});

const [small, large] = [sizedId(SMALLEST), sizedId(LARGEST)];

const goalsOf = (launch: number, large10: number, turn: number): Map<string, boolean> => {
  const figures = firstFigures([
    first('empty', [30, 80, 31]),
    first('helloWorld', [40, 90, 41]),
    first('skill-launch', [30 + launch, 80 + launch, 31 + launch]),
    first(`${small}-launch`, [50, 100, 51]),
    first(`${large}-launch`, [30 + large10, 80 + large10, 31 + large10]),
    first(`${small}-question`, [50, 100, 51]),
    first(`${large}-question`, [50, 100, 51]),
  ]);
  const turns = warmFigures([
    warm('helloWorld', [0, 0]),
    warm('skill', [turn, turn]),
    warm(small, [0.2]),
    warm(large, [0.2]),
  ]);
  return new Map(listGoals(figures, turns).map((goal) => [goal.title, isReached(goal)]));
};

test('a round that was slow for all of them changes nothing: only the difference within a round counts', () => {
  const [, hello] = firstFigures([first('empty', [30, 80, 31]), first('helloWorld', [40, 90, 41])]);
  expect(hello?.wall).toEqual({ median: 10, p10: 10, p90: 10 });
  expect(hello?.timesHello).toBe(1);
});

test('the middle, the range in which eight of ten lie, and the slow end', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => at + 1).toReversed();
  expect(summarise(hundred)).toEqual({ median: 50.5, p10: expect.closeTo(10.9), p90: expect.closeTo(90.1) });
  expect(slowEnd(hundred)).toBeGreaterThanOrEqual(99);
  expect(differences([5, 7], [1, 2])).toEqual([4, 5]);
});

test('goals at their border are reached, beyond it they are missed', () => {
  expect([...goalsOf(15, 30, 0.3).values()]).toEqual([true, true, true, true, true]);
  expect(goalsOf(15.1, 30, 0.3).get('first reply (launch)')).toBe(false);
  expect(goalsOf(15, 30, 0.31).get('warm turn, median, beyond the hello-world')).toBe(false);
  expect(goalsOf(15, 30.1, 0.3).get('first reply (launch), 100 leaflets in 10 languages')).toBe(false);
});

test('the table says which goals are missed', () => {
  const goals = [
    { title: 'a', value: 1, unit: 'ms', most: 1.5 },
    { title: 'b', value: 2, unit: 'ms', most: 1.5 },
  ];
  expect(goalTable(goals).split('\n').slice(2)).toEqual([
    '| a    |  1.00 ms |     1.5 | reached |',
    '| b    |  2.00 ms |     1.5 | MISSED  |',
  ]);
});

test('figures are put between their marks in the README, and nowhere else', () => {
  const readme = 'before\n<!-- figures: npm run bench -- --record -->\nold\n<!-- end of figures -->\nafter\n';
  expect(placeFigures(readme, 'new')).toBe(readme.replace('old', 'new'));
  expect(() => placeFigures('no marks', 'new')).toThrow('no place for figures');
});
