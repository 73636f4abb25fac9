import type { AttentionShape, Matrix } from '../../kernels/kernels';
import type { Bench } from '../bench';
import type { ConformanceCase } from '../conformance';

/** Samples, columns, and how attention sees them: one of each, several heads, odd sizes. */
const cases: [number, number, AttentionShape][] = [
  [1, 1, { length: 1, heads: 1 }],
  [3, 5, { length: 8, heads: 1 }],
  [4, 16, { length: 8, heads: 4 }],
  [33, 6, { length: 3, heads: 3 }],
  [32, 64, { length: 8, heads: 2 }],
];

export const attentionCases: ConformanceCase[] = cases.flatMap(([samples, columns, shape]) => {
  const rows = samples * shape.length;
  const name = `${samples} × ${shape.length} × ${columns}, ${shape.heads} heads`;
  return [
    matrixCase(`attention and back: ${name}`, ({ kernels, drawn, empty }) => {
      const [query, key, value] = [0, 1, 2].map(() => drawn(rows, columns));
      const weights = empty(rows, shape.heads * shape.length);
      const output = empty(rows, columns);
      kernels.attention(shape, query, key, value, weights, output);
      const gradients = {
        query: empty(rows, columns),
        key: empty(rows, columns),
        value: empty(rows, columns),
      };
      const outputGradient = drawn(rows, columns);
      const given = { query, key, value, weights, outputGradient };
      kernels.attentionGradient(shape, given, gradients);
      // One position looks at itself alone: no gradient reaches query and key but by rounding.
      const read = shape.length === 1 ? [gradients.value] : Object.values(gradients);
      return kernels.read([weights, output, ...read]);
    }),
    matrixCase(`means over positions: ${name}`, ({ kernels, drawn, empty }) => {
      const output = empty(rows, columns);
      kernels.averageRows(shape.length, drawn(rows, columns), output);
      return kernels.read([output]);
    }),
  ];
});

/** Scores whose exponentials would overflow, and one that is not a number. */
export const attentionEdgeCases: ConformanceCase[] = [
  matrixCase('attention with scores in the thousands', ({ kernels, drawn, empty }) => {
    const [query, key, value] = [drawn(16, 4, 60), drawn(16, 4, 60), drawn(16, 4)];
    const [weights, output] = [empty(16, 8), empty(16, 4)];
    kernels.attention({ length: 8, heads: 1 }, query, key, value, weights, output);
    return kernels.read([weights, output]);
  }),
  {
    name: 'attention to what is not a number',
    compares: 'entries',
    bound: 0,
    async run({ kernels, filled, empty }) {
      const query = filled(4, 1, [1, Number.NaN, 1, 1]);
      const ones = filled(4, 1, [1, 1, 1, 1]);
      const [weights, output] = [empty(4, 2), empty(4, 1)];
      kernels.attention({ length: 2, heads: 1 }, query, ones, ones, weights, output);
      const [numbers] = await kernels.read([output]);
      return [numbers.map((value) => Number(Number.isFinite(value)))];
    },
  },
];

function matrixCase(
  name: string,
  run: <M extends Matrix>(bench: Bench<M>) => Promise<Float64Array[]>,
): ConformanceCase {
  return { name, compares: 'matrices', bound: 1e-5, run };
}
