import { expect, test } from 'vitest';
import { createStopwatch } from './stopwatch';

/** A competitor that takes exactly so many milliseconds for a unit of work. */
function simulated(millisecondsPerUnit: number) {
  let time = 0;
  const chunks: number[] = [];
  const competitor = {
    note: '',
    async advance(count: number) {
      chunks.push(count);
      time += count * millisecondsPerUnit;
    },
  };
  return { stopwatch: createStopwatch(competitor, () => time), chunks, elapsed: () => time };
}

test.each([0.001, 0.7, 15, 400])('a unit of %d ms', async (milliseconds) => {
  const { stopwatch, elapsed } = simulated(milliseconds);
  expect(await stopwatch(200)).toBeCloseTo(1_000 / milliseconds, 6);
  expect(elapsed()).toBeGreaterThanOrEqual(200);
});

test('chunks grow until the clock can time them, and stay so for the next stretch', async () => {
  const { stopwatch, chunks } = simulated(0.01);
  await stopwatch(300);
  await stopwatch(300);
  const later = chunks.slice(12).map((count) => count * 0.01);
  expect(Math.min(...later)).toBeGreaterThanOrEqual(10);
  expect(Math.max(...later)).toBeLessThanOrEqual(30);
});

test('a stretch is as many periods as it takes', async () => {
  for (const milliseconds of [0.01, 0.7, 15]) {
    const { stopwatch, chunks, elapsed } = simulated(milliseconds);
    expect(await stopwatch(200, 70)).toBeCloseTo(1_000 / milliseconds, 6);
    const units = chunks.reduce((sum, count) => sum + count, 0);
    expect(units % 70).toBe(0);
    expect((units - 70) * milliseconds).toBeLessThan(200 + 30);
    expect(elapsed()).toBeGreaterThanOrEqual(200);
  }
});

test('a slow competitor does more than one unit', async () => {
  const { stopwatch, chunks } = simulated(1_000);
  await stopwatch(500);
  expect(chunks.reduce((sum, count) => sum + count, 0)).toBe(3);
});

test('what is still queued at the end of a stretch takes its time too', async () => {
  let [time, queued] = [0, 0];
  const competitor = {
    note: '',
    async advance(count: number) {
      time += queued;
      queued = count * 20;
    },
    async finish() {
      time += queued;
      queued = 0;
    },
  };
  const stopwatch = createStopwatch(competitor, () => time);
  expect(await stopwatch(200)).toBeCloseTo(50, 6);
});
