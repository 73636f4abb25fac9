import { expect, test } from 'vitest';
import { normal, quickNormal, stream } from './rng';

test('draws the numbers that `normal` draws', () => {
  const source = stream(3, 'augment');
  let largest = 0;
  let tail = 0;
  for (let index = 0; index < 200_000; index++) {
    const exact = normal(source, 2, index);
    largest = Math.max(largest, Math.abs(quickNormal(source, 2, index) - exact));
    tail = Math.max(tail, Math.abs(exact));
  }
  expect(tail).toBeGreaterThan(4);
  expect(largest).toBeLessThan(2e-5);
});
