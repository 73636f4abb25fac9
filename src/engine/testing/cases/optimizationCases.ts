import { optimizers } from '../../../spec/optimizers';
import { namesOf } from '../../../spec/table';
import type { Matrix } from '../../kernels/kernels';
import type { Bench } from '../bench';
import type { ConformanceCase } from '../conformance';

const optimizerNames = namesOf(optimizers);

/** Gradients of ordinary size, and so small that epsilon decides. */
const gradientScales = [1, 1e-6, 1e-20];

/** Three updates in a row of weights and a bias, with every penalty and a gradient that was clipped. */
const updateCases: ConformanceCase[] = optimizerNames.flatMap((optimizer) =>
  gradientScales.map((gradientScale) => ({
    name: `three updates by ${optimizer}, gradients of about ${gradientScale}`,
    compares: 'matrices',
    bound: 1e-5,
    run: <M extends Matrix>({ kernels, drawnBlock, zeroBlock, filled }: Bench<M>) => {
      const slots = [
        { role: 'weights' as const, rows: 7, columns: 5 },
        { role: 'bias' as const, rows: 1, columns: 5 },
      ];
      const updated = {
        parameters: drawnBlock(slots),
        gradients: drawnBlock(slots, gradientScale),
        states: Array.from({ length: optimizers[optimizer].stateCount }, () => zeroBlock(slots)),
      };
      const penalties = { l1: 0.001 * gradientScale, l2: 0.01 * gradientScale };
      const scale = filled(1, 1, [0.5]);
      for (const update of [1, 2, 3]) {
        const settings = { optimizer, learningRate: 0.1, ...penalties, update };
        kernels.update(settings, updated, scale);
      }
      return kernels.read(
        [updated.parameters, ...updated.states].flatMap(({ matrices }) => matrices),
      );
    },
  })),
);

/** Shapes of gradients: one; few; more than one program can read. */
const gradientShapes = [
  [[1, 1]],
  [
    [3, 5],
    [1, 5],
    [5, 257],
  ],
  Array.from({ length: 40 }, (_, index) => [1 + (index % 4), 1 + (index % 3)]),
];

/**
 * Size, largest norm and scale without clipping: norms above and below the maximum, none at all, such that
 * their squares underflow, and gradients that have been multiplied by 2²⁴.
 */
const clipScales = [
  [1, 0.5, 1],
  [1e-3, 0.5, 1],
  [0, 0.5, 1],
  [1e-25, 1e-26, 1],
  [1e7, 1e-3, 2 ** -24],
  [1e7, 1e3, 2 ** -24],
];

const clipCases: ConformanceCase[] = gradientShapes.flatMap((shapes) =>
  clipScales.map(([size, maximumNorm, unclipped]) => ({
    name: `the clipping of ${shapes.length} gradients of about ${size}, ${unclipped} without`,
    compares: 'matrices',
    bound: 1e-5,
    run: <M extends Matrix>({ kernels, drawnBlock, empty }: Bench<M>) => {
      const scale = empty(1, 1);
      const gradients = drawnBlock(
        shapes.map(([rows, columns]) => ({ role: 'weights', rows, columns })),
        size,
      );
      kernels.clipScale(gradients, maximumNorm, unclipped, scale);
      return kernels.read([scale]);
    },
  })),
);

export const optimizationCases: ConformanceCase[] = [...updateCases, ...clipCases];
