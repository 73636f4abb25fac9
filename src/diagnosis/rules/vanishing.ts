import { activations } from '../../spec/activations';
import { optimizers } from '../../spec/optimizers';
import type { Indicators } from '../indicators';
import { fewerLayers, fittingWeights, reluHe, remedies } from '../remedies';
import { rule } from '../rule';
import { asksForNothing, hasUnderflowed, propagationOf } from '../signalPropagation';
import { lastsTooLong } from '../updateSizes';

/** Shorter ones are over before they are read of. */
const worthSaying = 80;
/** At most this share of the gradient is left between the last hidden layer and the first. */
const small = 0.03;
/** If the forward signal kept more than this at step 0, the profile slopes; else it is flat, and tiny. */
const keptForward = 0.03;
/** The escape of a sloping profile is told by its slowest layers, and may not come at all. */
const slopeLastsTooLong = 3_000;
const learnt = 0.9;

type Small = 'slope' | 'level' | 'plateau';

/** Returns in which way the gradient of this network is small; null if it is not, or has been overcome. */
function kindOf(indicators: Indicators): Small | null {
  const { hidden, propagation, updates, remaining, isIntact, now } = indicators;
  const isOvercome = now.step > 0 && remaining < learnt;
  if (!isIntact || hidden.length < 2 || isOvercome || isThrown(indicators)) return null;
  // Where the loss asks for no change there is nothing to vanish.
  if (asksForNothing(now)) return null;
  const isSmall = Math.min(propagation.backwardRatio, propagation.forwardRatio) < small;
  if (!isSmall || updates.escapeSteps < worthSaying) return null;
  if (updates.escapeSteps < (isSloping(indicators) ? slopeLastsTooLong : lastsTooLong)) {
    return 'plateau';
  }
  return isSloping(indicators) ? 'slope' : 'level';
}

function isSloping({ first, hidden }: Indicators): boolean {
  return propagationOf(first, hidden).forwardRatio > keptForward;
}

/** A loss this many times what it was has been thrown up by an update, and its gradients with it. */
const thrownUp = 5;

function isThrown({ train, first }: Indicators): boolean {
  return train.loss > thrownUp * Math.max(first.trainLoss, train.constant);
}

function told({ hidden, now }: Indicators) {
  return { hiddenLayers: hidden.length, loss: now.trainLoss, step: now.step };
}

const explains = ['learningRateTooLow', 'underfitting', 'waiting'] as const;

/** It helps 10 sigmoid layers, and was seen not to help 20 and 50. */
const deepestForAdam = 10;

/** The profile falls towards the first layer: what comes back is multiplied by less than 1 at each. */
export const vanishingSlope = rule('vanishingSlope', 'stops', {
  explains,
  test(indicators) {
    if (kindOf(indicators) !== 'slope') return null;
    const { now, hidden, propagation } = indicators;
    const isRatioLost = hasUnderflowed(now, 'gradientNorms', hidden);
    const isFactorLost = hasUnderflowed(now, 'backwardSignals', hidden);
    return {
      ...told(indicators),
      ratio: isRatioLost ? null : propagation.gradientRatio,
      factor: isFactorLost ? null : propagation.backwardFactor,
    };
  },
  remedies: ({ spec, hidden }) => [
    reluHe(spec),
    remedies.batchNorm,
    ...fewerLayers(spec),
    ...(optimizers[spec.optimizer].isAdaptive || hidden.length > deepestForAdam
      ? []
      : [remedies.adam]),
  ],
});

/** The profile is flat and tiny: the signal shrinks on its way forward and the gradient on its way back. */
export const vanishingLevel = rule('vanishingLevel', 'stops', {
  explains,
  test(indicators) {
    if (kindOf(indicators) !== 'level') return null;
    const { now, hidden, propagation } = indicators;
    const isNormLost =
      propagation.largestGradient === 0 && hasUnderflowed(now, 'gradientNorms', hidden);
    const isFactorLost = hasUnderflowed(now, 'forwardSignals', hidden);
    const { backwardFactor } = propagation;
    const isBackTold =
      backwardFactor > 0 && backwardFactor < 1 && !hasUnderflowed(now, 'backwardSignals', hidden);
    return {
      ...told(indicators),
      norm: isNormLost ? null : propagation.largestGradient,
      factor: isFactorLost ? null : propagation.forwardFactor,
      backFactor: isBackTold ? propagation.backwardFactor : null,
    };
  },
  remedies: ({ spec }) => [
    fittingWeights(spec),
    reluHe(spec),
    remedies.batchNorm,
    ...fewerLayers(spec),
  ],
});

/** Small gradients that grow: it will learn, by and by. */
export const plateau = rule('plateau', 'hinders', {
  explains,
  test(indicators) {
    if (kindOf(indicators) !== 'plateau') return null;
    return {
      ...told(indicators),
      norm: indicators.propagation.largestGradient,
      stepsToCome: isSloping(indicators) ? null : stepsToCome(indicators),
    };
  },
  remedies: ({ spec }) => [
    fittingWeights(spec),
    remedies.batchNorm,
    reluHe(spec),
    ...fewerLayers(spec),
  ],
});

const fewestLayers = 4;
/** A plateau that has lasted half as long as it is still to last ends so many times sooner. */
const soonerLater = 1.6;
/** A plateau whose rest is less than this share of what it has lasted is as good as over. */
const lastPart = 0.25;

/**
 * Returns the steps until a flat, tiny profile has grown, as a power of ten; null if that is not known well
 * enough: under Adam and with momentum it is as far off as in a stack that is too deep.
 */
function stepsToCome({ spec, hidden, updates, now }: Indicators): number | null {
  const { optimizer, activation, norm, residual, dropout, dropouts } = spec;
  const isPlain = norm === 'none' && residual === 'none' && dropout === 0 && dropouts === '';
  const layers = hidden.length;
  const isKnown = layers >= fewestLayers && layers <= activations[activation].forecastDepth;
  if (optimizers[optimizer].stateCount > 0 || !isPlain || !isKnown) return null;
  const { escapeSteps } = updates;
  const steps = now.step > escapeSteps / 2 ? escapeSteps / soonerLater : escapeSteps;
  return steps < lastPart * now.step ? null : 10 ** Math.floor(Math.log10(steps));
}
