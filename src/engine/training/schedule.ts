import cos from '@stdlib/math-base-special-cos';
import pow from '@stdlib/math-base-special-pow';
import type { ScheduleName, Spec } from '../../spec/spec';

export type ScheduleSpec = Pick<Spec, 'lr' | 'schedule' | 'warmup' | 'steps'>;

/** Steps after the warm-up in which a schedule comes to its end where the run itself has none. */
const defaultHorizon = 1_000;

/** Share of the first rate below which plateaus lower it no more: a run that waits on one must be able to leave it. */
export const plateauFloor = 0.001;

/**
 * Factors on the learning rate after a share of the way, 0 to 1. `plateaus` counts how often the
 * validation loss has stopped falling.
 */
const factors: Record<ScheduleName, (share: number, plateaus: number) => number> = {
  constant: () => 1,
  /** A tenth after half of the way, and again after three quarters, as He et al. 2016 did. */
  step: (share) => {
    if (share < 0.5) return 1;
    return share < 0.75 ? 0.1 : 0.01;
  },
  exponential: (share) => pow(0.01, share),
  /** Loshchilov and Hutter 2017, without restarts. */
  cosine: (share) => 0.5 * (1 + cos(Math.PI * share)),
  plateau: (_, plateaus) => Math.max(plateauFloor, pow(0.5, plateaus)),
};

/**
 * Returns the learning rate of the update that follows `step` updates: in the warm-up lr·(step + 1) / warmup
 * (Goyal et al. 2017), and then lr times the schedule's factor.
 */
export function learningRateAt(
  { lr, schedule, warmup, steps }: ScheduleSpec,
  step: number,
  plateaus: number,
): number {
  if (step < warmup) return (lr * (step + 1)) / warmup;
  const way = steps > warmup ? steps - warmup : defaultHorizon;
  return lr * factors[schedule](Math.min(1, (step - warmup) / way), plateaus);
}
