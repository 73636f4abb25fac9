import type { TrainingData } from '../../data/trainingData';
import { isMeasured, leastDistance, nextMeasured } from '../../record/measurementSchedule';
import { evaluationRows } from '../../record/stepRecord';
import type { Spec } from '../../spec/spec';
import { advanceBy } from './advanceBy';
import type { Trainer } from './trainer';

/** Returns the least distance between two measurements of a run, in steps. */
export function measurementDistance(
  { train, validation }: Pick<TrainingData, 'train' | 'validation'>,
  { batch }: Pick<Spec, 'batch'>,
): number {
  const evaluated = (rows: number): number => Math.min(rows, evaluationRows);
  return leastDistance({
    measurement: evaluated(train.rowCount) + evaluated(validation.rowCount),
    batch: batch === 'full' ? train.rowCount : Math.min(batch, train.rowCount),
  });
}

/**
 * Makes so many updates, or fewer where early stopping ends the training, and stands still at each step that is
 * to be measured.
 *
 * @param distance between measurements at the least
 */
export async function advanceMeasured(
  trainer: Trainer,
  count: number,
  distance: number,
  measure: () => Promise<void>,
): Promise<void> {
  const last = trainer.step + count;
  while (trainer.step < last && trainer.validationTracker.stop === null) {
    const next = Math.min(last, nextMeasured(trainer.step, distance));
    await advanceBy(trainer, next - trainer.step);
    if (isMeasured(trainer.step, distance)) await measure();
  }
}
