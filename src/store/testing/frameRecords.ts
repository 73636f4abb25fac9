import { emptyStepHistory } from '../../record/stepHistory';
import type { StepRecord } from '../../record/stepRecord';
import type { FrameRecords } from '../run/history';

/** Returns what a frame tells of a record that was measured by its number, where the run stands. */
export function frameRecordsOf(record: StepRecord): FrameRecords {
  const steps = emptyStepHistory(record.gradientNorms.length);
  return { record, newRecords: { measured: [record], steps }, isStanding: true };
}
