import type { Indicators } from '../indicators';
import { outcomeOf, throughOf } from '../indicators';
import { beatsMajority, isBetter } from '../progress';
import { rate, remedies } from '../remedies';
import { rule } from '../rule';
import { hasRisen } from './learningRate';

/** Steps that every network is given before its loss must have moved. */
const grace = 100;
/** Share of the constant answer's loss below which something has been learnt: pure noise comes to 0.94. */
const learnt = 0.9;
/** That share for rows that it has not seen: chance makes their losses differ by more. */
const carriedOver = 0.98;

/** Returns true if it answers better than always the same, in loss and in accuracy, rows that it has not seen, too. */
function isLearning(indicators: Indicators): boolean {
  return hasLearnt(indicators) && !isNoBetterElsewhere(indicators);
}

function hasLearnt({ train }: Indicators): boolean {
  return train.remaining < learnt && beatsMajority(train);
}

/** Returns true if rows that it has not seen are answered no better than always the same would be. */
function isNoBetterElsewhere({ validation }: Indicators): boolean {
  const { remaining, accuracy, majority } = validation;
  // A few sure mistakes make a large loss of rows that are mostly right.
  const isMostlyRight = accuracy !== null && accuracy - majority >= 0.5 * (1 - majority);
  return remaining >= carriedOver && !isMostlyRight;
}

/** Returns true if what the network has learnt holds for the training rows alone. */
export function carriesNothingOver(indicators: Indicators): boolean {
  return indicators.now.step >= grace && hasLearnt(indicators) && isNoBetterElsewhere(indicators);
}

/** Returns true if the rows that are nearest to one tell no more of it than always the same answer. */
export function isNoise({ data, train }: Indicators): boolean {
  const { neighbourScore: accuracy } = data;
  return accuracy !== null && !isBetter(accuracy, train.majority);
}

/** Nothing is wrong with the signals, but the loss has not fallen as it should. */
export const waiting = rule('waiting', 'open', {
  test(indicators) {
    const { now } = indicators;
    if (now.step < grace || isLearning(indicators)) return null;
    const isZero = now.gradientNorms.every((norm) => norm === 0);
    const isUnderflowed = now.underflowed.gradientNorms.length > 0;
    return {
      ...outcomeOf(indicators),
      isGradientZero: isZero && !isUnderflowed,
      isNoise: isNoise(indicators),
    };
  },
  remedies: (indicators) =>
    isNoise(indicators) ? [] : [rate(indicators.spec.lr * 3), rate(indicators.spec.lr / 3)],
});

/** Signals get through, and it is too early to ask what it has learnt. */
export const ready = rule('ready', 'open', {
  test(indicators) {
    const { now, isIntact } = indicators;
    if (!isIntact || now.step >= grace || (now.step > 0 && isLearning(indicators))) return null;
    return { step: now.step, ...throughOf(indicators) };
  },
});

/** It has learnt more before: one batch has thrown it back, or the rate is a little too high. */
export const risen = rule('risen', 'open', {
  explains: ['healthy'],
  test(indicators) {
    const { now, train, isIntact } = indicators;
    if (!isIntact || now.step === 0 || !isLearning(indicators) || !hasRisen(indicators))
      return null;
    const { value, step } = train.lowest;
    return { step: now.step, loss: now.trainLoss, lowest: value, lowestStep: step };
  },
  remedies: ({ spec }) => [rate(spec.lr / 3), remedies.clip],
});

export const healthy = rule('healthy', 'fine', {
  test(indicators) {
    const { now, isIntact } = indicators;
    if (!isIntact || now.step === 0 || !isLearning(indicators)) return null;
    return { ...throughOf(indicators), ...outcomeOf(indicators) };
  },
});
