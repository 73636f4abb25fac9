import { expect, test } from 'vitest';
import { framePause } from './frameScheduler';

test('looks take a seventh of the time at the most, whether they are short or take seconds', () => {
  for (const cost of [0, 1, 10, 11, 400, 600, 5_000, 60_000]) {
    const pause = framePause(cost);
    expect(cost / (cost + pause)).toBeLessThanOrEqual(1 / 7);
  }
});

test('looks take a thirteenth of it as long as charts move five times a second', () => {
  for (const cost of [10, 13, 16]) expect(framePause(cost)).toBe(12 * cost);
  for (const cost of [17, 25, 33]) expect(framePause(cost)).toBe(200);
  expect(framePause(40)).toBe(240);
});

test('between short looks there is as much time as charts need', () => {
  expect(framePause(0)).toBe(120);
  expect(framePause(9)).toBe(120);
});
