/** What the model answers, ready to be drawn. */
export type ModelOutput =
  /** Over the plane's grid, row by row from the top: the predicted class and how sure it is, 0 to 1. */
  | { kind: 'boundary'; resolution: number; classes: Uint8Array; confidence: Float32Array }
  /** Validation rows counted by true class (row) and predicted class (column). */
  | { kind: 'confusion'; counts: Uint32Array }
  /** Predictions in the target's own units, one a row of the split. */
  | { kind: 'fit'; train: Float32Array; validation: Float32Array }
  /** Beside the counts: what it gets wrong, and the probabilities of the classes for the drawing. */
  | { kind: 'images'; counts: Uint32Array; mistakes: ImageMistake[]; drawing: Float32Array | null }
  /** Share of right classes at each place of the sequences, and one sample in detail. */
  | { kind: 'tokens'; accuracies: Float32Array; sample: TokenSample; attention: AttentionMap[] };

/** What a variant answered at an earlier step: the nearest that is kept, at or before the one asked for. */
export interface VisitedStep {
  step: number;
  validationAccuracy: number | null;
  output: ModelOutput;
}

/** A picture of the validation split that is taken for another class than its own. */
export interface ImageMistake {
  row: number;
  /** Row by row, in the data's own units. */
  image: Float32Array;
  truth: number;
  prediction: number;
  /** Probability of the prediction. */
  confidence: number;
}

/** A sequence of the validation split, and what the model answers at each of its places. */
export interface TokenSample {
  row: number;
  rowCount: number;
  /** Token by token. */
  features: Float32Array;
  truths: Uint8Array;
  predictions: Uint8Array;
  /** Probability of each prediction. */
  confidences: Float32Array;
}

/** How one head of an attention layer, counted from 0, distributes its attention over the sample. */
export interface AttentionMap {
  layer: number;
  head: number;
  /** Row by row: the place that looks, and the places that it looks at; each row's sum is 1. */
  weights: Float32Array;
}
