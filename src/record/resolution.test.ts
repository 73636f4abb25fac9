import { expect, test } from 'vitest';
import {
  isKept,
  isMeasured,
  leastDistance,
  measurementResolution,
  measuresLayers,
  nextKept,
  nextMeasured,
  powerOfTwoAbove,
  powerOfTwoWithin,
  stepResolution,
  strideAt,
} from './resolution';

const lengths = [1, 15, 63, 64, 500, 1_023, 1_024, 4_096, 10_000, 100_000, 1_000_000];
const both = [stepResolution, measurementResolution];

function keptOf(resolution: typeof stepResolution, length: number, least = 1): number[] {
  const steps: number[] = [];
  for (let step = 0; step <= length; step = nextStep(resolution, step, length, least)) {
    if (isKept(resolution, step, length, least)) steps.push(step);
  }
  return steps;
}

function nextStep(resolution: typeof stepResolution, step: number, length: number, least: number) {
  if (step <= resolution.first) return step + 1;
  const stride = strideAt(resolution, step, length, least);
  return step + stride - (step % stride);
}

test.each(lengths)(
  'of %i steps what is kept resolves every one of them, in a bounded number',
  (length) => {
    for (const resolution of both) {
      const steps = keptOf(resolution, length);
      const { share, points, relief } = resolution;
      for (const [index, step] of steps.slice(0, -1).entries()) {
        const finest = Math.max(1, Math.min(step / share, Math.max(relief, length / points)));
        expect(steps[index + 1] - step).toBeLessThanOrEqual(2 * finest);
        expect(strideAt(resolution, step, length)).toBeLessThanOrEqual(finest);
      }
      expect(steps.length).toBeLessThanOrEqual(
        resolution.first + 2 * points + share * Math.log2(Math.max(2, length)),
      );
    }
  },
);

test('a longer run keeps a part of what a shorter one did', () => {
  for (const resolution of both) {
    for (const [index, length] of lengths.slice(1).entries()) {
      const shorter = new Set(keptOf(resolution, lengths[index]));
      const within = keptOf(resolution, length).filter((step) => step <= lengths[index]);
      expect(within.filter((step) => !shorter.has(step))).toEqual([]);
    }
  }
});

test.each([1, 2, 8, 32, 256])(
  'the next step is the first that is kept, at a distance of %i',
  (least) => {
    for (const resolution of both) {
      let step = 0;
      for (let next = 1; next < 5_000; next++) {
        if (!isKept(resolution, next, next, least)) continue;
        expect(nextKept(resolution, step, least)).toBe(next);
        step = next;
      }
    }
  },
);

test('powers of two', () => {
  expect([0, 0.3, 1, 2, 3, 7.9, 8, 1e12].map(powerOfTwoWithin)).toEqual([
    1,
    1,
    1,
    2,
    2,
    4,
    8,
    2 ** 30,
  ]);
  expect([0, 1, 1.2, 2, 5, 17].map(powerOfTwoAbove)).toEqual([1, 1, 2, 2, 8, 32]);
});

test('measuring takes a quarter of the training at the most, after the first steps', () => {
  for (const [measurement, batch] of [
    [400, 32],
    [4_096, 32],
    [400, 200],
    [40, 512],
    [4_096, 1],
  ]) {
    const distance = leastDistance({ measurement, batch });
    for (const length of [1_000, 20_000]) {
      let work = 0;
      for (let step = 16; step < length; ) {
        step = nextMeasured(step, distance);
        work += step < length ? measurement : 0;
      }
      expect(work).toBeLessThanOrEqual((3 * batch * length) / 4);
    }
  }
});

test('the first sixteen steps are measured whatever it costs, and some of them inspected', () => {
  for (const distance of [1, 32, 1_024]) {
    const first = Array.from({ length: 17 }, (_, step) => step);
    expect(first.every((step) => isMeasured(step, distance))).toBe(true);
    expect(first.filter((step) => measuresLayers(step, distance))).toEqual([0, 1, 2, 4, 8, 16]);
  }
});

test('what is inspected is measured, and outlasts thinning', () => {
  for (const distance of [1, 8, 64]) {
    for (let step = 0; step < 20_000; step++) {
      if (measuresLayers(step, distance)) expect(isMeasured(step, distance)).toBe(true);
    }
  }
});
