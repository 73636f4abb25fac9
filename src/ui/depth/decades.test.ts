import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordOf, underflowOf, viewOf } from '../plot/testing/view';
import { decadesAround, decadesOf, decadeTicks, widen } from './decades';

const series = 'gradientNorms';

describe('the decades of a run', () => {
  test('are whole, and hold the extremes of every record', () => {
    const view = viewOf([recordOf(0, [3e-7, 0.4]), recordOf(5, [2e-9, 12]), recordOf(9, [1, 1])]);
    expect(decadesOf([view], series)).toEqual({ low: -9, high: 2 });
  });

  test('reach from the smallest to the largest number of float64', () => {
    const view = viewOf([recordOf(0, [2e-320, 1e300])]);
    const { low, high } = decadesOf([view], series);
    expect(low).toBe(-320);
    expect(high).toBe(300);
  });

  test('leave out what has no logarithm', () => {
    const record = recordOf(0, [1e-40, 0, Number.NaN, Infinity, 0.5], underflowOf(0));
    expect(decadesOf([viewOf([record])], series)).toEqual({ low: -1, high: 0 });
  });

  test('are at least one, also where nothing can be drawn', () => {
    expect(decadesAround({ lowest: -3, highest: -3 })).toEqual({ low: -3, high: -2 });
    expect(decadesOf([viewOf([recordOf(0, [0, 0])])], series)).toEqual({ low: -1, high: 0 });
    expect(decadesOf([], series)).toEqual({ low: -1, high: 0 });
  });

  test('are not those of an explosion, as long as another variant goes on', () => {
    const healthy = viewOf([recordOf(0, [0.2, 0.3])]);
    const exploded = viewOf([recordOf(0, [20, 30]), recordOf(1, [1e30, 1e34])], {
      halt: { step: 2, layerIndex: 0, where: 'forward' },
    });
    expect(decadesOf([healthy, exploded], series)).toEqual({ low: -1, high: 2 });
    expect(decadesOf([exploded], series)).toEqual({ low: 1, high: 34 });
  });
});

test('a widened axis is the same object until it must be another', () => {
  const former = { low: -4, high: 0 };
  expect(widen(former, { low: -3, high: 0 })).toBe(former);
  expect(widen(former, { low: -3, high: 2 })).toEqual({ low: -4, high: 2 });
});

test('ticks are few, even, within the axis, and at round exponents', () => {
  expect(decadeTicks({ low: -7, high: 0 }, 7)).toEqual([-6, -4, -2, 0]);
  expect(decadeTicks({ low: -2, high: 1 }, 7)).toEqual([-2, -1, 0, 1]);
  expect(decadeTicks({ low: -320, high: 300 }, 7)).toEqual([-300, -200, -100, 0, 100, 200, 300]);
  const axes = fc
    .tuple(fc.integer({ min: -330, max: 309 }), fc.integer({ min: 1, max: 640 }))
    .map(([low, length]) => ({ low, high: low + length }));
  fc.assert(
    fc.property(axes, (axis) => {
      const ticks = decadeTicks(axis, 7);
      expect(ticks.length).toBeGreaterThanOrEqual(1);
      expect(ticks.length).toBeLessThanOrEqual(7);
      expect(ticks[0]).toBeGreaterThanOrEqual(axis.low);
      expect(ticks[ticks.length - 1]).toBeLessThanOrEqual(axis.high);
      const distances = ticks.slice(1).map((tick, index) => tick - ticks[index]);
      expect(new Set(distances).size).toBeLessThanOrEqual(1);
    }),
  );
});
