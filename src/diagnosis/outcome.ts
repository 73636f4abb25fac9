import type { Majority, Outcome, ThroughSignals } from './finding';
import type { SplitProgress } from './progress';
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
    majority: majorityOf(reading, validation),
  };
}

/** Of so many times its fair share of the rows a class is more frequent than the others. */
const uneven = 1.2;

export function majorityOf({ data }: Reading, split: SplitProgress): Majority | null {
  const { classNames } = data;
  if (split.majority * classNames.length < uneven) return null;
  return { className: classNames[split.majorityIndex], share: split.majority };
}

export function throughOf({ hidden, signals }: Reading): ThroughSignals {
  const { forwardRatio, backwardRatio } = signals;
  return { hiddenLayers: hidden.length, forwardRatio, backwardRatio };
}
