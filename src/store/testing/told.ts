import { emptyStepHistory } from '../../record/stepHistory';
import type { StepRecord } from '../../worker/protocol';
import type { Told } from '../run/history';

/** Returns what a frame tells of a record that was measured by its number, where the run stands. */
export function toldOf(record: StepRecord): Told {
  const steps = emptyStepHistory(record.gradientNorms.length);
  return { record, recorded: { measured: [record], steps }, isStanding: true };
}
