import type { LayerShape } from '../../network/plan';
import type { Spec } from '../../spec/spec';

/** A variant's signals at step 0, seed by seed: seedCount × layers, root mean squares. */
export interface StartSpread {
  start: VariantStart;
  layers: LayerShape[];
  seedCount: number;
  forwardSignals: Float64Array;
  backwardSignals: Float64Array;
}

/** What a variant's network is fed at step 0, of the numbers in its batch. */
export interface InputMoments {
  /** Numbers a row. */
  count: number;
  mean: number;
  /** Their mean square, over rows and features. */
  meanSquare: number;
}

/** What a variant began with, whatever acts on it since: what theory says of step 0 follows from it. */
export interface VariantStart {
  spec: Spec;
  input: InputMoments;
}
