// Wilson intervals against published values, and what must hold for all of them.
import * as fc from 'fast-check';
import { rateOf } from '../../tools/evaluation/interval';

// R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I,
// method 3 (score, no continuity correction).
const PUBLISHED: [count: number, of: number, low: number, high: number][] = [
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
];

it.each(PUBLISHED)('%i of %i', (count, of, low, high) => {
  const rate = rateOf(count, of);
  expect(rate.share).toBeCloseTo(count / of, 10);
  expect(rate.low).toBeCloseTo(low, 4);
  expect(rate.high).toBeCloseTo(high, 4);
});

it('says nothing about nothing', () => {
  expect(rateOf(0, 0)).toEqual({ count: 0, of: 0, share: 0, low: 0, high: 1 });
});

it('holds its share, lies within 0 and 1, and mirrors', () => {
  const counted = fc
    .integer({ min: 1, max: 5000 })
    .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
  fc.assert(
    fc.property(counted, ([count, of]) => {
      const { share, low, high } = rateOf(count, of);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(share + Number.EPSILON);
      expect(high).toBeGreaterThanOrEqual(share - Number.EPSILON);
      expect(rateOf(of - count, of).low).toBeCloseTo(1 - high, 10);
    }),
  );
});
