import type { FindingNumbers } from '../finding';
import type { Reading } from '../reading';
import { adam, batchNorm, fewerLayers, fittingWeights, isAdaptive, reluHe } from '../remedies';
import { rule } from '../rule';
import { asksForNothing, hasUnderflowed, signalsOf } from '../signals';
import { stepsToCome } from '../stepsToCome';
import { lastsTooLong } from '../updates';

/** Shorter ones are over before they are read of. */
const worthSaying = 80;
/** What is left of the gradient between the last hidden layer and the first, on a plateau or before it. */
const small = 0.03;
/** Where the forward signal kept more than this at step 0, the profile slopes; else it is flat, and tiny. */
const keptForward = 0.03;
/** The escape of a sloping profile is told by its slowest layers, and may not come at all. */
const slopeLastsTooLong = 3_000;
const learnt = 0.9;

type Small = 'slope' | 'level' | 'plateau';

/** What the small gradient of this network is; null where it is none, or has been overcome. */
function kindOf(reading: Reading): Small | null {
  const { hidden, signals, updates, remaining, isIntact, now } = reading;
  const isOvercome = now.step > 0 && remaining < learnt;
  if (!isIntact || hidden.length < 2 || isOvercome || isThrown(reading)) return null;
  // Where the loss asks for no change there is nothing to vanish.
  if (asksForNothing(now)) return null;
  const isSmall = Math.min(signals.backwardRatio, signals.forwardRatio) < small;
  if (!isSmall || updates.escapeSteps < worthSaying) return null;
  if (updates.escapeSteps < (isSloping(reading) ? slopeLastsTooLong : lastsTooLong)) {
    return 'plateau';
  }
  return isSloping(reading) ? 'slope' : 'level';
}

function isSloping({ first, hidden }: Reading): boolean {
  return signalsOf(first, hidden).forwardRatio > keptForward;
}

/** A loss this many times what it was has been thrown up by an update, and its gradients with it. */
const thrownUp = 5;

function isThrown({ train, first }: Reading): boolean {
  return train.loss > thrownUp * Math.max(first.trainLoss, train.constant);
}

function told({ hidden, now }: Reading) {
  return { hiddenLayers: hidden.length, loss: now.trainLoss, step: now.step };
}

const explains = ['learningRateTooLow', 'underfitting', 'waiting'] as const;

/** It helps 10 sigmoid layers, and was seen not to help 20 and 50. */
const deepestForAdam = 10;

/** The profile falls towards the first layer: what comes back is multiplied by less than 1 at each. */
export const vanishingSlope = rule({
  id: 'vanishingSlope',
  severity: 'stops',
  explains,
  test(reading): FindingNumbers['vanishingSlope'] | null {
    if (kindOf(reading) !== 'slope') return null;
    const { now, hidden, signals } = reading;
    const isRatioLost = hasUnderflowed(now, 'gradientNorms', hidden);
    const isFactorLost = hasUnderflowed(now, 'backwardSignals', hidden);
    return {
      ...told(reading),
      ratio: isRatioLost ? null : signals.gradientRatio,
      factor: isFactorLost ? null : signals.backwardFactor,
    };
  },
  remedies: ({ spec, hidden }) => [
    reluHe(spec),
    batchNorm,
    ...fewerLayers(spec),
    ...(isAdaptive(spec.optimizer) || hidden.length > deepestForAdam ? [] : [adam]),
  ],
});

/** The profile is flat and tiny: the signal shrinks on its way forward and the gradient on its way back. */
export const vanishingLevel = rule({
  id: 'vanishingLevel',
  severity: 'stops',
  explains,
  test(reading): FindingNumbers['vanishingLevel'] | null {
    if (kindOf(reading) !== 'level') return null;
    const { now, hidden, signals } = reading;
    const isNormLost =
      signals.largestGradient === 0 && hasUnderflowed(now, 'gradientNorms', hidden);
    const isFactorLost = hasUnderflowed(now, 'forwardSignals', hidden);
    const { backwardFactor } = signals;
    const isBackTold =
      backwardFactor > 0 && backwardFactor < 1 && !hasUnderflowed(now, 'backwardSignals', hidden);
    return {
      ...told(reading),
      norm: isNormLost ? null : signals.largestGradient,
      factor: isFactorLost ? null : signals.forwardFactor,
      backFactor: isBackTold ? signals.backwardFactor : null,
    };
  },
  remedies: ({ spec }) => [fittingWeights(spec), reluHe(spec), batchNorm, ...fewerLayers(spec)],
});

/** Small gradients that grow: it will learn, by and by. */
export const plateau = rule({
  id: 'plateau',
  severity: 'hinders',
  explains,
  test(reading): FindingNumbers['plateau'] | null {
    if (kindOf(reading) !== 'plateau') return null;
    return {
      ...told(reading),
      norm: reading.signals.largestGradient,
      stepsToCome: isSloping(reading) ? null : stepsToCome(reading),
    };
  },
  remedies: ({ spec }) => [fittingWeights(spec), batchNorm, reluHe(spec), ...fewerLayers(spec)],
});
