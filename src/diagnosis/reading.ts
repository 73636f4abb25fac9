import type { StepRecord } from '../engine/stepRecord';
import type { Evidence } from './evidence';
import { hasFiniteLayers } from './finite';
import { baselineLoss, medianOf, recent, recentRecords } from './loss';
import { type SignalReading, signalsOf } from './signals';
import { type UpdateReading, updatesOf } from './updates';

/** The evidence with what several rules read of it, computed once. */
export interface Reading extends Evidence {
  first: StepRecord;
  now: StepRecord;
  /** Places of the hidden layers among the layers, in order. */
  hidden: number[];
  /** Loss of the best constant answer. */
  baseline: number;
  /** Median training and validation loss of the newest records. */
  trainLoss: number;
  validationLoss: number;
  /** Training loss as a share of the baseline: 1 where nothing has been learnt. */
  remaining: number;
  /** Whether the shown step is one of numbers. */
  isIntact: boolean;
  signals: SignalReading;
  updates: UpdateReading;
}

export function readingOf(evidence: Evidence): Reading {
  const { records, layers, spec, data } = evidence;
  const first = records[0];
  const now = records[records.length - 1];
  const hidden = layers.flatMap(({ kind }, layer) => (kind === 'hidden' ? [layer] : []));
  const baseline = baselineLoss(spec, data);
  const trainLoss = recent(records, (record) => record.trainLoss);
  // The gradient of one batch says little: profiles are read as medians, too.
  const latest = recentRecords(records);
  const signals = mediansOf(latest.map((record) => signalsOf(record, hidden)));
  const updates = latest.map((record) => updatesOf(evidence, record, hidden));
  return {
    ...evidence,
    first,
    now,
    hidden,
    baseline,
    trainLoss,
    validationLoss: recent(records, (record) => record.validationLoss),
    remaining: trainLoss / baseline,
    isIntact: evidence.halt === null && hasFiniteLayers(now),
    signals,
    updates: mediansOf(updates),
  };
}

/** Figure by figure. */
function mediansOf<Name extends string>(figures: Record<Name, number>[]): Record<Name, number> {
  const names = Object.keys(figures[0]) as Name[];
  const medians = names.map((name) => [name, medianOf(figures.map((each) => each[name]))]);
  return Object.fromEntries(medians) as Record<Name, number>;
}
