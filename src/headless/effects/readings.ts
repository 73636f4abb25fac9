import type { StepRecord } from '../../record/stepRecord';
import type { Runs } from './effect';

type Series = 'trainLoss' | 'validationLoss' | 'trainAccuracy' | 'validationAccuracy';

/** Of each seed's last record; infinite where a loss is not finite. */
export function atEnd(runs: Runs, series: Series): number[] {
  return runs.map((records) => reading(records[records.length - 1], series));
}

export function atStart(runs: Runs, read: (record: StepRecord) => number): number[] {
  return runs.map(([record]) => read(record));
}

/** The lowest of each run. */
export function lowest(runs: Runs, series: Series): number[] {
  return runs.map((records) => Math.min(...records.map((record) => reading(record, series))));
}

/** Of each seed the first recorded step whose reading is below the limit; infinite where none is. */
export function stepsBelow(runs: Runs, series: Series, limit: number): number[] {
  return runs.map(
    (records) => records.find((record) => reading(record, series) < limit)?.step ?? Infinity,
  );
}

/** Of each seed the first recorded step that is above the limit; infinite where none is. */
export function stepsAbove(runs: Runs, series: Series, limit: number): number[] {
  return runs.map(
    (records) => records.find((record) => reading(record, series) > limit)?.step ?? Infinity,
  );
}

/** What one kind of run has of validation accuracy at its end beyond the other. */
export function accuracyAdded(runs: Runs, plain: Runs): number[] {
  return differences(atEnd(runs, 'validationAccuracy'), atEnd(plain, 'validationAccuracy'));
}

/** Seed by seed. */
export function differences(minuends: number[], subtrahends: number[]): number[] {
  return minuends.map((value, seed) => value - subtrahends[seed]);
}

export function ratios(dividends: number[], divisors: number[]): number[] {
  return dividends.map((value, seed) => value / divisors[seed]);
}

function reading(record: StepRecord, series: Series): number {
  const value = record[series];
  if (value === null) throw new Error('A regression has no accuracy.');
  return Number.isFinite(value) ? value : Infinity;
}
