import { splitTable } from '../../data/splitTable';
import type { DataKind } from '../../data/trainingData';
import { stepZeroOf } from '../../engine/experiments/stepZero';
import { planNetwork } from '../../network/plan';
import type { Spec } from '../../spec/spec';
import type { PreparedVariant } from '../data/preparedVariant';

/** The files that a program of the variant reads, and what it has to know of the data. */
export interface StartFiles {
  data: Pick<DataKind, 'task' | 'featureCount' | 'length' | 'outputCount' | 'image'>;
  /** Parameters, batch and dropout masks of step 0, as JSON. */
  weights: string;
  /** The rows of both splits, as CSV; null for sequences. */
  rows: string | null;
}

/** @param settings those that have been changed since the variant was prepared */
export function startFilesOf(
  { data, spec, plan: { given } }: PreparedVariant,
  settings: Partial<Spec>,
): StartFiles {
  const { task, featureCount, length, outputCount, image } = data;
  const present = { ...spec, ...settings };
  return {
    data: { task, featureCount, length, outputCount, image },
    weights: JSON.stringify(stepZeroOf({ ...planNetwork(present, data), given }, data, present)),
    rows: length > 1 ? null : splitTable(data),
  };
}
