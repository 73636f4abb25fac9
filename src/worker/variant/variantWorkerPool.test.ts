import { expect, test } from 'vitest';
import { variantNames } from '../../spec/lab';
import { variantSlots } from './variantWorkerPool';

test('one core is left to the page where there are fewer than a full lab has variants', () => {
  expect([1, 2, 3].map(variantSlots)).toEqual([1, 1, 2]);
});

test('a full lab computes at once from as many cores on as it has variants', () => {
  const full = variantNames.length;
  for (const cores of [full, full + 1, 8, 64]) {
    expect(variantSlots(cores), `${cores} cores`).toBeGreaterThanOrEqual(full);
  }
});
