import type { Spec } from '../../spec/spec';

/** What the validation losses at the ends of epochs have led to. Never changed, only replaced. */
export interface ValidationTracker {
  /** The lowest validation loss at the end of an epoch, and the network that had it. */
  best: Best | null;
  /** Epochs since then. */
  epochsWithoutBetter: number;
  /** Times that the plateau schedule has lowered the rate, and epochs since the last time or the best. */
  plateaus: number;
  epochsOnPlateau: number;
  /** Where the training was stopped for the sake of the best network; null while it has not been. */
  stop: Stop | null;
}

export interface Best {
  step: number;
  validationLoss: number;
  /** The blocks of the network, one array a slot. */
  blocks: Float64Array[][];
}

export interface Stop {
  step: number;
  /** Patience had run out, or somebody asked for the best network. */
  reason: 'patience' | 'asked';
  /** What training would go on from, once the best network has taken its place; null before that. */
  left: Float64Array[][] | null;
}

export type TrackerSpec = Pick<Spec, 'patience' | 'schedule'>;

/** Epochs without a better validation loss after which the plateau schedule lowers the rate. */
export const plateauPatience = 5;

export const initialTracker: ValidationTracker = {
  best: null,
  epochsWithoutBetter: 0,
  plateaus: 0,
  epochsOnPlateau: 0,
  stop: null,
};

/** Whether training depends on the validation loss at all. */
export function needsValidation({ patience, schedule }: TrackerSpec): boolean {
  return patience > 0 || schedule === 'plateau';
}

export function isBetter({ best }: ValidationTracker, validationLoss: number): boolean {
  return best === null || validationLoss < best.validationLoss;
}

/**
 * The validationTracker after one more epoch.
 *
 * @param blocks the network, where `isBetter` says that it is the best so far
 */
export function trackValidation(
  validationTracker: ValidationTracker,
  { patience }: TrackerSpec,
  { step, validationLoss }: Omit<Best, 'blocks'>,
  blocks: Float64Array[][] | null,
): ValidationTracker {
  if (blocks !== null) {
    const best = { step, validationLoss, blocks };
    return { ...validationTracker, best, epochsWithoutBetter: 0, epochsOnPlateau: 0 };
  }
  const epochsWithoutBetter = validationTracker.epochsWithoutBetter + 1;
  const isLower = validationTracker.epochsOnPlateau + 1 >= plateauPatience;
  return {
    ...validationTracker,
    epochsWithoutBetter,
    plateaus: validationTracker.plateaus + (isLower ? 1 : 0),
    epochsOnPlateau: isLower ? 0 : validationTracker.epochsOnPlateau + 1,
    stop:
      patience > 0 && epochsWithoutBetter >= patience
        ? { step, reason: 'patience', left: null }
        : null,
  };
}

/** The best network's step and loss, where the run has patience and has gone on past it. */
export function bestBehind(
  { best, stop }: ValidationTracker,
  patience: number,
  step: number,
): BestStep | null {
  if (patience === 0 || best === null || stop !== null || best.step === step) return null;
  return { bestStep: best.step, bestLoss: best.validationLoss };
}

export interface BestStep {
  bestStep: number;
  /** Validation loss of that network. */
  bestLoss: number;
}

/** The validationTracker of a run that is stopped by hand for its best network; as it was where none is better than this one. */
export function stoppedAt(validationTracker: ValidationTracker, step: number): ValidationTracker {
  const { best, stop } = validationTracker;
  if (stop !== null || best === null || best.step === step) return validationTracker;
  return { ...validationTracker, stop: { step, reason: 'asked', left: null } };
}

/** Whether a stopped run stays so under new settings: more patience, or by hand a later end, lets it go on. */
export function staysStopped(
  { stop, epochsWithoutBetter }: ValidationTracker,
  former: StopSpec,
  next: StopSpec,
): boolean {
  if (stop?.reason === 'asked') return next.steps === former.steps;
  return next.patience > 0 && epochsWithoutBetter >= next.patience;
}

type StopSpec = Pick<Spec, 'patience' | 'steps'>;
