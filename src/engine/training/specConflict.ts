import { type AugmentationProblem, augmentationProblem } from '../../data/augment/augmentation';
import { largestBatch } from '../../data/batches';
import { isPlane, type TrainingData } from '../../data/trainingData';
import type { Plan } from '../../network/plan';
import { classLosses } from '../../spec/applicability';
import { parameters } from '../../spec/parameters';
import { coordinates } from '../../spec/planarFeatures';
import type { Spec } from '../../spec/spec';

/** Settings, each within its bounds, that cannot be trained together. */
export type SpecConflict = { mend: Mend } & (
  | /** Batch normalization needs at least two rows in each batch. `rest` is what the last one would have. */
  { reason: 'batchOfOne'; batch: number; rest: number }
  | { reason: 'warmupTooLong'; warmup: number; steps: number }
  /** Positions can be mixed in sequences alone. */
  | { reason: 'mixingWithoutSequences' }
  /** Functions of a point, of data that are no points of a plane. */
  | { reason: 'featuresWithoutPlane' }
  /** A loss over classes, of data with a number to predict. */
  | { reason: 'lossNeedsClasses' }
  | AugmentationProblem
);

/** The one change with which it can be trained. */
export type Mend = Partial<
  Pick<Spec, 'batch' | 'norm' | 'warmup' | 'mixing' | 'features' | 'loss' | 'augment'>
>;

/** A warm-up that is too long becomes this share of the run. */
const shareOfWarmup = 0.1;

/** A rule for each of them, in the order in which they are looked for. */
const rules: readonly ((spec: Spec, data: TrainingData) => SpecConflict | null)[] = [
  function batchOfOne(spec, { train, length }) {
    if (spec.norm !== 'batch' || length > 1) return null;
    const { rowCount } = train;
    const size = largestBatch(spec, rowCount);
    if (!leavesOneRow(size, rowCount)) return null;
    const mended = nearestBatch(size, rowCount);
    const mend: Mend = mended === null ? { norm: 'none' } : { batch: mended };
    return { reason: 'batchOfOne', batch: size, rest: rowCount % size, mend };
  },
  function warmupTooLong({ warmup, steps }) {
    if (steps === 0 || warmup < steps) return null;
    const mend = { warmup: Math.floor(shareOfWarmup * steps) };
    return { reason: 'warmupTooLong', warmup, steps, mend };
  },
  function mixingWithoutSequences({ mixing }, { length }) {
    if (mixing === 'none' || length > 1) return null;
    return { reason: 'mixingWithoutSequences', mend: { mixing: 'none' } };
  },
  function featuresWithoutPlane({ features }, data) {
    if (features === coordinates || isPlane(data)) return null;
    return { reason: 'featuresWithoutPlane', mend: { features: coordinates } };
  },
  function lossNeedsClasses({ loss }, { task }) {
    if (task === 'classification' || !classLosses.includes(loss)) return null;
    return { reason: 'lossNeedsClasses', mend: { loss: 'auto' } };
  },
  function augmentationWithoutData({ augment }, data) {
    const problem = augmentationProblem(augment, data);
    return problem && { ...problem, mend: { augment: 'none' } };
  },
];

/** Returns the first conflict in the order of the rules; null where the experiment can be trained. */
export function findSpecConflict(spec: Spec, data: TrainingData): SpecConflict | null {
  for (const rule of rules) {
    const found = rule(spec, data);
    if (found !== null) return found;
  }
  return null;
}

function leavesOneRow(size: number, rowCount: number): boolean {
  return size === 1 || rowCount % size === 1;
}

/** Returns the batch size nearest to one, of two the larger, that leaves no row alone; null where none does. */
function nearestBatch(size: number, rowCount: number): number | null {
  const largest = Math.min(rowCount, parameters.batch.maximum);
  for (let distance = 1; distance <= largest; distance++) {
    const found = [size + distance, size - distance].find(
      (tried) => tried >= 2 && tried <= largest && !leavesOneRow(tried, rowCount),
    );
    if (found !== undefined) return found;
  }
  return null;
}

/** Why a network is not trained: its settings conflict, or it would take too much memory. */
export type TrainingRefusal = SpecConflict | TooLarge;

export interface TooLarge {
  reason: 'tooLarge';
  megabytes: number;
  maximum: number;
}

/** The most megabytes that one network's activations and gradients may take. */
export const largestNetwork = 1_500;

/** Returns why a network is not trained; null if it can be. The page and the sweeps of the command line both ask it. */
export function findTrainingRefusal(prepared: {
  spec: Spec;
  data: TrainingData;
  plan: Plan;
}): TrainingRefusal | null {
  const { spec, data, plan } = prepared;
  const conflict = findSpecConflict(spec, data);
  if (conflict !== null) return conflict;
  const rows = largestBatch(spec, data.train.rowCount);
  const units = plan.operations.reduce(
    (sum, operation) => sum + (operation.kind === 'dense' ? operation.fanOut : operation.units),
    0,
  );
  // Activations and gradients of all operations for one batch, 8 bytes a number.
  const megabytes = (2 * units * rows * 8) / 1e6;
  if (megabytes <= largestNetwork) return null;
  return { reason: 'tooLarge', megabytes, maximum: largestNetwork };
}
