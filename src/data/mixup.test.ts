import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMixup } from './mixup';

const createMixupOf = (seed: number) => createMixup({ mixup: 0.4, seed }, 40, 3, 2);

/** Inputs that tell their row and column, targets of two classes in turn. */
const batch = (rowCount: number) => ({
  inputs: Float64Array.from({ length: 3 * rowCount }, (_, index) => index + 1),
  targets: Float64Array.from({ length: 2 * rowCount }, (_, index) =>
    Math.floor(index / 2) % 2 === index % 2 ? 1 : 0,
  ),
});

test('inputs and targets are mixed with the same λ and the same partner, which is any row once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(1_000), (rowCount, step) => {
      const mixup = createMixupOf(3);
      const before = batch(rowCount);
      const after = batch(rowCount);
      mixup.mix(step, rowCount, after.inputs, after.targets);
      const partners = [...mixup.partners.subarray(0, rowCount)];
      expect(partners.toSorted((a, b) => a - b)).toEqual(partners.map((_, row) => row));
      for (let row = 0; row < rowCount; row++) {
        const weight = mixup.weights[row];
        const mixed = (values: Float64Array, columns: number) =>
          Array.from(
            { length: columns },
            (_, column) =>
              weight * values[row * columns + column] +
              (1 - weight) * values[partners[row] * columns + column],
          );
        expect([...after.inputs.subarray(3 * row, 3 * row + 3)]).toEqual(mixed(before.inputs, 3));
        const targets = after.targets.subarray(2 * row, 2 * row + 2);
        expect([...targets]).toEqual(mixed(before.targets, 2));
        expect(targets[0] + targets[1]).toBeCloseTo(1, 12);
      }
    }),
  );
});

test('rows have weights of their own, each step others, the same whenever asked for', () => {
  const weightsAt = (step: number, seed = 3): string => {
    const mixup = createMixupOf(seed);
    for (const other of [9, step]) {
      const { inputs, targets } = batch(40);
      mixup.mix(other, 40, inputs, targets);
    }
    return [...mixup.weights, ...mixup.partners].join();
  };
  expect(weightsAt(5)).toBe(weightsAt(5));
  expect(new Set([weightsAt(5), weightsAt(6), weightsAt(5, 4)]).size).toBe(3);
  expect(new Set(weightsAt(5).split(',').slice(0, 40)).size).toBe(40);
});
