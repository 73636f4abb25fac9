import { thinned, withMeasured } from '../../record/resolution';
import { append, emptyStepHistory, type StepHistory, thin } from '../../record/stepHistory';
import { hasLayers, type RecordWithLayers, type StepRecord } from '../../record/stepRecord';
import type { SavedRecord } from '../../savedRun/savedRun';
import type { VariantFrame } from '../../worker/variant/variantRun';

export type ScalarSeries =
  | 'trainLoss'
  | 'validationLoss'
  | 'trainAccuracy'
  | 'validationAccuracy'
  | 'learningRate';

/** The record of a variant's run, as far as the page has it. */
export interface History {
  /** Losses and accuracies at the steps that are measured by their number. */
  measured: readonly StepRecord[];
  /** Least steps between two measurements. */
  distance: number;
  /** The numbers that steps compute anyway, in columns that are written in place with every frame. */
  steps: StepHistory;
  /** The newest frame's, at whatever step it was. */
  latest: StepRecord;
  /** True if the run stands at that step, which then belongs to the record. */
  isStanding: boolean;
}

/** The part of a frame that extends the record of a variant's run. */
export type FrameRecords = Pick<VariantFrame, 'record' | 'newRecords' | 'isStanding'>;

/** @param before what had been recorded, of a run that goes on */
export function startHistory(
  frame: FrameRecords,
  distance: number,
  before?: Pick<SavedRecord, 'measured' | 'steps'>,
): History {
  const steps = emptyStepHistory(frame.record.gradientNorms.length);
  if (before !== undefined) append(steps, before.steps);
  const measured = before?.measured ?? [];
  return extendHistory(
    { measured, distance, steps, latest: frame.record, isStanding: true },
    frame,
  );
}

/** Returns the history with what came next, thinned to what is kept of a run of that length. */
export function extendHistory(
  history: History,
  { record, newRecords, isStanding }: FrameRecords,
): History {
  const { distance, steps } = history;
  append(steps, newRecords.steps);
  thin(steps, record.step);
  const measured = withMeasured(history.measured, newRecords.measured);
  return {
    measured: thinned(measured, record.step, distance),
    distance,
    steps: { ...steps },
    latest: record,
    isStanding,
  };
}

/**
 * Returns the record of the run: the same for the same link and step, whoever looks on and how fast it goes.
 * The last entry is the step where the run stands; while it trains, the last that was measured by its number.
 */
export function recordsOf({ measured, latest, isStanding }: History): StepRecord[] {
  return isStanding ? withMeasured(measured, [latest]) : [...measured];
}

/** Returns what is drawn: the record, and the newest frame as its end. */
export function historyRecords({ measured, latest }: History): StepRecord[] {
  return withMeasured(measured, [latest]);
}

/** Returns the last drawn record at or before a step that has statistics of layers; step 0 has them. */
export function withLayersAt(history: History, step: number): RecordWithLayers {
  const candidates = historyRecords(history).filter(hasLayers);
  return candidates.findLast((record) => record.step <= step) ?? candidates[0];
}

/** Returns the drawn record nearest to a step. */
export function recordAt(history: History, step: number): StepRecord {
  return nearestRecord(historyRecords(history), step);
}

/** Returns the record nearest to a step, the earlier of two that are as near. */
export function nearestRecord<T extends { step: number }>(records: readonly T[], step: number): T {
  return records.reduce((best, record) =>
    Math.abs(record.step - step) < Math.abs(best.step - step) ? record : best,
  );
}
