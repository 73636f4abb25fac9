import { type Kernels, normalizationEpsilon } from '../kernels';
import type { ReferenceMatrix } from './matrix';

export const normalization = {
  batchNormalization(input, scale, shift, statistics, saved, output) {
    const { rows, columns, values: x } = input;
    for (let column = 0; column < columns; column++) {
      let mean = 0;
      for (let i = column; i < x.length; i += columns) mean += x[i] / rows;
      let variance = 0;
      for (let i = column; i < x.length; i += columns) {
        variance += ((x[i] - mean) * (x[i] - mean)) / rows;
      }
      statistics.values[column] = mean;
      statistics.values[columns + column] = variance;
    }
    normalizeColumns(input, statistics, saved);
    scaleAndShift(saved, scale, shift, output);
  },

  batchNormalizationBy(input, scale, shift, statistics, output) {
    normalizeColumns(input, statistics, output);
    scaleAndShift(output, scale, shift, output);
  },

  batchNormalizationGradient(
    saved,
    statistics,
    scale,
    outputGradient,
    scaleGradient,
    shiftGradient,
    inputGradient,
  ) {
    const { rows, columns, values: normalized } = saved;
    const [dy, dx] = [outputGradient.values, inputGradient.values];
    parameterGradients(saved, outputGradient, scaleGradient, shiftGradient);
    for (let i = 0; i < normalized.length; i++) {
      const column = i % columns;
      const deviation = Math.sqrt(statistics.values[columns + column] + normalizationEpsilon);
      const alongMean = shiftGradient.values[column];
      const alongSpread = normalized[i] * scaleGradient.values[column];
      dx[i] = (scale.values[column] / deviation) * (dy[i] - (alongMean + alongSpread) / rows);
    }
  },

  layerNormalization(input, scale, shift, saved, deviations, output) {
    const { rows, columns, values: x } = input;
    const normalized = (saved ?? output).values;
    for (let row = 0; row < rows; row++) {
      const own = x.subarray(row * columns, (row + 1) * columns);
      const mean = own.reduce((sum, value) => sum + value, 0) / columns;
      const squares = own.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
      const deviation = Math.sqrt(squares / columns + normalizationEpsilon);
      own.forEach((value, column) => {
        normalized[row * columns + column] = (value - mean) / deviation;
      });
      if (deviations !== null) deviations.values[row] = deviation;
    }
    scaleAndShift(saved ?? output, scale, shift, output);
  },

  layerNormalizationGradient(
    saved,
    deviations,
    scale,
    outputGradient,
    scaleGradient,
    shiftGradient,
    inputGradient,
  ) {
    const { rows, columns, values: normalized } = saved;
    const [dy, dx] = [outputGradient.values, inputGradient.values];
    parameterGradients(saved, outputGradient, scaleGradient, shiftGradient);
    for (let row = 0; row < rows; row++) {
      const first = row * columns;
      let alongMean = 0;
      let alongSpread = 0;
      for (let column = 0; column < columns; column++) {
        const scaled = scale.values[column] * dy[first + column];
        alongMean += scaled / columns;
        alongSpread += (scaled * normalized[first + column]) / columns;
      }
      for (let column = 0; column < columns; column++) {
        const scaled = scale.values[column] * dy[first + column];
        const rest = scaled - alongMean - normalized[first + column] * alongSpread;
        dx[first + column] = rest / deviations.values[row];
      }
    }
  },
} satisfies Partial<Kernels<ReferenceMatrix>>;

/** (x − μ) / √(σ² + ε) of each column, μ and σ² from `statistics`. */
function normalizeColumns(
  { columns, values }: ReferenceMatrix,
  statistics: ReferenceMatrix,
  normalized: ReferenceMatrix,
): void {
  for (let i = 0; i < values.length; i++) {
    const column = i % columns;
    const deviation = Math.sqrt(statistics.values[columns + column] + normalizationEpsilon);
    normalized.values[i] = (values[i] - statistics.values[column]) / deviation;
  }
}

function scaleAndShift(
  { columns, values }: ReferenceMatrix,
  scale: ReferenceMatrix,
  shift: ReferenceMatrix,
  output: ReferenceMatrix,
): void {
  for (let i = 0; i < values.length; i++) {
    const column = i % columns;
    output.values[i] = scale.values[column] * values[i] + shift.values[column];
  }
}

function parameterGradients(
  { columns, values: normalized }: ReferenceMatrix,
  { values: dy }: ReferenceMatrix,
  scaleGradient: ReferenceMatrix,
  shiftGradient: ReferenceMatrix,
): void {
  scaleGradient.values.fill(0);
  shiftGradient.values.fill(0);
  for (let i = 0; i < normalized.length; i++) {
    scaleGradient.values[i % columns] += normalized[i] * dy[i];
    shiftGradient.values[i % columns] += dy[i];
  }
}
