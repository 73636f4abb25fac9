import type { StepRecord } from '../record/stepRecord';
import type { AnswerGuess, LessonRun, LessonVariant, Quantity } from './lesson';

export const number = (value: number): Quantity => ({ value, as: 'number' });
export const percent = (value: number): Quantity => ({ value, as: 'percent' });
export const count = (value: number): Quantity => ({ value, as: 'count' });

/** Returns the root mean square of ∂L/∂z of the first hidden layer over that of the last one. */
export function backwardRatio({ backwardSignals }: StepRecord): number {
  return backwardSignals[0] / backwardSignals[backwardSignals.length - 2];
}

/** Returns the factor by which one hidden layer changes the backward signal: the geometric mean. */
export function backwardFactor(record: StepRecord): number {
  return backwardRatio(record) ** (1 / Math.max(1, record.backwardSignals.length - 2));
}

/** Returns the root mean square of the last hidden layer's activation over the first one's. */
export function forwardRatio({ forwardSignals }: StepRecord): number {
  return forwardSignals[forwardSignals.length - 2] / forwardSignals[0];
}

/** Returns the first measured step at which the training loss is below a border; Infinity if there is none. */
export function stepsTo({ measured, latest }: LessonVariant, loss: number): number {
  return [...measured, latest].find(({ trainLoss }) => trainLoss < loss)?.step ?? Infinity;
}

/** Returns true if a variant has come to a training loss below a border, and its numbers are finite. */
export function hasLearned({ latest, isHalted }: LessonVariant, loss: number): boolean {
  return !isHalted && latest.trainLoss < loss;
}

/** Asks which of two variants comes to a training loss below a border; B is the one that can. */
export function whoLearns(loss: number): AnswerGuess {
  return {
    answers: ['both', 'onlyB', 'neither'],
    locks: 'all',
    right({ variants: [a, b] }) {
      if (!hasLearned(b, loss)) return 'neither';
      return hasLearned(a, loss) ? 'both' : 'onlyB';
    },
  };
}

/** Returns the newest training losses of two variants, for the placeholders of a text. */
export function finalLosses({ variants: [a, b] }: LessonRun): Record<'lossA' | 'lossB', Quantity> {
  return { lossA: number(a.latest.trainLoss), lossB: number(b.latest.trainLoss) };
}

/** Returns true if a variant's spec is another than the one that the step has opened with. */
export function isTouched({ variants, opened }: LessonRun, variant: number): boolean {
  const [before, now] = [opened[variant], variants[variant].spec];
  return JSON.stringify(before) !== JSON.stringify(now);
}

/** Returns the validation accuracy of the newest record. */
export function accuracy({ latest }: LessonVariant): number {
  return latest.validationAccuracy ?? Number.NaN;
}
