import type { Trainer } from './trainer';

/** So many updates, or fewer where early stopping ends the training. */
export async function advanceBy(trainer: Trainer, count: number): Promise<void> {
  for (let made = 0; made < count && trainer.validationTracker.stop === null; made++) {
    trainer.advance();
    if (trainer.decision !== null) await trainer.decision;
  }
}
