import { describe, expect, test } from 'vitest';
import { activations } from '../spec/activations';
import type { ActivationName } from '../spec/spec';
import { momentsOf } from './moments';
import { pairMomentsOf } from './pairMoments';

const step = 1 / 32;
/** Cells meet at 0, where derivatives jump. */
const nodes = Array.from({ length: 512 }, (_, index) => -8 + step * (index + 0.5));
const weights = nodes.map((x) => Math.exp(-0.5 * x * x));

/** Two-dimensional mean by the midpoint rule, far finer than what is tested. */
function meanOverPair(f: (z: number) => number, q: number, r: number, correlation: number): number {
  const rest = Math.sqrt(1 - correlation * correlation);
  let sum = 0;
  nodes.forEach((x, row) => {
    let inner = 0;
    for (let column = 0; column < nodes.length; column++) {
      const z = Math.sqrt(r) * (correlation * x + rest * nodes[column]);
      inner += weights[column] * f(z);
    }
    sum += weights[row] * f(Math.sqrt(q) * x) * inner;
  });
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
      const { value, derivative } = activations[activation];
      const exact = [value, derivative].map((f) => meanOverPair(f, q, r, correlation));
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
