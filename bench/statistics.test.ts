import { expect, it } from 'vitest';
import { quantile, ratioOf, spreadOf } from './statistics';

it('takes quantiles between the two nearest values', () => {
  const values = [40, 10, 30, 20];
  expect([0, 0.25, 0.5, 1].map((share) => quantile(values, share))).toEqual([10, 17.5, 25, 40]);
  expect(quantile([7], 0.9)).toBe(7);
  expect(() => quantile([], 0.5)).toThrow();
});

it('leaves the values in their order', () => {
  const values = [3, 1, 2];
  expect(spreadOf(values)).toEqual({ median: 2, low: 1.5, high: 2.5 });
  expect(values).toEqual([3, 1, 2]);
});

it('takes a ratio in each round, so that what slows a whole round does not count', () => {
  const [ours, theirs] = [
    [100, 10, 12],
    [10, 1, 10],
  ];
  expect(ratioOf(ours, theirs).median).toBe(10);
  expect(spreadOf(ours).median / spreadOf(theirs).median).toBe(1.2);
});
