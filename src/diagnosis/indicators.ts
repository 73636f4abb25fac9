import type { DataFacts } from '../data/dataFacts';
import { firstNotFinite, hasLayers, type StepRecord } from '../record/stepRecord';
import type { Evidence } from './evidence';
import { mediansOf, recentRecords } from './median';
import { progressOf } from './progress';
import { asksForNothing, propagationOf } from './signalPropagation';
import { updateSizesOf } from './updateSizes';

export type Indicators = ReturnType<typeof indicatorsOf>;

/** Returns the recent records whose batches ask for a change; all of them if none does. */
function askingRecords<R extends StepRecord>(records: R[]): R[] {
  const latest = recentRecords(records);
  const asking = latest.filter((record) => !asksForNothing(record));
  return asking.length === 0 ? latest : asking;
}

/**
 * Returns the evidence, and the quantities derived from it that several rules test, computed once: medians over
 * the recent records, since one batch says little.
 */
export function indicatorsOf(evidence: Evidence) {
  const { records, layers } = evidence;
  const measured = records.filter(hasLayers);
  const hidden = layers.flatMap(({ kind }, layer) => (kind === 'hidden' ? [layer] : []));
  const train = progressOf(evidence, 'train');
  const now = records[records.length - 1];
  // The gradient of one batch says little: profiles are read as medians, too.
  const propagation = askingRecords(records).map((record) => propagationOf(record, hidden));
  const updates = askingRecords(measured).map((record) => updateSizesOf(evidence, record, hidden));
  return {
    ...evidence,
    first: measured[0],
    now,
    /** The newest record for which the layers were looked at. */
    statistics: measured[measured.length - 1],
    /** Indices of the hidden layers among the layers, in order. */
    hidden,
    train,
    validation: progressOf(evidence, 'validation'),
    /** Training loss as a share of the constant answer's: 1 where nothing has been learnt. */
    remaining: train.remaining,
    /** True while all numbers of the newest step are finite. */
    isIntact: evidence.halt === null && firstNotFinite(now) === null,
    propagation: mediansOf(propagation),
    updates: mediansOf(updates),
  };
}

/** Returns the losses that a network has reached, beside those of the best answer that is the same for every row. */
export function outcomeOf({ now, train, validation, data }: Indicators) {
  return {
    step: now.step,
    train: now.trainLoss,
    validation: now.validationLoss,
    constant: train.constant,
    validationConstant: validation.constant,
    /** Accuracy on the validation split; null for a regression. */
    accuracy: now.validationAccuracy,
    majority: majorityOf(data, 'validation'),
  };
}

/** Returns factors over the whole depth, from the first hidden layer to the last one and back. */
export function throughOf({ hidden, propagation }: Indicators) {
  const { forwardRatio, backwardRatio } = propagation;
  return { hiddenLayers: hidden.length, forwardRatio, backwardRatio };
}

/** A class with this many times its fair share of the rows is more frequent than the others. */
const uneven = 1.2;

/** Returns the most frequent class of a split, whose share an accuracy is compared with; null if classes are about as frequent. */
export function majorityOf(
  { classNames, measured }: Pick<DataFacts, 'classNames' | 'measured'>,
  split: 'train' | 'validation',
) {
  const { classShares } = measured[split];
  const share = Math.max(0, ...classShares);
  if (share * classNames.length < uneven) return null;
  return { className: classNames[classShares.indexOf(share)], share };
}
