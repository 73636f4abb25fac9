import { describe, expect, test } from 'vitest';
import type { ActivationName } from '../spec/spec';
import { activations } from './activations';
import { momentsOf } from './moments';
import { pairMomentsOf } from './pairMoments';

/** Two-dimensional mean by the trapezoidal rule, far finer than what is tested. */
function meanOverPair(f: (z: number) => number, q: number, r: number, correlation: number): number {
  const step = 1 / 64;
  const rest = Math.sqrt(1 - correlation * correlation);
  let sum = 0;
  for (let x = -8; x <= 8; x += step) {
    const u = f(Math.sqrt(q) * x) * Math.exp(-0.5 * x * x);
    let inner = 0;
    for (let y = -8; y <= 8; y += step) {
      inner += Math.exp(-0.5 * y * y) * f(Math.sqrt(r) * (correlation * x + rest * y));
    }
    sum += u * inner;
  }
  return (sum * step * step) / (2 * Math.PI);
}

describe.each(Object.keys(activations) as ActivationName[])('of %s', (activation) => {
  test.each([
    [1, 1.5, 0.6],
    [0.3, 2, -0.8],
    [6, 3, 0.97],
  ])(
    'means over rows of variances %d and %d with correlation %d are those of a fine rule',
    (q, r, correlation) => {
      const covariances = Float64Array.of(q, correlation * Math.sqrt(q * r), r);
      const { products, slopeProducts } = pairMomentsOf(activation, covariances);
      const { value, slope } = activations[activation];
      const exact = [value, slope].map((f) => meanOverPair(f, q, r, correlation));
      const scale = Math.sqrt(momentsOf(activation, q).square * momentsOf(activation, r).square);
      expect(Math.abs(products[1] - exact[0]) / scale).toBeLessThan(0.003);
      expect(Math.abs(slopeProducts[1] - exact[1])).toBeLessThan(0.01);
    },
  );

  test.each([0.01, 1, 30])(
    'a row with itself, of variance %d, has the means of a single one',
    (q) => {
      const { products, slopeProducts } = pairMomentsOf(activation, Float64Array.of(q));
      const single = momentsOf(activation, q);
      expect(products[0] / single.square).toBeCloseTo(1, 2);
      expect(slopeProducts[0] / single.slopeSquare).toBeCloseTo(1, 2);
    },
  );
});
