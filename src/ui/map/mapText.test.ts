import { expect, test } from 'vitest';
import { map } from '../../i18n/en/map';
import { timeLeft } from './mapText';

test.each([
  [10_000, 0.5, '10 s'],
  [30_000, 0.25, '90 s'],
  [60_000, 0.1, '9 min'],
  [10, 0.99, '1 s'],
])('after %d ms and a share of %d: %s', (elapsed, share, text) => {
  const job = { began: 500, heard: 500 + elapsed, share, ending: null };
  expect(timeLeft(job, map)).toBe(text);
});

test('is nothing at the start, nor after the end', () => {
  expect(timeLeft({ began: 0, heard: 10, share: 0.01, ending: null }, map)).toBeNull();
  expect(
    timeLeft({ began: 0, heard: 10, share: 0.5, ending: { kind: 'cancelled' } }, map),
  ).toBeNull();
});
