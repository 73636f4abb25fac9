import { expect, it } from 'vitest';
import { lowestOf, recentRecords } from './median';

const recordsAt = (steps: number[], lossAt: (step: number) => number) =>
  steps.map((step) => ({ step, loss: lossAt(step) }));
const every = (spacing: number, last: number): number[] =>
  Array.from({ length: last / spacing + 1 }, (_, index) => index * spacing);
/** Falls until step 400 and rises after it. */
const valley = (step: number): number => 1 + Math.abs(step - 400) / 400;
const read = ({ loss }: { loss: number }): number => loss;

it('finds the same lowest loss however many records there are', () => {
  const dense = lowestOf(recordsAt(every(2, 1_000), valley), read);
  const sparse = lowestOf(recordsAt(every(50, 1_000), valley), read);
  expect(Math.abs(dense.step - sparse.step)).toBeLessThanOrEqual(50);
  expect(Math.abs(dense.median - sparse.median)).toBeLessThan(0.1);
});

it('does not take a single lucky record for the lowest', () => {
  const records = recordsAt(every(10, 1_000), (step) => (step === 700 ? 0 : valley(step)));
  expect(lowestOf(records, read).median).toBeGreaterThan(0.9);
});

it('takes the newest records for recent, an odd number of them, and step 0 alone at step 0', () => {
  expect(recentRecords(recordsAt([0], valley)).map(({ step }) => step)).toEqual([0]);
  const steps = recentRecords(recordsAt(every(10, 100), valley)).map(({ step }) => step);
  expect(steps).toEqual([80, 90, 100]);
});
