import type { Spec } from '../../spec/spec';

/** State of early stopping and of the plateau schedule after an epoch. Never changed, only replaced. */
export interface ValidationTracker {
  /** The lowest validation loss at the end of an epoch, and the network that had it. */
  best: Best | null;
  /** Epochs since then. */
  epochsWithoutBetter: number;
  /** Times that the plateau schedule has lowered the rate, and epochs since the last time or the best. */
  plateaus: number;
  epochsOnPlateau: number;
  /** The stop for the sake of the best network; null while there has been none. */
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
  /** The last network, from which training would go on, once the best one has taken its place; null before. */
  left: Float64Array[][] | null;
}

export type TrackerSpec = Pick<Spec, 'patience' | 'schedule'>;

/** Epochs without a better validation loss after which the plateau schedule lowers the rate. */
const plateauPatience = 5;

export const initialTracker: ValidationTracker = {
  best: null,
  epochsWithoutBetter: 0,
  plateaus: 0,
  epochsOnPlateau: 0,
  stop: null,
};

/**
 * Returns the tracker of a network that has been changed by hand: it is judged by what comes of it now, and the rate
 * that a plateau has lowered stays so.
 */
export function trackedAnew({ plateaus }: ValidationTracker): ValidationTracker {
  return { ...initialTracker, plateaus };
}

/** Says whether training depends on the validation loss at all. */
export function needsValidation({ patience, schedule }: TrackerSpec): boolean {
  return patience > 0 || schedule === 'plateau';
}

export function isBetter({ best }: ValidationTracker, validationLoss: number): boolean {
  return best === null || validationLoss < best.validationLoss;
}

/**
 * Returns the tracker after one more epoch.
 *
 * @param blocks the network, where `isBetter` says that it is the best so far
 */
export function trackValidation(
  tracker: ValidationTracker,
  { patience }: TrackerSpec,
  { step, validationLoss }: Omit<Best, 'blocks'>,
  blocks: Float64Array[][] | null,
): ValidationTracker {
  if (blocks !== null) {
    const best = { step, validationLoss, blocks };
    return { ...tracker, best, epochsWithoutBetter: 0, epochsOnPlateau: 0 };
  }
  const epochsWithoutBetter = tracker.epochsWithoutBetter + 1;
  const isLower = tracker.epochsOnPlateau + 1 >= plateauPatience;
  return {
    ...tracker,
    epochsWithoutBetter,
    plateaus: tracker.plateaus + (isLower ? 1 : 0),
    epochsOnPlateau: isLower ? 0 : tracker.epochsOnPlateau + 1,
    stop:
      patience > 0 && epochsWithoutBetter >= patience
        ? { step, reason: 'patience', left: null }
        : null,
  };
}

/** Returns the best network's step and loss, where the run has patience and has gone on past it. */
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

/** The training was stopped at `step`, and the network of `bestStep` took its place. */
export interface EarlyStop extends BestStep {
  step: number;
  /** Early stopping ended it, or somebody asked for the best network. */
  reason: Stop['reason'];
}

/** Returns how a run was ended for its best network; null where it was not. */
export function earlyStopOf({ stop, best }: ValidationTracker): EarlyStop | null {
  if (stop === null || best === null) return null;
  const { step: bestStep, validationLoss: bestLoss } = best;
  return { step: stop.step, reason: stop.reason, bestStep, bestLoss };
}

/** Returns the tracker of a run that is stopped by hand for its best network; unchanged where none is better. */
export function stoppedAt(tracker: ValidationTracker, step: number): ValidationTracker {
  const { best, stop } = tracker;
  if (stop !== null || best === null || best.step === step) return tracker;
  return { ...tracker, stop: { step, reason: 'asked', left: null } };
}

/** Says whether a stopped run stays so: more patience lets it go on, or a later end where it was stopped by hand. */
export function staysStopped(
  { stop, epochsWithoutBetter }: ValidationTracker,
  former: StopSpec,
  next: StopSpec,
): boolean {
  if (stop?.reason === 'asked') return next.steps === former.steps;
  return next.patience > 0 && epochsWithoutBetter >= next.patience;
}

type StopSpec = Pick<Spec, 'patience' | 'steps'>;
