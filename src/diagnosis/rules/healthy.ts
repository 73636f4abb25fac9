import { outcomeOf, throughOf } from '../outcome';
import { beatsMajority, isBetter } from '../progress';
import type { Reading } from '../reading';
import { clip, rate } from '../remedies';
import { rule } from '../rule';
import { hasRisen } from './learningRate';

/** Steps that every network is given before its loss must have moved. */
const grace = 100;
/** Share of the constant answer's loss below which something has been learnt: pure noise comes to 0.94. */
const learnt = 0.9;
/** The same of rows that it has not seen: chance makes their losses differ by more. */
const carriedOver = 0.98;

/** Whether it answers better than always the same, in loss and in accuracy, rows that it has not seen, too. */
function isLearning(reading: Reading): boolean {
  return hasLearnt(reading) && !isNoBetterElsewhere(reading);
}

function hasLearnt({ train }: Reading): boolean {
  return train.remaining < learnt && beatsMajority(train);
}

/** Whether rows that it has not seen are answered no better than always the same would be. */
function isNoBetterElsewhere({ validation }: Reading): boolean {
  const { remaining, accuracy, majority } = validation;
  // A few sure mistakes make a large loss of rows that are mostly right.
  const isMostlyRight = accuracy !== null && accuracy - majority >= 0.5 * (1 - majority);
  return remaining >= carriedOver && !isMostlyRight;
}

/** What it has learnt holds for the training rows alone. */
export function carriesNothingOver(reading: Reading): boolean {
  return reading.now.step >= grace && hasLearnt(reading) && isNoBetterElsewhere(reading);
}

/** Whether the rows that are nearest to one tell no more of it than always the same answer. */
export function isNoise({ data, train }: Reading): boolean {
  const { neighbourScore: accuracy } = data;
  return accuracy !== null && !isBetter(accuracy, train.majority);
}

/** Nothing is wrong with the signals, but the loss has not fallen as it should. */
export const waiting = rule({
  id: 'waiting',
  severity: 'open',
  explains: [],
  test(reading) {
    const { now } = reading;
    if (now.step < grace || isLearning(reading)) return null;
    const isZero = now.gradientNorms.every((norm) => norm === 0);
    const isUnderflowed = now.underflowed.gradientNorms.length > 0;
    return {
      ...outcomeOf(reading),
      isGradientZero: isZero && !isUnderflowed,
      isNoise: isNoise(reading),
    };
  },
  remedies: (reading) =>
    isNoise(reading) ? [] : [rate(reading.spec.lr * 3), rate(reading.spec.lr / 3)],
});

/** Signals get through, and it is too early to ask what it has learnt. */
export const ready = rule({
  id: 'ready',
  severity: 'open',
  explains: [],
  test(reading) {
    const { now, isIntact } = reading;
    if (!isIntact || now.step >= grace || (now.step > 0 && isLearning(reading))) return null;
    return { step: now.step, ...throughOf(reading) };
  },
  remedies: () => [],
});

/** It has learnt more before: one batch has thrown it back, or the rate is a little too high. */
export const risen = rule({
  id: 'risen',
  severity: 'open',
  explains: ['healthy'],
  test(reading) {
    const { now, train, isIntact } = reading;
    if (!isIntact || now.step === 0 || !isLearning(reading) || !hasRisen(reading)) return null;
    const { value, step } = train.lowest;
    return { step: now.step, loss: now.trainLoss, lowest: value, lowestStep: step };
  },
  remedies: ({ spec }) => [rate(spec.lr / 3), clip],
});

export const healthy = rule({
  id: 'healthy',
  severity: 'fine',
  explains: [],
  test(reading) {
    const { now, isIntact } = reading;
    if (!isIntact || now.step === 0 || !isLearning(reading)) return null;
    return { ...throughOf(reading), ...outcomeOf(reading) };
  },
  remedies: () => [],
});
