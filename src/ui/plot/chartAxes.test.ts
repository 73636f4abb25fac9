import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Axis, niceTicks, ticksBeforeLast, ticksInRows } from './chartAxes';

test('ticks are round numbers from 0 to an end that holds the value', () => {
  expect(niceTicks(0.72)).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
  expect(niceTicks(240)).toEqual([0, 50, 100, 150, 200, 250]);
  expect(niceTicks(1_000)).toEqual([0, 200, 400, 600, 800, 1_000]);
  expect(niceTicks(1_001)).toEqual([0, 400, 800, 1_200]);
  expect(niceTicks(0)).toEqual([0, 1]);
});

test('an axis of steps has whole steps, and no more than a quarter of it is empty for long', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 10_000_000 }), (step) => {
      const ticks = niceTicks(step);
      const end = ticks[ticks.length - 1];
      expect(ticks.every(Number.isInteger)).toBe(true);
      expect(end).toBeGreaterThanOrEqual(step);
      expect(step / end).toBeGreaterThan(0.66);
    }),
  );
});

test('a low chart keeps the ends of a linear axis, and the top of a logarithmic one', () => {
  const linear: Axis = { kind: 'linear', domain: [0, 5], ticks: niceTicks(5), label: String };
  expect(ticksInRows(linear, 200)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(ticksInRows(linear, 50)).toEqual([0, 5]);
  expect(ticksInRows({ ...linear, kind: 'log' }, 50)).toEqual([1, 3, 5]);
});

test('a number whose label would meet the word at the end of its axis is left out', () => {
  const axis: Axis = {
    domain: [0, 4],
    ticks: [1, 2, 3, 4],
    label: (tick) => (tick === 4 ? 'output' : String(tick)),
  };
  const widthOf = (text: string): number => 8 * text.length;
  expect(ticksBeforeLast(axis, 200, widthOf)).toEqual([1, 2, 3, 4]);
  expect(ticksBeforeLast(axis, 100, widthOf)).toEqual([1, 2, 4]);
});
