import type { DataFacts } from '../data/dataFacts';
import type { LayerShape } from '../network/plan';
import type { NotFinite, StepRecord } from '../record/stepRecord';
import type { Spec } from '../spec/spec';

/** All that a diagnosis of one variant is drawn from. No clock has a part in it. */
export interface Evidence {
  spec: Spec;
  data: DataFacts;
  layers: LayerShape[];
  /** In order: step 0 is the first, the newest the last. That of step 0 has statistics of layers. */
  records: StepRecord[];
  /** Where it stopped being finite; null while it is finite. */
  halt: (NotFinite & { step: number }) | null;
  /** Whether early stopping has ended it and brought the best network back. */
  isStopped: boolean;
}

/** A record for which the layers were looked at, too. */
export type MeasuredRecord = StepRecord & { layers: NonNullable<StepRecord['layers']> };

export function isMeasured(record: StepRecord): record is MeasuredRecord {
  return Boolean(record.layers);
}
