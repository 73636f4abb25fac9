import { largestBatch } from '../../data/batches';
import type { TrainingData } from '../../data/trainingData';
import { isMeasured, leastDistance, nextMeasured } from '../../record/resolution';
import { evaluationRows, firstNotFinite } from '../../record/stepRecord';
import type { Spec } from '../../spec/spec';
import type { Measurement } from '../measure/networkMeter';
import type { Trainer } from './trainer';
import type { CheckpointSlot } from './trainerState';

/** Makes so many updates, or fewer where early stopping ends the training. */
export async function advanceBy(trainer: Trainer, count: number): Promise<void> {
  for (let made = 0; made < count && trainer.validationTracker.stop === null; made++) {
    trainer.advance();
    if (trainer.decision !== null) await trainer.decision;
  }
}

/** Returns the least distance between two measurements of a run, in steps. */
export function measurementDistance(
  { train, validation }: Pick<TrainingData, 'train' | 'validation'>,
  spec: Pick<Spec, 'batch'>,
): number {
  const evaluated = (rows: number): number => Math.min(rows, evaluationRows);
  return leastDistance({
    measurement: evaluated(train.rowCount) + evaluated(validation.rowCount),
    batch: largestBatch(spec, train.rowCount),
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

/**
 * Trains again from a checkpoint, measuring every step, to the first that is not finite, or to step `until`.
 * Training is determined by its state, so this is what happened between two measurements.
 */
export async function replayToFirstNonFinite(
  trainer: Trainer,
  until: number,
  slot: CheckpointSlot = 0,
): Promise<Measurement> {
  trainer.rewind(slot);
  for (;;) {
    const { record } = await trainer.measure([]);
    if (firstNotFinite(record) !== null || trainer.step >= until) return trainer.measure();
    await advanceBy(trainer, 1);
  }
}

/**
 * Bounds what a device has queued, as it takes orders faster than it works: at most two of the stretches of steps that
 * are added to the backlog.
 */
export function createBacklog({ finished }: Pick<Trainer, 'finished'>) {
  let former = Promise.resolve();
  return {
    /** Counts what has been queued since the last call; resolves when what was queued before that is done. */
    async add(): Promise<void> {
      const queued = finished();
      queued.catch(() => undefined);
      await former;
      former = queued;
    },
    /** Resolves when all that was counted is done. */
    end: (): Promise<void> => former,
  };
}
