import { describe, expect, test } from 'vitest';
import { type Activation, activations } from '../spec/activations';
import type { ActivationName } from '../spec/spec';
import { halfNormalQuadrature, type Moments, momentsOf } from './moments';

const names = Object.keys(activations) as ActivationName[];

describe('Gauss–Hermite quadrature of the half line', () => {
  const { nodes, weights } = halfNormalQuadrature(64);
  const mean = (f: (z: number) => number): number =>
    nodes.reduce((sum, node, index) => sum + weights[index] * f(node), 0);

  test('gives the moments of |z|, odd ones too', () => {
    let [even, odd] = [1, Math.sqrt(2 / Math.PI)];
    for (let power = 0; power < 40; power += 2) {
      expect(mean((z) => z ** power) / even).toBeCloseTo(1, 11);
      expect(mean((z) => z ** (power + 1)) / odd).toBeCloseTo(1, 11);
      even *= power + 1;
      odd *= power + 2;
    }
  });

  test('has its nodes in order, and weights above 0', () => {
    expect(nodes.every((node, index) => node > (nodes[index - 1] ?? 0))).toBe(true);
    expect(weights.every((weight) => weight > 0)).toBe(true);
  });
});

/** Moments over N(0, q) by the midpoint rule, with cells that meet at 0. */
function midpointMoments({ value, derivative }: Activation, q: number): Moments {
  const cells = 400_000;
  const width = 24 / cells;
  let [mean, square, slopeSquare] = [0, 0, 0];
  for (let cell = 0; cell < cells; cell++) {
    const u = -12 + (cell + 0.5) * width;
    const z = Math.sqrt(q) * u;
    const weight = (width * Math.exp(-0.5 * u * u)) / Math.sqrt(2 * Math.PI);
    const [a, slope] = [value(z), derivative(z)];
    mean += weight * a;
    square += weight * a * a;
    slopeSquare += weight * slope * slope;
  }
  return { mean, square, slopeSquare };
}

describe.each(names)('%s', (name) => {
  test.each([
    [1e-4, 1e-6],
    [0.3, 1e-6],
    [1, 1e-6],
    [10, 1e-6],
    [100, 1e-4],
    [1_000, 1e-2],
  ])('at q = %d has its moments to within %d', (q, share) => {
    const expected = midpointMoments(activations[name], q);
    const moments = momentsOf(name, q);
    for (const moment of ['square', 'slopeSquare', 'mean'] as const) {
      const bound = share * Math.max(1e-3, Math.abs(expected[moment]));
      expect(Math.abs(moments[moment] - expected[moment])).toBeLessThan(bound);
    }
  });
});

test('closed forms: E[relu²] = q/2, E[relu] = √(q/2π), E[Φ(z)²] of GELU’s slope at small q', () => {
  expect(momentsOf('relu', 7)).toMatchObject({ slopeSquare: expect.closeTo(0.5, 12) });
  expect(momentsOf('relu', 7).square).toBeCloseTo(3.5, 12);
  expect(momentsOf('relu', 7).mean).toBeCloseTo(Math.sqrt(7 / (2 * Math.PI)), 12);
  expect(momentsOf('linear', 3).square).toBeCloseTo(3, 12);
  expect(momentsOf('gelu', 1e-12).slopeSquare).toBeCloseTo(0.25, 9);
});
