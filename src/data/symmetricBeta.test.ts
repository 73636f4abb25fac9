import { describe, expect, test } from 'vitest';
import { symmetricBeta } from './mixup';
import { stream, uniform } from './rng';

const count = 100_000;
const source = stream(2, 'mixupWeight');
const sample = (alpha: number): Float64Array =>
  Float64Array.from({ length: count }, (_, index) =>
    symmetricBeta(alpha, uniform(source, 1, 2 * index), uniform(source, 1, 2 * index + 1)),
  ).sort();

describe.each([0.2, 0.5, 1, 4, 10])('Beta(α, α) with α = %f', (alpha) => {
  const numbers = sample(alpha);
  const moment = (power: number): number =>
    numbers.reduce((sum, x) => sum + (x - 0.5) ** power, 0) / count;
  const variance = 1 / (4 * (2 * alpha + 1));
  const fourth = (3 * variance * variance * (2 * alpha + 1)) / (2 * alpha + 3);

  test('has mean ½, its variance and its fourth moment', () => {
    expect(Math.abs(moment(1))).toBeLessThan(5 * Math.sqrt(variance / count));
    const spread = Math.sqrt((fourth - variance * variance) / count);
    expect(Math.abs(moment(2) - variance)).toBeLessThan(5 * spread);
    expect(Math.abs(moment(4) / fourth - 1)).toBeLessThan(0.03);
  });

  test('lies within 0 and 1', () => {
    expect(numbers[0]).toBeGreaterThanOrEqual(0);
    expect(numbers[count - 1]).toBeLessThanOrEqual(1);
  });
});

/** Distribution functions that can be written down. */
const known: Record<number, (x: number) => number> = {
  0.5: (x) => (2 / Math.PI) * Math.asin(Math.sqrt(x)),
  1: (x) => x,
  2: (x) => x * x * (3 - 2 * x),
  3: (x) => x ** 3 * (10 - 15 * x + 6 * x * x),
};

test.each(Object.entries(known))(
  'is distributed as it should be, α = %s',
  (alpha, distribution) => {
    const numbers = sample(Number(alpha));
    let largest = 0;
    numbers.forEach((x, index) => {
      largest = Math.max(largest, Math.abs(distribution(x) - (index + 0.5) / count));
    });
    // Kolmogorov and Smirnov: beyond 2 / √n in one of 1 500 samples.
    expect(largest).toBeLessThan(2 / Math.sqrt(count));
  },
);

test('is a number for any draws and any α', () => {
  const ends = [2 ** -33, 0.25, 0.5, 0.75, 1 - 2 ** -33];
  for (const alpha of [1e-6, 0.01, 1, 10]) {
    for (const u of ends) {
      for (const v of ends) {
        const x = symmetricBeta(alpha, u, v);
        expect(x >= 0 && x <= 1, `${alpha} ${u} ${v}`).toBe(true);
      }
    }
  }
});
