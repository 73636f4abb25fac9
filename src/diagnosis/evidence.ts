import type { DataFacts } from '../data/dataFacts';
import type { LayerShape } from '../network/plan';
import type { NotFinite, StepRecord } from '../record/stepRecord';
import type { Spec } from '../spec/spec';

/** Everything that the diagnosis of one variant depends on. No clock has a part in it. */
export interface Evidence {
  spec: Spec;
  data: DataFacts;
  layers: LayerShape[];
  /** The records in order, from step 0, which has statistics of layers, to the newest. */
  records: StepRecord[];
  /** The first step and layer that were not finite; null while it is finite. */
  halt: (NotFinite & { step: number }) | null;
  /** True once early stopping has ended the run and brought the best network back. */
  isStopped: boolean;
}
