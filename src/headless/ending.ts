import type { Trainer } from '../engine/trainer';
import type { Stopped } from './training';

/** How a run ended; where its steps ended it before its patience, also which network was the best. */
export type Ending = Stopped | EndedBeforePatience;

export interface EndedBeforePatience {
  reason: 'steps';
  bestStep: number;
  bestLoss: number;
  /** Which of the two is kept. */
  network: 'last' | 'best';
}

/** Brings the best network back where that is asked for and early stopping has not done so. */
export async function endingOf(
  trainer: Pick<Trainer, 'course' | 'step' | 'stop' | 'restoreBest'>,
  stopped: Stopped,
  { patience }: { patience: number },
  restoresBest: boolean,
): Promise<Ending> {
  const { best } = trainer.course;
  const isAmongThem = patience > 0 && best !== null && best.step < trainer.step;
  if (stopped.reason !== 'steps' || !isAmongThem) return stopped;
  if (restoresBest) {
    trainer.stop();
    await trainer.restoreBest();
  }
  const { step: bestStep, validationLoss: bestLoss } = best;
  return { reason: 'steps', bestStep, bestLoss, network: restoresBest ? 'best' : 'last' };
}
