import { expect, it, test } from 'vitest';
import { flopsPerStep, plainNetwork, rowNames, rows, specOf } from './networks';

it('counts every multiply-add of the matrix products', () => {
  const { depth, width, batch } = { depth: 2, width: 3, batch: 5 };
  // 2→3, 3→3, 3→2: forward and parameter gradient of all three, input gradient of the last two.
  const multiplyAdds = batch * (2 * (6 + 9 + 6) + (9 + 6));
  expect(flopsPerStep({ ...plainNetwork, depth, width, batch })).toBe(2 * multiplyAdds);
});

test.each(rowNames)('every batch of %s is full', (name) => {
  const { samples, trainFraction, batch } = specOf(rows[name]);
  expect(Number(samples * trainFraction) % Number(batch)).toBe(0);
});
