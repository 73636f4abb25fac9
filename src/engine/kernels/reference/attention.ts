import exp from '@stdlib/math-base-special-exp';
import type { AttentionShape, Kernels } from '../kernels';
import type { ReferenceMatrix } from './matrix';

export const attention = {
  averageRows(length, input, output) {
    const { columns, values } = input;
    for (let i = 0; i < values.length; i++) {
      const row = Math.floor(i / columns);
      const sum = sampleOf(row, length).reduce(
        (partial, other) => partial + values[other * columns + (i % columns)],
        0,
      );
      output.values[i] = sum / length;
    }
  },

  attention(shape, query, key, value, weights, output) {
    output.values.fill(0);
    for (const { row, others, columns, place } of lookouts(shape, query)) {
      const scores = others.map(
        (other) => dot(query, row, key, other, columns) / Math.sqrt(columns.length),
      );
      softmax(scores).forEach((weight, j) => {
        weights.values[place + j] = weight;
        for (const column of columns) {
          output.values[indexOf(output, row, column)] +=
            weight * value.values[indexOf(value, others[j], column)];
        }
      });
    }
  },

  attentionGradient(shape, { query, key, value, weights, outputGradient }, gradients) {
    for (const { values } of Object.values(gradients)) values.fill(0);
    for (const { row, others, columns, place } of lookouts(shape, query)) {
      const weightGradients = others.map((other) =>
        dot(outputGradient, row, value, other, columns),
      );
      const mean = weightGradients.reduce(
        (sum, gradient, j) => sum + weights.values[place + j] * gradient,
        0,
      );
      others.forEach((other, j) => {
        const weight = weights.values[place + j];
        const scoreGradient = (weight * (weightGradients[j] - mean)) / Math.sqrt(columns.length);
        for (const column of columns) {
          const [at, from] = [indexOf(query, row, column), indexOf(key, other, column)];
          gradients.value.values[from] += weight * outputGradient.values[at];
          gradients.query.values[at] += scoreGradient * key.values[from];
          gradients.key.values[from] += scoreGradient * query.values[at];
        }
      });
    }
  },
} satisfies Partial<Kernels<ReferenceMatrix>>;

/** One head at one position: the rows that it looks at, its columns, and where its weights begin. */
interface Lookout {
  row: number;
  others: number[];
  columns: number[];
  place: number;
}

function* lookouts(
  { length, heads }: AttentionShape,
  { rows, columns }: ReferenceMatrix,
): Generator<Lookout> {
  const size = columns / heads;
  for (let row = 0; row < rows; row++) {
    for (let head = 0; head < heads; head++) {
      yield {
        row,
        others: sampleOf(row, length),
        columns: Array.from({ length: size }, (_, i) => head * size + i),
        place: (row * heads + head) * length,
      };
    }
  }
}

/** The rows of the sample that `row` belongs to. */
function sampleOf(row: number, length: number): number[] {
  return Array.from({ length }, (_, position) => row - (row % length) + position);
}

function indexOf({ columns }: ReferenceMatrix, row: number, column: number): number {
  return row * columns + column;
}

function dot(
  a: ReferenceMatrix,
  rowOfA: number,
  b: ReferenceMatrix,
  rowOfB: number,
  columns: number[],
): number {
  return columns.reduce(
    (sum, column) =>
      sum + a.values[indexOf(a, rowOfA, column)] * b.values[indexOf(b, rowOfB, column)],
    0,
  );
}

function softmax(scores: number[]): number[] {
  const largest = Math.max(...scores);
  const exponentials = scores.map((score) => exp(score - largest));
  const sum = exponentials.reduce((partial, value) => partial + value, 0);
  return exponentials.map((value) => value / sum);
}
