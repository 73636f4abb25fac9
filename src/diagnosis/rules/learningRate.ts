import type { Reading } from '../reading';
import { isAdaptive, rate, usualRate } from '../remedies';
import { clip } from '../remedies';
import { rule } from '../rule';

/** Sum over layers of ‖ΔW‖/‖W‖ at step 0. */
const tooMuch = 1.2;
/** What the sum is brought to by a lower rate. */
const fine = 0.15;
/** A loss that is this many times the lowest one, and above half of the baseline, has been thrown back. */
const thrownBack = 1.6;
const half = 0.5;

/** Largest ‖ΔW‖/‖W‖ of all layers: 10⁻³ is usual, and 1 000 steps of this change nothing much. */
const tooLittle = 1e-4;
const usualRatio = 1e-3;

function isTooHigh({ records, now, spec, updates, trainLoss, baseline }: Reading): boolean {
  if (now.step === 0) return spec.residual === 'none' && updates.totalRatio >= tooMuch;
  const lowest = lowestLoss(records);
  return trainLoss >= thrownBack * lowest && trainLoss >= half * baseline && now.step >= 5;
}

function lowestLoss(records: Reading['records']): number {
  return Math.min(...records.map((record) => record.trainLoss));
}

export const learningRateTooHigh = rule({
  id: 'learningRateTooHigh',
  severity: 'hinders',
  explains: ['plateau', 'waiting', 'underfitting', 'dropoutTooStrong'],
  test(reading) {
    const { records, now, spec, updates, trainLoss, isFinite } = reading;
    if (!isFinite || !isTooHigh(reading)) return null;
    const change = updates.totalRatio;
    const lowest = lowestLoss(records);
    return { rate: spec.lr, change, loss: trainLoss, lowest, step: now.step };
  },
  remedies: ({ spec, updates }) => {
    const wanted = spec.lr * (fine / updates.totalRatio);
    return [rate(Math.min(spec.lr / 3, Math.max(spec.lr / 30, wanted))), clip];
  },
});

/** Gradients are there, but an update changes next to nothing. */
export const learningRateTooLow = rule({
  id: 'learningRateTooLow',
  severity: 'hinders',
  explains: ['waiting', 'underfitting'],
  test({ spec, updates, remaining, isFinite, now }) {
    const { largestRatio } = updates;
    const highest = isAdaptive(spec.optimizer) ? 0.003 : usualRate;
    const atHighest = (largestRatio / spec.lr) * highest;
    const isSlow = largestRatio > 0 && largestRatio < tooLittle && atHighest >= usualRatio;
    if (!isFinite || !isSlow || (now.step > 0 && remaining < half)) return null;
    return { rate: spec.lr, ratio: largestRatio };
  },
  remedies: ({ spec, updates }) => {
    const highest = isAdaptive(spec.optimizer) ? 0.003 : usualRate;
    return [rate(Math.min(highest, spec.lr * ((10 * usualRatio) / updates.largestRatio)))];
  },
});
