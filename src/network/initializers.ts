import { normal, type Stream, uniform } from '../data/rng';
import type { InitializerName } from '../spec/spec';
import { mapTable } from '../spec/table';
import { weightLaws } from '../spec/weightLaws';
import { orthogonal } from './orthogonal';

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
