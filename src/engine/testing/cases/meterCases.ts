import type { LossName } from '../../../spec/spec';
import type { Kernels, Matrix, Metered } from '../../kernels/kernels';
import { losses } from '../../kernels/losses';
import type { Bench } from '../bench';
import type { ConformanceCase } from '../conformance';

/** Rows and columns: with and without padding, and more than are summed up at once. */
const shapes = [
  [1, 1],
  [3, 2],
  [5, 7],
  [33, 16],
  [130, 10],
  [257, 64],
] as const;

const lossNames = Object.keys(losses) as LossName[];

/** Magnitudes whose squares underflow or overflow in float32, and ordinary ones. */
const scales = [1, 1e-6, 1e-18, 1e-30, 1e15, 1e30];

/** Reads a meter: the batch's loss, then each norm. */
async function told<M extends Matrix>(
  kernels: Kernels<M>,
  metered: Metered<M>,
): Promise<Float64Array[]> {
  const meter = kernels.stepMeter(metered);
  const { batchLoss, norms } =
    meter.kind === 'host'
      ? { batchLoss: meter.batchLoss(), norms: meter.norms().slice() }
      : meter.resolve(await kernels.read(meter.queue()));
  meter.dispose();
  return [batchLoss, ...norms].map((value) => Float64Array.of(value));
}

function targetsOf<M extends Matrix>({ filled }: Bench<M>, rows: number, columns: number): M {
  const oneHot = Array.from({ length: rows * columns }, (_, index) =>
    Math.floor(index / columns) % columns === index % columns ? 1 : 0,
  );
  return filled(rows, columns, oneHot);
}

const ordinary: ConformanceCase[] = lossNames.flatMap((loss) =>
  shapes.map(([rows, columns]) => ({
    name: `a meter of ${loss}: batch ${rows}, ${columns} outputs`,
    compares: 'entries',
    bound: 1e-5,
    run: <M extends Matrix>(bench: Bench<M>) => {
      const { kernels, drawn } = bench;
      const sources = [...scales.map((scale) => drawn(rows, columns, scale)), drawn(columns, rows)];
      const logits = drawn(rows, columns, 3);
      const targets = targetsOf(bench, rows, columns);
      return told(kernels, { loss, logits, targets, sources });
    },
  })),
);

function ofLogits(name: string, logits: number[], wanted: number[]): ConformanceCase {
  return {
    name: `a meter of cross-entropy: ${name}`,
    compares: 'entries',
    bound: 1e-5,
    run({ kernels, filled }) {
      const rows = logits.length / 2;
      const outputs = filled(rows, 2, logits);
      const targets = filled(rows, 2, wanted);
      const sources = [filled(1, 1, [0])];
      return told(kernels, { loss: 'crossEntropy', logits: outputs, targets, sources });
    },
  };
}

export const meterCases: ConformanceCase[] = [
  ...ordinary,
  ofLogits('sure and right', [0, -20, 18, 0, 0, -25], [1, 0, 1, 0, 1, 0]),
  ofLogits('sure and wrong', [0, 90, 100, 0], [1, 0, 0, 1]),
  ofLogits('two equal logits', [3, 3, -2, -2], [1, 0, 0, 1]),
  ofLogits('mixed targets', [1, 2, -1, 4], [0.3, 0.7, 0.9, 0.1]),
  {
    name: 'a meter of numbers that are not finite',
    compares: 'entries',
    bound: 0,
    async run({ kernels, filled }) {
      const logits = filled(2, 2, [1, Number.NaN, 2, 3]);
      const targets = filled(2, 2, [1, 0, 1, 0]);
      const sources = [filled(2, 2, [1, Infinity, 0, 0]), filled(1, 3, [Number.NaN, 1, 1])];
      const numbers = await told(kernels, { loss: 'crossEntropy', logits, targets, sources });
      return numbers.map(([value]) => Float64Array.of(Number(Number.isFinite(value))));
    },
  },
];
