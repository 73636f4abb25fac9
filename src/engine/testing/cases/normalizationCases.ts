import type { Matrix } from '../../kernels/kernels';
import type { Bench } from '../bench';
import type { ConformanceCase } from '../conformance';

/** Rows and columns: one column, odd sizes, wide, one row less than a tile, more than one chunk. */
const shapes = [
  [2, 1],
  [3, 5],
  [33, 16],
  [7, 257],
  [64, 64],
  [1_025, 3],
] as const;

/** Distance of the columns' means from 0: variances must not be lost beside them. */
const offsets = [0, 30];

type Run = <M extends Matrix>(
  bench: Bench<M>,
  rows: number,
  columns: number,
  offset: number,
) => Promise<Float64Array[]>;

const operations: Record<string, Run> = {
  'batch normalization, and back'(bench, rows, columns, offset) {
    const { kernels, drawn, empty } = bench;
    const [scale, shift] = [drawn(1, columns), drawn(1, columns)];
    const input = shifted(bench, rows, columns, offset);
    const [statistics, saved, output] = [
      empty(2, columns),
      empty(rows, columns),
      empty(rows, columns),
    ];
    kernels.batchNormalization(input, scale, shift, statistics, saved, output);
    const [scaleGradient, shiftGradient] = [empty(1, columns), empty(1, columns)];
    const gradient = empty(rows, columns);
    kernels.batchNormalizationGradient(
      saved,
      statistics,
      scale,
      drawn(rows, columns),
      scaleGradient,
      shiftGradient,
      gradient,
    );
    // Two rows have nothing left once mean and spread are taken away: a gradient of rounding alone.
    const backward = rows === 2 ? [] : [gradient];
    return kernels.read([statistics, output, scaleGradient, shiftGradient, ...backward]);
  },
  'batch normalization by given statistics'(bench, rows, columns, offset) {
    const { kernels, drawn, empty, filled } = bench;
    const output = empty(rows, columns);
    const given = Array.from({ length: 2 * columns }, (_, i) =>
      i < columns ? offset : 0.5 + (i % 3),
    );
    kernels.batchNormalizationBy(
      shifted(bench, rows, columns, offset),
      drawn(1, columns),
      drawn(1, columns),
      filled(2, columns, given),
      output,
    );
    return kernels.read([output]);
  },
  'layer normalization, and back'(bench, rows, columns, offset) {
    const { kernels, drawn, empty } = bench;
    const [scale, shift] = [drawn(1, columns), drawn(1, columns)];
    const input = shifted(bench, rows, columns, offset);
    const [saved, deviations] = [empty(rows, columns), empty(rows, 1)];
    const [output, unsaved] = [empty(rows, columns), empty(rows, columns)];
    kernels.layerNormalization(input, scale, shift, saved, deviations, output);
    kernels.layerNormalization(input, scale, shift, null, null, unsaved);
    const [scaleGradient, shiftGradient] = [empty(1, columns), empty(1, columns)];
    const gradient = empty(rows, columns);
    kernels.layerNormalizationGradient(
      saved,
      deviations,
      scale,
      drawn(rows, columns),
      scaleGradient,
      shiftGradient,
      gradient,
    );
    // A single column has nothing left once its mean is taken away: its gradients are rounding alone.
    const backward = columns === 1 ? [shiftGradient] : [scaleGradient, shiftGradient, gradient];
    return kernels.read([output, unsaved, ...backward]);
  },
  'sums and multiples'({ kernels, drawn, empty }, rows, columns) {
    const [sum, multiple, product] = Array.from({ length: 3 }, () => empty(rows, columns));
    kernels.addScaled(drawn(rows, columns), 0.02, drawn(rows, columns), sum);
    kernels.scale(-1.5, drawn(rows, columns), multiple);
    kernels.multiply(drawn(rows, columns), drawn(rows, columns), product);
    return kernels.read([sum, multiple, product]);
  },
  'a block that follows another'({ kernels, drawnBlock }, rows, columns) {
    const slots = [
      { role: 'statistics' as const, rows: 2, columns },
      { role: 'statistics' as const, rows: 2, columns: rows % 50 },
    ];
    const [source, target] = [drawnBlock(slots), drawnBlock(slots)];
    kernels.blendBlock(0.1, source, target);
    kernels.blendBlock(0.1, source, target);
    return kernels.read([...source.matrices, ...target.matrices]);
  },
};

/** Numbers of unit variance about `offset`, as float32 represents them. */
function shifted<M extends Matrix>(
  { drawn, filled, empty, kernels }: Bench<M>,
  rows: number,
  columns: number,
  offset: number,
): M {
  const output = empty(rows, columns);
  const offsets = filled(rows, columns, new Float64Array(rows * columns).fill(offset));
  kernels.addScaled(offsets, 1, drawn(rows, columns), output);
  return output;
}

export const normalizationCases: ConformanceCase[] = Object.entries(operations).flatMap(
  ([name, run]) =>
    shapes.flatMap(([rows, columns]) =>
      offsets.map((offset) => ({
        name: `${name}: ${rows} × ${columns} about ${offset}`,
        compares: 'matrices' as const,
        bound: offset === 0 ? 1e-5 : 1e-4,
        run: <M extends Matrix>(bench: Bench<M>) => run(bench, rows, columns, offset),
      })),
    ),
);
