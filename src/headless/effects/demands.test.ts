import { describe, expect, test } from 'vitest';
import { median } from '../../diagnosis/median';
import {
  type Demand,
  everyAbove,
  everyBelow,
  everyDiverges,
  medianAbove,
  medianBelow,
  medianBetween,
} from './demands';

describe('demands', () => {
  const cases: [Demand, number[], boolean][] = [
    [everyAbove(1), [2, 1.1], true],
    [everyAbove(1), [2, 1], false],
    [everyBelow(1), [0.5, 0.9], true],
    [everyBelow(1), [0.5, Infinity], false],
    [everyBelow(1), [0.5, Number.NaN], false],
    [medianAbove(1), [0, 2, 3], true],
    [medianAbove(1), [0, 0, 3], false],
    [medianBelow(1), [0, 0, Infinity], true],
    [medianBelow(1), [0, Infinity, Infinity], false],
    [medianBetween(1, 2), [0, 1.5, 9], true],
    [medianBetween(1, 2), [0, 2.5, 9], false],
    [everyDiverges, [Infinity, Infinity], true],
    [everyDiverges, [Infinity, 0.1], false],
  ];
  test.each(cases)('%o of %j: %s', (demand, values, expected) => {
    expect(demand.holds(values)).toBe(expected);
  });
});

test('the median of runs of which some diverge', () => {
  expect(median([3, Infinity, 1])).toBe(3);
  expect(median([Infinity, Infinity, 1])).toBe(Infinity);
});
