import {
  checkGradient,
  type GradientCheck,
  productsOf,
} from '../../engine/experiments/gradientCheck';
import type { StepGradient } from '../../engine/training/trainerState';
import type { PreparedVariant } from '../data/preparedVariant';

/** Says how the check of a gradient has ended. */
export type Verification =
  | { kind: 'checked'; check: GradientCheck }
  /** One pass of the batch alone would take seconds. */
  | { kind: 'tooLarge' }
  /** Given up, for another one or because nobody waits for it; or the variant is not there. */
  | { kind: 'cancelled' };

/** Milliseconds after which the layers that are left are not checked by differences any more. */
const timeLimit = 10_000;
/** Multiplications of a pass that plain TypeScript does in about a second. */
const mostProducts = 5e8;

/**
 * Checks one gradient at a time, in small parts, so that the run goes on meanwhile.
 *
 * @param now milliseconds
 * @param turn lets waiting commands in
 */
export function createVerifier(now: () => number, turn: () => Promise<void>) {
  let newest = 0;
  return {
    /** @param asked null where the variant is not there */
    async verify(
      asked: Promise<{ variant: PreparedVariant; gradient: StepGradient } | null> | null,
    ): Promise<Verification> {
      newest++;
      const mine = newest;
      const isCancelled = (): boolean => mine !== newest;
      const given = await asked;
      if (given === null || isCancelled()) return { kind: 'cancelled' };
      const { variant, gradient } = given;
      if (productsOf(variant, gradient.step) > mostProducts) return { kind: 'tooLarge' };
      const end = now() + timeLimit;
      const isOver = (): boolean => isCancelled() || now() > end;
      const check = await checkGradient(variant, gradient, { turn, isOver });
      return isCancelled() ? { kind: 'cancelled' } : { kind: 'checked', check };
    },
    /** The check that is under way ends with its next part. */
    cancel(): void {
      newest++;
    },
  };
}
