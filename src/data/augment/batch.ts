import type { Stream } from '../rng';
import type { TrainingData } from '../trainingData';

/** The rows of one step on their way to the network. */
export interface Batch {
  step: number;
  rowCount: number;
  /** Rows of the training split that they are, in the first `rowCount` places. */
  rows: Uint32Array;
  /** rowCount × length × inputCount, in the data's own units. */
  features: Float64Array;
  /** rowCount × length × outputCount, as the network is given them. */
  targets: Float64Array;
}

/** Changes a batch in place: a pure function of what is in it, its step and the stream. */
export type Augment = (batch: Batch) => void;
export type CreateAugment = (data: TrainingData, source: Stream) => Augment;
