import { normal, type Stream, uniform } from '../data/rng';
import type { InitializerName } from '../spec/spec';
import { orthogonal } from './orthogonal';

export interface Shape {
  fanIn: number;
  fanOut: number;
}

/** Fills a fanIn × fanOut matrix, row by row, at gain 1. Entry (i, j) is draw (i, j) of its stream. */
export type Initializer = (source: Stream, shape: Shape) => Float64Array;

/** The value of every weight under `constant`: any one number makes all units of a layer the same. */
const constantWeight = 0.1;
const naiveDeviation = 0.01;
const naiveLimit = 0.05;

/**
 * Weights with the variance that the papers state: LeCun et al. 1998, 1 / fanIn; Glorot and Bengio
 * 2010, 2 / (fanIn + fanOut); He et al. 2015, 2 / fanIn. A uniform law on [−a, a] has variance a² / 3.
 */
export const initializers = initializersOf(normal);

/** @param draw standard normal numbers: a step of the source for each row, an index for each column */
export function initializersOf(draw: typeof normal): Record<InitializerName, Initializer> {
  const normalWith = (variance: (shape: Shape) => number): Initializer => {
    return (source, shape) => gaussian(draw, source, shape, Math.sqrt(variance(shape)));
  };
  return {
    heNormal: normalWith(({ fanIn }) => 2 / fanIn),
    heUniform: uniformWith(({ fanIn }) => 2 / fanIn),
    glorotNormal: normalWith(({ fanIn, fanOut }) => 2 / (fanIn + fanOut)),
    glorotUniform: uniformWith(({ fanIn, fanOut }) => 2 / (fanIn + fanOut)),
    lecunNormal: normalWith(({ fanIn }) => 1 / fanIn),
    orthogonal: (source, shape) =>
      orthogonal(gaussian(draw, source, shape, 1), shape.fanIn, shape.fanOut),
    normal: normalWith(() => naiveDeviation * naiveDeviation),
    uniform: uniformWith(() => (naiveLimit * naiveLimit) / 3),
    constant: (_, { fanIn, fanOut }) => new Float64Array(fanIn * fanOut).fill(constantWeight),
    zeros: (_, { fanIn, fanOut }) => new Float64Array(fanIn * fanOut),
  };
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

function uniformWith(variance: (shape: Shape) => number): Initializer {
  return (source, shape) => {
    const limit = Math.sqrt(3 * variance(shape));
    const { fanIn, fanOut } = shape;
    return Float64Array.from({ length: fanIn * fanOut }, (_, index) => {
      const u = uniform(source, Math.floor(index / fanOut), index % fanOut);
      return limit * (2 * u - 1);
    });
  };
}
