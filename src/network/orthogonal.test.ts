import { describe, expect, test } from 'vitest';
import { normal, stream } from '../data/rng';
import { orthogonal } from './initializers';

const shapes = [
  [256, 256],
  [16, 256],
  [256, 16],
  [2, 1],
  [1, 1],
];

function draw(rows: number, columns: number): Float64Array {
  const source = stream(11, 'weights');
  return Float64Array.from({ length: rows * columns }, (_, index) => normal(source, 0, index));
}

/** Largest distance of V·Vᵀ from the identity, V having its vectors along the shorter side. */
function deviation(values: Float64Array, rows: number, columns: number): number {
  const [count, length] = rows <= columns ? [rows, columns] : [columns, rows];
  const at = (vector: number, index: number): number =>
    rows <= columns ? values[vector * columns + index] : values[index * columns + vector];
  let largest = 0;
  for (let a = 0; a < count; a++) {
    for (let b = 0; b <= a; b++) {
      let product = 0;
      for (let index = 0; index < length; index++) product += at(a, index) * at(b, index);
      largest = Math.max(largest, Math.abs(product - (a === b ? 1 : 0)));
    }
  }
  return largest;
}

test.each(shapes)('%i × %i: the shorter side is orthonormal', (rows, columns) => {
  const result = orthogonal(draw(rows, columns), rows, columns);
  expect(deviation(result, rows, columns)).toBeLessThan(1e-12);
});

test('vectors that nearly agree are parted all the same', () => {
  const values = Float64Array.of(1, 1, 1, 1, 1 + 1e-9, 1, 1, 1 + 1e-9, 1 - 1e-9);
  expect(deviation(orthogonal(values, 3, 3), 3, 3)).toBeLessThan(1e-12);
});

describe('the directions', () => {
  test('begin with that of the first vector and favour none', () => {
    const values = draw(3, 4);
    const first = values.subarray(0, 4);
    const norm = Math.hypot(...first);
    const result = orthogonal(values, 3, 4);
    for (const index of first.keys()) expect(result[index]).toBeCloseTo(first[index] / norm, 12);
    const large = orthogonal(draw(256, 256), 256, 256);
    const mean = large.reduce((sum, value) => sum + value, 0) / large.length;
    expect(Math.abs(mean)).toBeLessThan(5 / 256 / 16);
  });

  test('are the draws’ own: the matrix that is given stays as it was', () => {
    const values = draw(4, 4);
    orthogonal(values, 4, 4);
    expect(values).toEqual(draw(4, 4));
  });
});
