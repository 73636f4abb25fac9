import { expect, test } from 'vitest';
import { framePause } from './frameScheduler';

test('looks take a seventh of the time at the most, whether they are short or take seconds', () => {
  for (const cost of [0, 1, 10, 11, 400, 600, 5_000, 60_000]) {
    const pause = framePause(cost);
    expect(cost / (cost + pause)).toBeLessThanOrEqual(1 / 7);
  }
});

test('looks take a seventeenth of it as long as charts move four times a second', () => {
  for (const cost of [8, 12, 15]) expect(framePause(cost)).toBe(16 * cost);
  for (const cost of [16, 25, 41]) expect(framePause(cost)).toBe(250);
  expect(framePause(50)).toBe(300);
});

test('between short looks there is as much time as charts need', () => {
  expect(framePause(0)).toBe(120);
  expect(framePause(7)).toBe(120);
});
