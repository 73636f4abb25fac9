import type { ParameterValues } from '../../engine/experiments/trainingLoss';
import type { TrainerState } from '../../engine/training/trainerState';
import type { PreparedVariant } from '../data/preparedVariant';

/** A variant of the run as a job sees it: its present parameters and those of the steps that are kept. */
export interface SeenVariant {
  /** Its number in the lab. */
  variant: number;
  prepared: PreparedVariant;
  /** The step of `parameters`. */
  step: number;
  parameters: ParameterValues;
  /** In order; none is at `step` or after it. */
  earlier: { step: number; parameters: ParameterValues }[];
}

/** Gives a variant of the run as it is now; null where it is not there. */
export type LookAt = (variant: number) => Promise<SeenVariant | null>;

/** Returns whether every parameter is finite. */
export function isAllFinite(parameters: ParameterValues): boolean {
  return parameters.every((slot) => slot.every((value) => Number.isFinite(value)));
}

/**
 * Returns what a job sees of a variant; of a run that was stopped for its best network, that network.
 *
 * @param kept earlier steps in order, each with its parameters as its first block
 */
export function seenVariant(
  variant: number,
  prepared: PreparedVariant,
  { step: last, validationTracker: { stop, best }, blocks: [parameters] }: TrainerState,
  kept: readonly { step: number; blocks: Float32Array[][] }[],
): SeenVariant {
  const isBestBack = stop !== null && stop.left !== null && best !== null;
  const step = isBestBack ? best.step : last;
  const earlier = kept
    .filter((one) => one.step < step)
    .map((one) => ({
      step: one.step,
      parameters: one.blocks[0].map((slot) => Float64Array.from(slot)),
    }));
  return { variant, prepared, step, parameters, earlier };
}
