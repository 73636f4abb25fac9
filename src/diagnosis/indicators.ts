import type { DataFacts } from '../data/dataFacts';
import {
  firstNotFinite,
  hasLayers,
  type RecordWithLayers,
  type StepRecord,
} from '../record/stepRecord';
import type { Evidence } from './evidence';
import { mediansOf, recentRecords } from './median';
import { progressOf, type SplitProgress } from './progress';
import { asksForNothing, propagationOf, type SignalPropagation } from './signalPropagation';
import { type UpdateSizes, updateSizesOf } from './updateSizes';

/** The evidence, and the quantities derived from it that several rules test; computed once. */
export interface Indicators extends Evidence {
  first: RecordWithLayers;
  now: StepRecord;
  /** The newest record for which the layers were looked at. */
  statistics: RecordWithLayers;
  /** Indices of the hidden layers among the layers, in order. */
  hidden: number[];
  train: SplitProgress;
  validation: SplitProgress;
  /** Training loss as a share of the constant answer's: 1 where nothing has been learnt. */
  remaining: number;
  /** True while all numbers of the newest step are finite. */
  isIntact: boolean;
  propagation: SignalPropagation;
  updates: UpdateSizes;
}

/** Returns the recent records whose batches ask for a change; all of them if none does. */
function askingRecords<R extends StepRecord>(records: R[]): R[] {
  const latest = recentRecords(records);
  const asking = latest.filter((record) => !asksForNothing(record));
  return asking.length === 0 ? latest : asking;
}

/** Derives the indicators: medians over the recent records, since one batch says little. */
export function indicatorsOf(evidence: Evidence): Indicators {
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
    statistics: measured[measured.length - 1],
    hidden,
    train,
    validation: progressOf(evidence, 'validation'),
    remaining: train.remaining,
    isIntact: evidence.halt === null && firstNotFinite(now) === null,
    propagation: mediansOf(propagation),
    updates: mediansOf(updates),
  };
}

/** Factors over the whole depth, from the first hidden layer to the last one and back. */
interface ThroughSignals {
  hiddenLayers: number;
  forwardRatio: number;
  backwardRatio: number;
}

/** The losses that a network has reached, beside those of the best answer that is the same for every row. */
interface Outcome {
  step: number;
  train: number;
  validation: number;
  constant: number;
  validationConstant: number;
  /** Accuracy on the validation split; null for a regression. */
  accuracy: number | null;
  /** The most frequent class of the validation split; null where classes are about as frequent. */
  majority: Majority | null;
}

interface Majority {
  className: string;
  share: number;
}

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
