import { createBatchLoader } from '../../data/batchLoader';
import type { PreparedVariant } from '../data/preparedVariant';
import type { InputMoments } from './variantStart';

/** Of the batch of step 0, as the network is fed it: standardized, augmented and mixed. */
export function inputMomentsOf({ data, spec }: PreparedVariant): InputMoments {
  const feed = createBatchLoader(data, spec);
  const rows = feed.rowsAt(0) * data.length;
  const values = new Float64Array(rows * data.inputCount);
  feed.fill(0, values, new Float64Array(rows * data.outputCount));
  let sum = 0;
  let squares = 0;
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  const { length } = values;
  return { count: data.inputCount, mean: sum / length, meanSquare: squares / length };
}
