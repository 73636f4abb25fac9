import type { StepRecord } from './stepRecord';

/** Where a network first stopped being finite, in the order in which a step computes. */
export interface NotFinite {
  /** Counted from 0; the last one is the output layer. */
  layerIndex: number;
  where: 'forward' | 'backward' | 'loss';
}

/** The first layer of the record that holds an infinite number or none at all; null where all are finite. */
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
