import { expect, test } from 'vitest';
import { lookPause } from './lookPause';

test('looks take a seventh of the time at the most, whether they are short or take seconds', () => {
  for (const cost of [0, 1, 10, 11, 400, 600, 5_000, 60_000]) {
    const pause = lookPause(cost);
    expect(cost / (cost + pause)).toBeLessThanOrEqual(1 / 7);
  }
});

test('between short looks there is as much time as charts need, and no more', () => {
  expect(lookPause(0)).toBe(60);
  expect(lookPause(10)).toBe(60);
  expect(lookPause(30)).toBe(180);
});
