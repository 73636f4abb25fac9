import type { DataFacts } from '../data/dataFacts';
import type { Majority, Outcome, ThroughSignals } from './finding';
import type { Indicators } from './indicators';

/** Returns the losses and the accuracy that a network has reached, beside those of a constant answer. */
export function outcomeOf(indicators: Indicators): Outcome {
  const { now, train, validation } = indicators;
  return {
    step: now.step,
    train: now.trainLoss,
    validation: now.validationLoss,
    constant: train.constant,
    validationConstant: validation.constant,
    accuracy: now.validationAccuracy,
    majority: majorityOf(indicators.data, 'validation'),
  };
}

export function throughOf({ hidden, propagation }: Indicators): ThroughSignals {
  const { forwardRatio, backwardRatio } = propagation;
  return { hiddenLayers: hidden.length, forwardRatio, backwardRatio };
}

/** A class with this many times its fair share of the rows is more frequent than the others. */
const uneven = 1.2;

/** Returns the most frequent class of a split, whose share an accuracy is compared with; null if classes are about as frequent. */
export function majorityOf(
  { classNames, measured }: Pick<DataFacts, 'classNames' | 'measured'>,
  split: 'train' | 'validation',
): Majority | null {
  const { classShares } = measured[split];
  const share = Math.max(0, ...classShares);
  if (share * classNames.length < uneven) return null;
  return { className: classNames[classShares.indexOf(share)], share };
}
