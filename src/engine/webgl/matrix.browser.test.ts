import { expect, it } from 'vitest';
import { startWebgl } from '../testing/webgl';

it('the gradient may take the place of the slopes that it is computed from', async () => {
  const kernels = await startWebgl();
  const numbers = (count: number): Float64Array =>
    new Float64Array(count).map((_, index) => ((7 * index) % 11) / 8 - 0.5);
  const filled = (rows: number, columns: number) =>
    kernels.create(rows, columns, numbers(rows * columns));
  const [outputGradient, weights, kept] = [filled(9, 6), filled(5, 6), filled(9, 5)];
  const apart = kernels.create(9, 5);
  kernels.preactivationGradient('tanh', outputGradient, weights, kept, apart);
  kernels.preactivationGradient('tanh', outputGradient, weights, kept, kept);
  const [expected, inPlace] = await kernels.read([apart, kept]);
  expect(expected.some((value) => value !== 0)).toBe(true);
  expect(inPlace).toEqual(expected);
});
