import { normal, type Stream, uniform } from '../data/rng';
import type { InitializerName } from '../spec/spec';
import { mapTable } from '../spec/table';
import { weightLaws } from '../spec/weightLaws';

export interface Shape {
  fanIn: number;
  fanOut: number;
}

/** Fills a fanIn × fanOut matrix, row by row, at gain 1. Entry (i, j) is draw (i, j) of its stream. */
export type Initializer = (source: Stream, shape: Shape) => Float64Array;

export const initializers = initializersOf(normal);

/**
 * Returns the table of initializers on this source of randomness.
 *
 * @param draw standard normal numbers: a step of the source for each row, an index for each column
 */
export function initializersOf(draw: typeof normal): Record<InitializerName, Initializer> {
  return mapTable(weightLaws, (law): Initializer => {
    switch (law.family) {
      case 'normal':
        return (source, shape) =>
          gaussian(draw, source, shape, Math.sqrt(law.variance(shape.fanIn, shape.fanOut)));
      case 'uniform':
        return (source, shape) =>
          uniformWithin(source, shape, Math.sqrt(3 * law.variance(shape.fanIn, shape.fanOut)));
      case 'orthogonal':
        return (source, shape) =>
          orthogonal(gaussian(draw, source, shape, 1), shape.fanIn, shape.fanOut);
      case 'constant':
        return (_, { fanIn, fanOut }) => new Float64Array(fanIn * fanOut).fill(law.weight);
    }
  });
}

function gaussian(
  draw: typeof normal,
  source: Stream,
  { fanIn, fanOut }: Shape,
  deviation: number,
): Float64Array {
  const values = new Float64Array(fanIn * fanOut);
  for (let row = 0; row < fanIn; row++) {
    for (let column = 0; column < fanOut; column++) {
      values[row * fanOut + column] = deviation * draw(source, row, column);
    }
  }
  return values;
}

function uniformWithin(source: Stream, { fanIn, fanOut }: Shape, limit: number): Float64Array {
  return Float64Array.from({ length: fanIn * fanOut }, (_, index) => {
    const u = uniform(source, Math.floor(index / fanOut), index % fanOut);
    return limit * (2 * u - 1);
  });
}

/**
 * Returns the orthonormal factor of a Gaussian matrix (Saxe et al. 2014): of a rows × columns matrix the
 * shorter side becomes orthonormal, its products below 1e-12. The vectors' directions, and so their
 * law, are those of the draws.
 */
export function orthogonal(values: Float64Array, rows: number, columns: number): Float64Array {
  if (rows <= columns) return orthonormalRows(values, rows, columns);
  const vectors = orthonormalRows(transpose(values, rows, columns), columns, rows);
  return transpose(vectors, columns, rows);
}

/** Orthonormalizes by Gram and Schmidt, again where most of a vector was cancelled and rounding shows. */
function orthonormalRows(values: Float64Array, rows: number, columns: number): Float64Array {
  const result = values.slice();
  const vectors = Array.from({ length: rows }, (_, row) =>
    result.subarray(row * columns, (row + 1) * columns),
  );
  for (const [index, vector] of vectors.entries()) {
    let before: number;
    let norm = Math.sqrt(product(vector, vector));
    do {
      before = norm;
      for (const earlier of vectors.slice(0, index)) {
        subtract(vector, product(vector, earlier), earlier);
      }
      norm = Math.sqrt(product(vector, vector));
    } while (norm < before / 2);
    for (let i = 0; i < columns; i++) vector[i] /= norm;
  }
  return result;
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** target −= factor · vector */
function subtract(target: Float64Array, factor: number, vector: Float64Array): void {
  for (let i = 0; i < target.length; i++) target[i] -= factor * vector[i];
}

function transpose(values: Float64Array, rows: number, columns: number): Float64Array {
  return values.map((_, index) => values[(index % rows) * columns + Math.floor(index / rows)]);
}
