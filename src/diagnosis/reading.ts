import type { StepRecord } from '../record/stepRecord';
import { type Evidence, isMeasured, type MeasuredRecord } from './evidence';
import { hasFiniteLayers } from './finite';
import { mediansOf, recentRecords } from './median';
import { progressOf, type SplitProgress } from './progress';
import { asksForNothing, type SignalReading, signalsOf } from './signals';
import { type UpdateReading, updatesOf } from './updates';

/** The evidence with what several rules read of it, computed once. */
export interface Reading extends Evidence {
  first: MeasuredRecord;
  now: StepRecord;
  /** The newest record for which the layers were looked at. */
  statistics: MeasuredRecord;
  /** Places of the hidden layers among the layers, in order. */
  hidden: number[];
  train: SplitProgress;
  validation: SplitProgress;
  /** Training loss as a share of the constant answer's: 1 where nothing has been learnt. */
  remaining: number;
  /** Whether the shown step is one of numbers. */
  isIntact: boolean;
  signals: SignalReading;
  updates: UpdateReading;
}

/** The recent records of batches that ask for a change; all of them where none does. */
function askingRecords<R extends StepRecord>(records: R[]): R[] {
  const latest = recentRecords(records);
  const asking = latest.filter((record) => !asksForNothing(record));
  return asking.length === 0 ? latest : asking;
}

export function readingOf(evidence: Evidence): Reading {
  const { records, layers } = evidence;
  const measured = records.filter(isMeasured);
  const hidden = layers.flatMap(({ kind }, layer) => (kind === 'hidden' ? [layer] : []));
  const train = progressOf(evidence, 'train');
  const now = records[records.length - 1];
  // The gradient of one batch says little: profiles are read as medians, too.
  const signals = askingRecords(records).map((record) => signalsOf(record, hidden));
  const updates = askingRecords(measured).map((record) => updatesOf(evidence, record, hidden));
  return {
    ...evidence,
    first: measured[0],
    now,
    statistics: measured[measured.length - 1],
    hidden,
    train,
    validation: progressOf(evidence, 'validation'),
    remaining: train.remaining,
    isIntact: evidence.halt === null && hasFiniteLayers(now),
    signals: mediansOf(signals),
    updates: mediansOf(updates),
  };
}
