import { expect, test } from 'vitest';
import { lookPause } from './lookPause';

test('looks take a seventh of the time at the most, whether they are short or take seconds', () => {
  for (const cost of [0, 1, 10, 11, 400, 600, 5_000, 60_000]) {
    const pause = lookPause(cost);
    expect(cost / (cost + pause)).toBeLessThanOrEqual(1 / 7);
  }
});

test('looks take a thirteenth of it as long as charts move twice a second', () => {
  for (const cost of [5, 10, 40]) expect(lookPause(cost)).toBe(12 * cost);
  for (const cost of [41, 60, 80]) expect(lookPause(cost)).toBe(480);
  expect(lookPause(100)).toBe(600);
});

test('between short looks there is as much time as charts need', () => {
  expect(lookPause(0)).toBe(60);
  expect(lookPause(4)).toBe(60);
});
