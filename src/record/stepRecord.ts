import type { LayerStatistics } from './layerStatistics';
import type { LayerSeries } from './stepHistory';

/**
 * The measurements of one step: parameters after `step` updates, gradients of the batch that the
 * next update uses, before clipping. Arrays go from the first layer of the plan to the output layer.
 */
export interface StepRecord {
  step: number;
  /** Passes over the training split so far, with fraction. */
  epoch: number;
  /** The rate of the next update, after warm-up and schedule. */
  learningRate: number;
  /** Mean loss over the training split (its first rows, see `evaluationRows`), without dropout and with the
   * running statistics of batch normalization. */
  trainLoss: number;
  validationLoss: number;
  /** Share of right classes, 0 to 1; null for a regression. */
  trainAccuracy: number | null;
  validationAccuracy: number | null;
  /** ‖∂L/∂W‖₂ of each layer. */
  gradientNorms: number[];
  /** Root mean square of each layer's activation over batch and units; of the logits for the output. */
  forwardSignals: number[];
  /** Root mean square of ∂L/∂z, z the preactivation, over batch and units. */
  backwardSignals: number[];
  /** Layers whose number is too small for the engine to represent: shown as such, never as 0. */
  underflowed: Record<LayerSeries, number[]>;
  /** Statistics of each layer; null where they were not measured. */
  layers: LayerStatistics | null;
}

/** A record with statistics of layers. */
export type RecordWithLayers = StepRecord & { layers: LayerStatistics };

export function hasLayers(record: StepRecord): record is RecordWithLayers {
  return record.layers !== null;
}

/** Loss and accuracy are measured on at most this many rows of each split, the same ones always. */
export const evaluationRows = 2_048;

/** The place where a network first stopped being finite, in the order in which a step computes. */
export interface NotFinite {
  /** Counted from 0; the last one is the output layer. */
  layerIndex: number;
  where: 'forward' | 'backward' | 'loss';
}

/** Returns the first layer of the record that holds an infinity or a NaN; null where all numbers are finite. */
export function firstNotFinite(record: StepRecord): NotFinite | null {
  const { forwardSignals, backwardSignals, gradientNorms, trainLoss, validationLoss } = record;
  const forward = forwardSignals.findIndex((signal) => !Number.isFinite(signal));
  if (forward >= 0) return { layerIndex: forward, where: 'forward' };
  const backward = backwardSignals.findLastIndex(
    (signal, layer) => !Number.isFinite(signal) || !Number.isFinite(gradientNorms[layer]),
  );
  if (backward >= 0) return { layerIndex: backward, where: 'backward' };
  const losses = [trainLoss, validationLoss];
  if (losses.every(Number.isFinite)) return null;
  return { layerIndex: forwardSignals.length - 1, where: 'loss' };
}
