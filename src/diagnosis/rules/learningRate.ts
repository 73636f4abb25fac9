import type { Indicators } from '../indicators';
import { medianBetween } from '../median';
import { highestRate, rate, remedies } from '../remedies';
import { rule } from '../rule';
import { comingRate } from '../updateSizes';

/** Sum over layers of ‖ΔW‖/‖W‖ at step 0. */
const tooMuch = 1.2;
/** The sum that a lower rate should bring it to. */
const fine = 0.15;
/** A loss that is this many times the lowest one, and above this share of the constant answer's, is thrown back. */
const thrownBack = 2;
const mostLeft = 0.6;
/** Or it is this share of the constant answer's above the lowest one. */
const noticeable = 0.25;
/** Or it is this many times what it was at step 0. */
const risen = 3;
/** Steps before the losses are compared. */
const patience = 100;
/** Steps that the first updates may take to settle: one of Adam's is as large as any. */
const firstUpdates = 10;

/** Largest ‖ΔW‖/‖W‖ of all layers: 10⁻³ is usual, and 1 000 steps of this change nothing much. */
const tooLittle = 1e-4;
const usualRatio = 1e-3;

/** Returns true if the training loss is far above what it has been; one batch can do that. */
export function hasRisen({ now, train }: Indicators): boolean {
  const { lowest, constant } = train;
  const rise = now.trainLoss - lowest.median;
  return now.trainLoss >= thrownBack * lowest.median && rise >= noticeable * constant;
}

/** Returns true if it has been so for a third of the steps. */
function staysThrownBack({ records, now, train, remaining }: Indicators): boolean {
  const isBack = Math.min(remaining, now.trainLoss / train.constant) >= mostLeft;
  if (now.step < patience || !isBack) return false;
  const lately = medianBetween(records, [0.67, 1], ({ trainLoss }) => trainLoss);
  return lately !== null && lately >= thrownBack * train.lowest.median;
}

function isTooHigh(indicators: Indicators): boolean {
  const { now, first, spec, updates, remaining, train } = indicators;
  if (now.step === 0) {
    const isPlain = spec.residual === 'none' && spec.norm === 'none';
    return isPlain && updates.totalRatio >= tooMuch;
  }
  if (now.step < firstUpdates) return false;
  return (remaining >= 2 && train.loss >= risen * first.trainLoss) || staysThrownBack(indicators);
}

export const learningRateTooHigh = rule('learningRateTooHigh', 'hinders', {
  explains: ['plateau', 'waiting', 'underfitting'],
  test(indicators) {
    const { now, updates, isIntact, train } = indicators;
    if (!isIntact || !isTooHigh(indicators)) return null;
    return {
      rate: now.learningRate,
      change: updates.totalRatio,
      loss: now.trainLoss,
      lowest: train.lowest.value,
      lowestStep: train.lowest.step,
      step: now.step,
    };
  },
  remedies: ({ spec, updates }) => {
    const wanted = spec.lr * (fine / updates.totalRatio);
    return [rate(Math.min(spec.lr / 3, Math.max(spec.lr / 30, wanted))), remedies.clip];
  },
});

/** Gradients are there, but an update changes next to nothing. */
export const learningRateTooLow = rule('learningRateTooLow', 'hinders', {
  explains: ['waiting', 'underfitting'],
  test({ spec, updates, remaining, isIntact, now }) {
    const { largestRatio } = updates;
    const coming = comingRate(spec, now);
    const atHighest = (largestRatio / coming) * highestRate(spec);
    const isSlow = largestRatio > 0 && largestRatio < tooLittle && atHighest >= usualRatio;
    if (!isIntact || !isSlow || (now.step > 0 && remaining < mostLeft)) return null;
    return { rate: coming, ratio: largestRatio };
  },
  remedies({ spec, updates, now }) {
    const wanted = comingRate(spec, now) * ((10 * usualRatio) / updates.largestRatio);
    return [rate(Math.min(highestRate(spec), wanted))];
  },
});
