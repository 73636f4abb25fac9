import type { TrainingData } from '../../data/trainingData';
import type { Plan } from '../../network/plan';
import type { Spec } from '../../spec/spec';
import { findSpecConflict, type SpecConflict } from './specConflict';

/** Why a network is not trained: its settings conflict, or it would take too much memory. */
export type TrainingRefusal = SpecConflict | TooLarge;

export interface TooLarge {
  reason: 'tooLarge';
  megabytes: number;
  maximum: number;
}

/** The most megabytes that one network's activations and gradients may take. */
export const largestNetwork = 1_500;

interface Prepared {
  spec: Spec;
  data: TrainingData;
  plan: Plan;
}

/** Returns why a network is not trained; null if it can be. The page and the sweeps of the command line both ask it. */
export function findTrainingRefusal(prepared: Prepared): TrainingRefusal | null {
  const conflict = findSpecConflict(prepared.spec, prepared.data);
  if (conflict !== null) return conflict;
  const megabytes = megabytesOf(prepared);
  if (megabytes <= largestNetwork) return null;
  return { reason: 'tooLarge', megabytes, maximum: largestNetwork };
}

/** Activations and gradients of all operations for one batch, 8 bytes a number. */
function megabytesOf({ plan, spec, data }: Prepared): number {
  const trainRows = data.train.rowCount;
  const rows = spec.batch === 'full' ? trainRows : Math.min(spec.batch, trainRows);
  const units = plan.operations.reduce(
    (sum, operation) => sum + (operation.kind === 'dense' ? operation.fanOut : operation.units),
    0,
  );
  const bytes = 8;
  return (2 * units * rows * bytes) / 1e6;
}
