import { expect, test } from 'vitest';
import { leastSquaresFit } from './leastSquares';

test('a linear target is met exactly', () => {
  const inputs = Float64Array.of(0, 1, 2, 0, 5, -3, 1, 1);
  const targets = Float64Array.of(3, 9, 7, 7).map((_, row) => {
    return 2 * inputs[2 * row] - inputs[2 * row + 1] + 4;
  });
  const fit = leastSquaresFit(inputs, 2, targets);
  expect([...fit]).toEqual([...targets].map((value) => expect.closeTo(value, 12)));
});

test('one that is not linear is met by its normal equations: the mean, where nothing else helps', () => {
  const fit = leastSquaresFit(Float64Array.of(-1, 1, -1, 1), 1, Float64Array.of(0, 2, 4, 2));
  expect([...fit]).toEqual([2, 2, 2, 2].map((value) => expect.closeTo(value, 12)));
});
