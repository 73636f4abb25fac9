import { expect, test } from 'vitest';
import { factor, flopsPerTurn, multiplyAddModule, summand, unrolling } from './multiplyAddModule';

async function runOf(accumulators: number): Promise<(turns: number) => number> {
  const { instance } = await WebAssembly.instantiate(multiplyAddModule(accumulators));
  return instance.exports.run as (turns: number) => number;
}

test.each([1, 8, 12, 16])(
  '%d accumulators do what the loop says, and no less',
  async (accumulators) => {
    const run = await runOf(accumulators);
    for (const turns of [1, 2]) {
      let accumulator = 0;
      for (let i = 0; i < turns * unrolling; i++) accumulator = factor * accumulator + summand;
      // Exact in float32: after 16 times the sum of powers of ½ has 16 digits.
      expect(run(turns)).toBe(accumulators * accumulator);
    }
  },
);

test('a turn counts a multiplication and an addition in each lane', () => {
  expect(flopsPerTurn(12)).toBe(12 * unrolling * 4 * 2);
});
