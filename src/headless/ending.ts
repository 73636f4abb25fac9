import type { Trainer } from '../engine/training/trainer';
import { type BestStep, bestBehind } from '../engine/training/validationTracker';
import type { Stopped } from './training';

/** How a run ended; where its steps ended it before its patience, also which network was the best. */
export type Ending = Stopped | EndedBeforePatience;

export interface EndedBeforePatience extends BestStep {
  reason: 'steps';
  /** Which of the two is kept. */
  network: 'last' | 'best';
}

/** Brings the best network back where that is asked for and early stopping has not done so. */
export async function endingOf(
  trainer: Pick<Trainer, 'validationTracker' | 'step' | 'stop' | 'restoreBest'>,
  stopped: Stopped,
  { patience }: { patience: number },
  restoresBest: boolean,
): Promise<Ending> {
  const best = bestBehind(trainer.validationTracker, patience, trainer.step);
  if (stopped.reason !== 'steps' || best === null) return stopped;
  if (restoresBest) {
    trainer.stop();
    await trainer.restoreBest();
  }
  return { reason: 'steps', ...best, network: restoresBest ? 'best' : 'last' };
}
