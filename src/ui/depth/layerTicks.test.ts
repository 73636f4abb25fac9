import { expect, test } from 'vitest';
import { layerTicks } from './layerColumns';

test('few layers have a label each', () => {
  expect(layerTicks(1)).toEqual([1]);
  expect(layerTicks(11)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
});

test('many layers are labelled at the ends and at round numbers between', () => {
  expect(layerTicks(21)).toEqual([1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21]);
  expect(layerTicks(51)).toEqual([1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 51]);
  expect(layerTicks(101)).toEqual([1, 10, 20, 30, 40, 50, 60, 70, 80, 90, 101]);
});

test('from 1 to 101 layers, labels are few, ascend, and leave the last one room', () => {
  for (let count = 1; count <= 101; count++) {
    const ticks = layerTicks(count);
    expect(ticks.length).toBeLessThanOrEqual(13);
    expect(ticks[0]).toBe(1);
    expect(ticks[ticks.length - 1]).toBe(count);
    expect(ticks.every((tick, index) => index === 0 || tick > ticks[index - 1])).toBe(true);
    const last = ticks.length > 2 ? count - ticks[ticks.length - 2] : Infinity;
    expect(last).toBeGreaterThanOrEqual(count / 25);
  }
});
