import type { Batch } from '../augment/transforms';
import type { TrainingData } from '../trainingData';

/** The first rows of the training split, as augmentations are given them. */
export function batchOf(
  { train, inputCount, outputCount, length }: TrainingData,
  rowCount: number,
) {
  return (step: number): Batch => ({
    step,
    rowCount,
    rows: Uint32Array.from({ length: rowCount }, (_, row) => row),
    features: train.features.slice(0, rowCount * length * inputCount),
    targets: train.targets.slice(0, rowCount * length * outputCount),
  });
}

export function meanAndDeviation(values: ArrayLike<number>): { mean: number; deviation: number } {
  let [sum, squares] = [0, 0];
  for (let index = 0; index < values.length; index++) sum += values[index];
  const mean = sum / values.length;
  for (let index = 0; index < values.length; index++) squares += (values[index] - mean) ** 2;
  return { mean, deviation: Math.sqrt(squares / values.length) };
}
