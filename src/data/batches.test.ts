import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gather, gatherPart, planBatches } from './batches';

const sorted = (rows: Iterable<number>): number[] => [...rows].sort((a, b) => a - b);
const rowsAt = (batches: ReturnType<typeof planBatches>, step: number): number[] => {
  const first = batches.firstAt(step);
  return [...batches.orderAt(step).subarray(first, first + batches.countAt(step))];
};
const upTo = (count: number): number[] => Array.from({ length: count }, (_, row) => row);

test('every epoch passes over every row once, in batches of the size asked for', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 100 }), (rows, size) => {
      const batches = planBatches(rows, { batch: size, seed: 4 });
      expect(batches.stepsPerEpoch).toBe(Math.ceil(rows / size));
      expect(batches.largest).toBe(Math.min(rows, size));
      for (const epoch of [0, 1, 5]) {
        const steps = upTo(batches.stepsPerEpoch).map((n) => epoch * batches.stepsPerEpoch + n);
        const parts = steps.map((step) => rowsAt(batches, step));
        expect(sorted(parts.flat())).toEqual(upTo(rows));
        for (const part of parts.slice(0, -1)) expect(part).toHaveLength(size);
      }
    }),
  );
});

test('a batch is the same whenever it is asked for', () => {
  const inOrder = planBatches(50, { batch: 8, seed: 4 });
  const expected = upTo(30).map((step) => rowsAt(inOrder, step));
  const anyhow = planBatches(50, { batch: 8, seed: 4 });
  for (const step of [29, 3, 3, 17, 0, 28]) expect(rowsAt(anyhow, step)).toEqual(expected[step]);
});

test('each epoch and each seed has an order of its own', () => {
  const orders = [
    rowsAt(planBatches(40, { batch: 20, seed: 1 }), 0),
    rowsAt(planBatches(40, { batch: 20, seed: 1 }), 2),
    rowsAt(planBatches(40, { batch: 20, seed: 2 }), 0),
  ];
  expect(new Set(orders.map(String)).size).toBe(3);
});

test('a full batch holds all rows in their own order', () => {
  for (const batch of ['full', 60, 512] as const) {
    const batches = planBatches(60, { batch, seed: 1 });
    expect(batches.stepsPerEpoch).toBe(1);
    for (const step of [0, 7]) expect(rowsAt(batches, step)).toEqual(upTo(60));
  }
});

test('rows are gathered in the order asked for', () => {
  const table = Float64Array.of(0, 1, 10, 11, 20, 21);
  expect([...gather(table, 2, Uint32Array.of(2, 0))]).toEqual([20, 21, 0, 1]);
  const picked = new Float64Array(6).fill(9);
  gatherPart(table, 2, Uint32Array.of(0, 1, 2, 1), 2, 2, picked);
  expect([...picked]).toEqual([20, 21, 10, 11, 9, 9]);
});
