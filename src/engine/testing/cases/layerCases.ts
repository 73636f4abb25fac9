import type { LossName } from '../../../spec/spec';
import type { Matrix } from '../../kernels/kernels';
import { losses } from '../../kernels/losses';
import type { Bench } from '../bench';
import type { ConformanceCase } from '../conformance';

/** Batch rows, fanIn, fanOut: single numbers, odd sizes, one unit, one row, wide, taller than a texture. */
const shapes = [
  [1, 1, 1],
  [1, 3, 2],
  [5, 1, 4],
  [7, 5, 1],
  [33, 17, 16],
  [2, 300, 257],
  [20_011, 3, 2],
] as const;

const lossNames = Object.keys(losses) as LossName[];

type Run = <M extends Matrix>(
  bench: Bench<M>,
  rows: number,
  fanIn: number,
  fanOut: number,
) => Promise<Float64Array[]>;

/** Every operation of a layer but the activations, on awkward shapes. */
const operations: Record<string, Run> = {
  dense({ kernels, drawn, empty }, rows, fanIn, fanOut) {
    const output = empty(rows, fanOut);
    kernels.dense(drawn(rows, fanIn), drawn(fanIn, fanOut), drawn(1, fanOut), output);
    return kernels.read([output]);
  },
  denseInputGradient({ kernels, drawn, empty }, rows, fanIn, fanOut) {
    const gradient = empty(rows, fanIn);
    kernels.denseInputGradient(drawn(rows, fanOut), drawn(fanIn, fanOut), gradient);
    return kernels.read([gradient]);
  },
  denseParameterGradient({ kernels, drawn, empty }, rows, fanIn, fanOut) {
    const [weights, bias] = [empty(fanIn, fanOut), empty(1, fanOut)];
    kernels.denseParameterGradient(drawn(rows, fanIn), drawn(rows, fanOut), weights, bias);
    return kernels.read([weights, bias]);
  },
  'dense with its activation, and back, in place too'(
    { kernels, drawn, empty },
    rows,
    fanIn,
    fanOut,
  ) {
    const [saved, output, unsaved] = [empty(rows, fanIn), empty(rows, fanIn), empty(rows, fanIn)];
    const [input, bias] = [drawn(rows, fanOut), drawn(1, fanIn)];
    const weights = drawn(fanOut, fanIn, 1 / Math.sqrt(fanOut));
    kernels.denseActivation('tanh', input, weights, bias, saved, output);
    kernels.denseActivation('tanh', input, weights, bias, null, unsaved);
    const gradient = empty(rows, fanIn);
    const operands = [drawn(rows, fanOut), drawn(fanIn, fanOut), saved] as const;
    kernels.preactivationGradient('tanh', ...operands, gradient);
    kernels.preactivationGradient('tanh', ...operands, saved);
    return kernels.read([output, unsaved, gradient, saved]);
  },
  dropout({ kernels, drawn, empty }, rows, fanIn) {
    const output = empty(rows, fanIn);
    const source = { seed: 4, id: 77 };
    kernels.dropout({ rate: 0.3, source, step: 9 }, drawn(rows, fanIn), output);
    return kernels.read([output]);
  },
  'dropout back to the preactivation'({ kernels, drawn, empty }, rows, fanIn) {
    const [saved, output, gradient] = [empty(rows, fanIn), empty(rows, fanIn), empty(rows, fanIn)];
    const draw = { rate: 0.3, source: { seed: 4, id: 77 }, step: 9 };
    kernels.activation('tanh', drawn(rows, fanIn), saved, output);
    kernels.dropoutActivationGradient(draw, 'tanh', saved, drawn(rows, fanIn), gradient);
    return kernels.read([gradient]);
  },
  ...Object.fromEntries(
    lossNames.map((name) => [
      `gradient of ${name}`,
      ({ kernels, drawn, filled, empty }, rows, _, fanOut) => {
        const gradient = empty(rows, fanOut);
        const targets = filled(rows, fanOut, oneHot(rows, fanOut));
        kernels.lossGradient(name, 4, drawn(rows, fanOut, 3), targets, gradient);
        return kernels.read([gradient]);
      },
    ]),
  ),
  columnNorms({ kernels, drawn, empty }, rows, _, fanOut) {
    const norms = empty(2, fanOut);
    kernels.columnNorms(drawn(rows, fanOut), norms);
    return kernels.read([norms]);
  },
  'read and copy'({ kernels, drawn, drawnBlock, zeroBlock }, rows, fanIn, fanOut) {
    const slots = [
      { role: 'weights' as const, rows, columns: fanIn },
      { role: 'bias' as const, rows: 1, columns: fanOut },
      { role: 'weights' as const, rows: fanIn, columns: fanOut },
    ];
    const [source, copied] = [drawnBlock(slots), zeroBlock(slots)];
    kernels.copyBlock(source, copied);
    kernels.write(new Float64Array(rows * fanIn).fill(0.75), source.matrices[0]);
    return kernels.read([drawn(fanOut, 1), ...copied.matrices, ...source.matrices]);
  },
};

function* oneHot(rows: number, columns: number): Generator<number> {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) yield column === row % columns ? 1 : 0;
  }
}

export const layerCases: ConformanceCase[] = Object.entries(operations).flatMap(([name, run]) =>
  shapes.map(([rows, fanIn, fanOut]) => ({
    name: `${name}: batch ${rows}, ${fanIn} to ${fanOut}`,
    compares: 'matrices' as const,
    bound: 1e-5,
    run: <M extends Matrix>(bench: Bench<M>) => run(bench, rows, fanIn, fanOut),
  })),
);
