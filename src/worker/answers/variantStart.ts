import { createBatchLoader } from '../../data/batchLoader';
import type { LayerShape } from '../../network/plan';
import type { Spec } from '../../spec/spec';
import type { PreparedVariant } from '../data/preparedVariant';

/** A variant's signals at step 0, seed by seed: seedCount × layers, root mean squares. */
export interface StartSpread {
  start: VariantStart;
  layers: LayerShape[];
  seedCount: number;
  forwardSignals: Float64Array;
  backwardSignals: Float64Array;
}

/** Moments of what a variant's network is fed at step 0, over the numbers in its batch. */
export interface InputMoments {
  /** Numbers a row. */
  count: number;
  mean: number;
  /** Their mean square, over rows and features. */
  meanSquare: number;
}

/** A variant began with this, whatever acts on it since: what theory says of step 0 follows from it. */
export interface VariantStart {
  spec: Spec;
  input: InputMoments;
}

/** Returns the moments of the batch of step 0, as the network is fed it: standardized, augmented and mixed. */
export function inputMomentsOf({ data, spec }: PreparedVariant): InputMoments {
  const loader = createBatchLoader(data, spec);
  const rows = loader.rowsAt(0) * data.length;
  const values = new Float64Array(rows * data.inputCount);
  loader.fill(0, values, new Float64Array(rows * data.outputCount));
  let sum = 0;
  let squares = 0;
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  const { length } = values;
  return { count: data.inputCount, mean: sum / length, meanSquare: squares / length };
}
