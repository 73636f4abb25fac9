import { expect, test } from 'vitest';
import { nextOnScale } from './useDraft';

test('the arrow keys go along 1, 2, 5, and from 0 to the smallest number of a field', () => {
  const up = [0, 0.1, 0.2, 0.3, 0.5, 1, 7].map((value) => nextOnScale(value, 1, 0.1));
  expect(up).toEqual([0.1, 0.2, 0.5, 0.5, 1, 2, 10]);
  const down = [10, 7, 1, 0.3, 0.1, 0].map((value) => nextOnScale(value, -1, 0.1));
  expect(down).toEqual([5, 5, 0.5, 0.2, 0, 0]);
  expect(nextOnScale(0, 1)).toBe(1e-4);
});
