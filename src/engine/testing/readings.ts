import type { StepRecord } from '../../record/stepRecord';

/** A loss above 0.95·ln 2: two classes are not told apart. Judged by loss, accuracy comes earlier. */
export const stuckLoss = 0.95 * Math.LN2;

export function isStuck({ trainLoss }: StepRecord): boolean {
  return trainLoss > stuckLoss;
}

/** D of the reference figures: ‖∂L/∂z‖ of the first hidden layer over that of the last one. */
export function backwardRatio({ backwardSignals }: StepRecord): number {
  return backwardSignals[0] / backwardSignals[backwardSignals.length - 2];
}

/** ‖∂L/∂W‖ of all layers together. */
export function gradientNorm({ gradientNorms }: StepRecord): number {
  return Math.sqrt(gradientNorms.reduce((sum, norm) => sum + norm * norm, 0));
}

export const trainLoss = (record: StepRecord): number => record.trainLoss;
export const validationLoss = (record: StepRecord): number => record.validationLoss;

export function trainAccuracy(record: StepRecord): number {
  return accuracyOf(record.trainAccuracy);
}

export function validationAccuracy(record: StepRecord): number {
  return accuracyOf(record.validationAccuracy);
}

function accuracyOf(accuracy: number | null): number {
  if (accuracy === null) throw new Error('A regression has no accuracy.');
  return accuracy;
}
