import { firstNotFinite } from '../../record/notFinite';
import type { Measurement } from '../measure/networkMeter';
import { advanceBy } from './advanceBy';
import type { CheckpointSlot } from './checkpoints';
import type { Trainer } from './trainer';

/**
 * Trains again from a kept state, measuring every step, to the first that is not finite, or to step
 * `until`: training is determined by its state, so this is what happened between two looks.
 */
export async function replayToFirstNonFinite(
  trainer: Trainer,
  until: number,
  place: CheckpointSlot = 0,
): Promise<Measurement> {
  trainer.rewind(place);
  for (;;) {
    const { record } = await trainer.measure([]);
    if (firstNotFinite(record) !== null || trainer.step >= until) return trainer.measure();
    await advanceBy(trainer, 1);
  }
}
