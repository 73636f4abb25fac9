import type { Matrix } from '../../kernels/kernels';
import type { Bench } from '../bench';
import type { ConformanceCase } from '../conformance';

/** Draws whose numbers use all 32 bits, seed 0 among them. */
const draws = [
  { rate: 0.5, source: { seed: 0, id: 589_824 }, step: 0 },
  { rate: 0.2, source: { seed: 2 ** 32 - 1, id: 589_825 }, step: 123_456 },
  { rate: 0.95, source: { seed: 2 ** 31 + 12_345, id: 589_923 }, step: 2 ** 30 },
];

/** Cases in which float32, or a shortcut of a compiler, would show a falsehood. */
export const edgeCases: ConformanceCase[] = [
  ...draws.map(({ rate, source, step }) =>
    edgeCase(`the dropout mask at rate ${rate}, bit for bit`, 0, async (bench) => {
      const { kernels, filled, empty } = bench;
      const output = empty(61, 43);
      const ones = filled(61, 43, new Float64Array(61 * 43).fill(1));
      kernels.dropout({ rate, source, step }, ones, output);
      const [kept] = await kernels.read([output]);
      return [kept.map((value) => Number(value !== 0))];
    }),
  ),
  edgeCase(
    'norms of numbers whose squares underflow or overflow',
    1e-5,
    ({ kernels, filled, empty }) => {
      const norms = empty(2, 5);
      const numbers = [1e-30, -2e-37, 3e30, 0, 1, -2e-30, 5e-38, 1e38, 0, -0.5];
      kernels.columnNorms(filled(2, 5, numbers), norms);
      return kernels.read([norms]);
    },
  ),
  edgeCase('norms of numbers that are not finite', 0, async ({ kernels, filled, empty }) => {
    const norms = empty(2, 4);
    const numbers = [Number.NaN, 1, 1, 1, 1, Infinity, -Infinity, 1];
    kernels.columnNorms(filled(2, 4, numbers), norms);
    const [largest] = await kernels.read([norms]);
    return [largest.slice(0, 4).map((value) => Number(Number.isFinite(value)))];
  }),
  edgeCase('the gradient of logits that are not finite', 0, async ({ kernels, filled, empty }) => {
    const [gradient, norms] = [empty(3, 2), empty(2, 2)];
    const logits = filled(3, 2, [1, 2, 3, Number.NaN, 5, 6]);
    kernels.lossGradient('crossEntropy', 1, logits, filled(3, 2, [1, 0, 1, 0, 1, 0]), gradient);
    kernels.columnNorms(gradient, norms);
    const [largest] = await kernels.read([norms]);
    return [largest.slice(0, 2).map((value) => Number(Number.isFinite(value)))];
  }),
  edgeCase('cross-entropy of logits whose exponentials overflow', 1e-5, (bench) => {
    const { kernels, filled, empty } = bench;
    const gradient = empty(2, 3);
    const logits = filled(2, 3, [1_000, 999, 998, -5_000, 0, 5_000]);
    kernels.lossGradient('crossEntropy', 1, logits, filled(2, 3, [0, 1, 0, 1, 0, 0]), gradient);
    return kernels.read([gradient]);
  }),
  edgeCase('numbers as they are at the call of read', 0, async ({ kernels, filled }) => {
    const matrix = filled(2, 2, [1, 2, 3, 4]);
    const reading = kernels.read([matrix]);
    kernels.write(new Float64Array(4), matrix);
    return reading;
  }),
  edgeCase('a hundred matrices in one reading', 0, ({ kernels, filled }) => {
    const matrices = Array.from({ length: 100 }, (_, index) => {
      const [rows, columns] = [1 + (index % 3), 1 + (index % 7)];
      return filled(rows, columns, new Float64Array(rows * columns).fill(index));
    });
    return kernels.read(matrices);
  }),
];

function edgeCase(
  name: string,
  bound: number,
  run: <M extends Matrix>(bench: Bench<M>) => Promise<Float64Array[]>,
): ConformanceCase {
  return { name, compares: 'entries', bound, run };
}
