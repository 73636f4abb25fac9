import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normal, stream } from './rng';
import { symmetricEigen } from './symmetricEigen';

/** n × n, symmetric, of rank `rank` at most, times `scale`. */
function randomMatrix(n: number, rank: number, scale: number, seed: number): Float64Array {
  const source = stream(seed, 'points');
  const factor = Float64Array.from({ length: n * rank }, (_, index) => normal(source, 0, index));
  const sign = Float64Array.from({ length: rank }, (_, k) => (normal(source, 1, k) > 0 ? 1 : -1));
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      for (let k = 0; k < rank; k++) {
        matrix[i * n + j] += scale * sign[k] * factor[i * rank + k] * factor[j * rank + k];
      }
    }
  }
  return matrix;
}

const eigenOf = (matrix: Float64Array, n: number) => symmetricEigen(n, (i, j) => matrix[i * n + j]);

/** Largest entries of A v − λ v and of V Vᵀ − 1, the first in units of the largest |λ|. */
function residuals(matrix: Float64Array, n: number) {
  const { values, vectorAt } = eigenOf(matrix, n);
  const vectors = values.flatMap((_, index) => vectorAt(index));
  const largest = Math.max(...values.map(Math.abs), Number.MIN_VALUE);
  let equation = 0;
  let orthonormality = 0;
  for (let v = 0; v < n; v++) {
    for (let i = 0; i < n; i++) {
      let product = 0;
      let dot = 0;
      for (let k = 0; k < n; k++) {
        product += matrix[i * n + k] * vectors[v * n + k];
        dot += vectors[i * n + k] * vectors[v * n + k];
      }
      const off = Math.abs(product - values[v] * vectors[v * n + i]) / largest;
      equation = Math.max(equation, off);
      orthonormality = Math.max(orthonormality, Math.abs(dot - (i === v ? 1 : 0)));
    }
  }
  return { values, equation, orthonormality };
}

test('A v = λ v with orthonormal v, whatever the size, the rank and the scale', () => {
  const size = fc.integer({ min: 1, max: 24 });
  const scale = fc.constantFrom(1, 1e-100, 1e100);
  fc.assert(
    fc.property(size, fc.nat(24), scale, fc.nat(), (n, rank, factor, seed) => {
      const matrix = randomMatrix(n, Math.min(rank, n), factor, seed);
      const { values, equation, orthonormality } = residuals(matrix, n);
      expect(equation).toBeLessThan(1e-13);
      expect(orthonormality).toBeLessThan(1e-13);
      for (let i = 1; i < n; i++) expect(values[i - 1]).toBeGreaterThanOrEqual(values[i]);
    }),
    { numRuns: 300 },
  );
});

describe('eigenvalues known in closed form', () => {
  test('of the second difference: 2 − 2 cos(kπ / (n + 1))', () => {
    const n = 40;
    const matrix = Float64Array.from({ length: n * n }, (_, index) => {
      const apart = Math.abs(Math.floor(index / n) - (index % n));
      return apart === 0 ? 2 : apart === 1 ? -1 : 0;
    });
    const { values } = eigenOf(matrix, n);
    values.forEach((value, index) => {
      expect(value).toBeCloseTo(2 - 2 * Math.cos(((n - index) * Math.PI) / (n + 1)), 12);
    });
  });

  test('of a diagonal, of equal entries, of zeros', () => {
    const diagonal = Float64Array.of(3, 0, 0, 0, -1, 0, 0, 0, 7);
    expect([...eigenOf(diagonal, 3).values]).toEqual([7, 3, -1]);
    const ones = eigenOf(new Float64Array(25).fill(2), 5);
    expect(ones.values[0]).toBeCloseTo(10, 12);
    for (const value of ones.values.slice(1)) expect(Math.abs(value)).toBeLessThan(1e-14);
    for (const entry of ones.vectorAt(0)) expect(Math.abs(entry)).toBeCloseTo(0.2 ** 0.5, 12);
    expect([...eigenOf(new Float64Array(9), 3).values]).toEqual([0, 0, 0]);
  });
});

test('a matrix as large as a digit’s covariance', () => {
  const { equation, orthonormality, values } = residuals(randomMatrix(144, 60, 1 / 144, 2), 144);
  expect(equation).toBeLessThan(1e-13);
  expect(orthonormality).toBeLessThan(1e-13);
  expect(values.filter((value) => Math.abs(value) > 1e-12)).toHaveLength(60);
});

test('of second differences they are those of the closed form', () => {
  // Of the second differences of n points: 2 − 2 cos(kπ / (n + 1)), known in closed form.
  const n = 7;
  const matrix = Float64Array.from({ length: n * n }, (_, i) => {
    const apart = Math.abs(Math.floor(i / n) - (i % n));
    return apart === 0 ? 2 : apart === 1 ? -1 : 0;
  });
  const { values, vectorAt } = eigenOf(matrix, n);
  values.forEach((value, index) => {
    const vector = vectorAt(index);
    expect(value).toBeCloseTo(2 - 2 * Math.cos(((n - index) * Math.PI) / (n + 1)), 12);
    for (let row = 0; row < n; row++) {
      const image = vector.reduce((sum, entry, i) => sum + matrix[row * n + i] * entry, 0);
      expect(image).toBeCloseTo(value * vector[row], 12);
    }
  });
});
