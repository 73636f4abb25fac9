import type { StepRecord } from '../../record/stepRecord';
import type { Runs } from './effect';

type Series = 'trainLoss' | 'validationLoss' | 'trainAccuracy' | 'validationAccuracy';

/** Returns the training loss of each seed's last record; infinite where it is not finite. */
export function trainLoss(runs: Runs): number[] {
  return atEnd(runs, 'trainLoss');
}

/** Returns the validation loss of each seed's last record; infinite where it is not finite. */
export function validationLoss(runs: Runs): number[] {
  return atEnd(runs, 'validationLoss');
}

/** Returns the validation accuracy of each seed's last record. */
export function validationAccuracy(runs: Runs): number[] {
  return atEnd(runs, 'validationAccuracy');
}

export function atStart(runs: Runs, read: (record: StepRecord) => number): number[] {
  return runs.map(([record]) => read(record));
}

/** Returns, for each seed, the geometric mean of the factors by which the hidden layers multiply the backward signal at step 0. */
export function backwardFactor(runs: Runs): number[] {
  return atStart(runs, ({ backwardSignals }) => {
    const hidden = backwardSignals.slice(0, -1);
    return (hidden[0] / hidden[hidden.length - 1]) ** (1 / (hidden.length - 1));
  });
}

/** Returns, for each seed, the first recorded step whose reading is below the limit; infinite if there is none. */
export function stepsBelow(runs: Runs, series: Series, limit: number): number[] {
  return runs.map(
    (records) => records.find((record) => reading(record, series) < limit)?.step ?? Infinity,
  );
}

/** Returns, for each seed, the first recorded step whose reading is above the limit; infinite if there is none. */
export function stepsAbove(runs: Runs, series: Series, limit: number): number[] {
  return runs.map(
    (records) => records.find((record) => reading(record, series) > limit)?.step ?? Infinity,
  );
}

/** Returns, for each seed, by how much the last validation accuracy of `runs` exceeds that of `plain`. */
export function accuracyAdded(runs: Runs, plain: Runs): number[] {
  return differences(validationAccuracy(runs), validationAccuracy(plain));
}

/** Returns the differences seed by seed. */
export function differences(minuends: number[], subtrahends: number[]): number[] {
  return minuends.map((value, seed) => value - subtrahends[seed]);
}

export function ratios(dividends: number[], divisors: number[]): number[] {
  return dividends.map((value, seed) => value / divisors[seed]);
}

function atEnd(runs: Runs, series: Series): number[] {
  return runs.map((records) => reading(records[records.length - 1], series));
}

function reading(record: StepRecord, series: Series): number {
  const value = record[series];
  if (value === null) throw new Error('A regression has no accuracy.');
  return Number.isFinite(value) ? value : Infinity;
}
