import { type AugmentationProblem, augmentationProblem } from '../data/augment/augmentation';
import type { TrainingData } from '../data/trainingData';
import type { Spec } from '../spec/spec';

/** Why an experiment, whose every value is within its bounds, cannot be trained as a whole. */
export type Obstacle =
  /** Batch normalization needs at least two rows in each batch. `rest` is what the last one would have. */
  | { reason: 'batchOfOne'; batch: number; rest: number }
  | { reason: 'warmupTooLong'; warmup: number; steps: number }
  /** Positions can be mixed in sequences alone. */
  | { reason: 'mixingWithoutSequences' }
  | AugmentationProblem;

/** A rule for each of them, in the order in which they are looked for. */
const rules: readonly ((spec: Spec, data: TrainingData) => Obstacle | null)[] = [
  function batchOfOne({ norm, batch }, { train, length }) {
    if (norm !== 'batch' || length > 1) return null;
    const size = batch === 'full' ? train.rowCount : Math.min(batch, train.rowCount);
    const rest = train.rowCount % size;
    return size === 1 || rest === 1 ? { reason: 'batchOfOne', batch: size, rest } : null;
  },
  function warmupTooLong({ warmup, steps }) {
    return steps > 0 && warmup >= steps ? { reason: 'warmupTooLong', warmup, steps } : null;
  },
  function mixingWithoutSequences({ mixing }, { length }) {
    return mixing !== 'none' && length === 1 ? { reason: 'mixingWithoutSequences' } : null;
  },
  ({ augment }, data) => augmentationProblem(augment, data),
];

export function findObstacle(spec: Spec, data: TrainingData): Obstacle | null {
  for (const rule of rules) {
    const found = rule(spec, data);
    if (found !== null) return found;
  }
  return null;
}
