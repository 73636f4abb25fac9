import { medianBetween } from '../loss';
import type { Reading } from '../reading';
import { clip, isAdaptive, rate, usualRate } from '../remedies';
import { rule } from '../rule';

/** Sum over layers of ‖ΔW‖/‖W‖ at step 0. */
const tooMuch = 1.2;
/** What the sum is brought to by a lower rate. */
const fine = 0.15;
/** A loss that is this many times the lowest one, and above 0.6 of the baseline, has been thrown back. */
const thrownBack = 2;
const mostLeft = 0.6;
/** Or it is this many times what it was at step 0. */
const risen = 3;
/** Steps before the losses are compared. */
const patience = 100;

/** Largest ‖ΔW‖/‖W‖ of all layers: 10⁻³ is usual, and 1 000 steps of this change nothing much. */
const tooLittle = 1e-4;
const usualRatio = 1e-3;

function isTooHigh(reading: Reading): boolean {
  const { records, now, first, spec, updates, remaining, trainLoss } = reading;
  if (now.step === 0) {
    const isPlain = spec.residual === 'none' && spec.norm === 'none';
    return isPlain && updates.totalRatio >= tooMuch;
  }
  if (remaining >= 2 && trainLoss >= risen * first.trainLoss) return true;
  if (now.step < patience || remaining < mostLeft) return false;
  const lately = medianBetween(records, [0.67, 1], (record) => record.trainLoss);
  return lately !== null && lately >= thrownBack * lowestBefore(reading);
}

/** The lowest training loss in the first two thirds of the steps. */
function lowestBefore({ records, now }: Reading): number {
  const before = records.filter(({ step }) => step <= 0.67 * now.step);
  return Math.min(...before.map((record) => record.trainLoss));
}

export const learningRateTooHigh = rule({
  id: 'learningRateTooHigh',
  severity: 'hinders',
  explains: ['plateau', 'waiting', 'underfitting'],
  test(reading) {
    const { now, spec, updates, isIntact } = reading;
    if (!isIntact || !isTooHigh(reading)) return null;
    const change = updates.totalRatio;
    return {
      rate: spec.lr,
      change,
      loss: now.trainLoss,
      lowest: lowestBefore(reading),
      step: now.step,
    };
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
  test({ spec, updates, remaining, isIntact, now }) {
    const { largestRatio } = updates;
    const highest = isAdaptive(spec.optimizer) ? 0.003 : usualRate;
    const atHighest = (largestRatio / spec.lr) * highest;
    const isSlow = largestRatio > 0 && largestRatio < tooLittle && atHighest >= usualRatio;
    if (!isIntact || !isSlow || (now.step > 0 && remaining < mostLeft)) return null;
    return { rate: spec.lr, ratio: largestRatio };
  },
  remedies: ({ spec, updates }) => {
    const highest = isAdaptive(spec.optimizer) ? 0.003 : usualRate;
    return [rate(Math.min(highest, spec.lr * ((10 * usualRatio) / updates.largestRatio)))];
  },
});
