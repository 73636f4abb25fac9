import type { Outcome, ThroughSignals } from './finding';
import { majorityOf } from './majority';
import type { Reading } from './reading';

/** The numbers by which it is told what a network has come to. */
export function outcomeOf(reading: Reading): Outcome {
  const { now, train, validation } = reading;
  return {
    step: now.step,
    train: now.trainLoss,
    validation: now.validationLoss,
    constant: train.constant,
    validationConstant: validation.constant,
    accuracy: now.validationAccuracy,
    majority: majorityOf(reading.data, 'validation'),
  };
}

export function throughOf({ hidden, signals }: Reading): ThroughSignals {
  const { forwardRatio, backwardRatio } = signals;
  return { hiddenLayers: hidden.length, forwardRatio, backwardRatio };
}
