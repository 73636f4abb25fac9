import { hiddenDepth } from '../../spec/hiddenLayers';
import type { Indicators } from '../indicators';
import { fewerLayers, fittingWeights, rate, remedies } from '../remedies';
import { rule } from '../rule';
import { propagationOf } from '../signalPropagation';
import { updateSizesOf } from '../updateSizes';

/**
 * Slope of the profile at step 0: chaotic tanh nets (30 layers at gain 2.5, 10 at gain 6) have 60 and
 * more, batch normalization at 50 layers 4 000; what learns well stays below 10.
 */
const steep = 30;
/** Ratio of the backward signals, D, at step 0: chaotic networks have 230 and more, others 40 at most. */
const steepSignal = 60;
/** Twice He's weights over 10 layers multiply the signal by 150, over 5 by 14, and He's by at most 3. */
const growth = 10;
/** A loss at step 0 of this many times the constant answer's; He's weights with 5 layers have at most 2.7. */
const lossAtStart = 5;
/** Share by which an update changes all layers together: 1 and more plain, 0.04 with clipping or warm-up. */
const jump = 0.4;
/** Below this share of the constant answer's loss a network is not hindered. */
const learnt = 0.5;

/** Returns true if signals grow from layer to layer, forward or back, so that no rate suits all layers. */
function isExploding(indicators: Indicators): boolean {
  const { propagation, updates, hidden, spec, remaining } = indicators;
  if (hidden.length < 2) return false;
  const { gradientRatio, firstGradient, backwardRatio, forwardRatio } = propagation;
  // Beside a residual sum the ratio of backward signals says nothing of the weights' gradients.
  const isSteepBack = spec.residual === 'none' && backwardRatio >= steepSignal;
  const isSteep = firstGradient >= 1 && (gradientRatio >= steep || isSteepBack);
  // With its running statistics, at step 0 those of no batch, batch normalization says nothing of the loss.
  const isLarge = spec.norm === 'none' && remaining >= lossAtStart;
  // Clipped, or with a warm-up, the first updates are small all the same, and it learns.
  const isJumping = updates.totalRatio >= jump;
  return isSteep || (isLarge && forwardRatio >= growth && isJumping);
}

export function startsExploding(indicators: Indicators): boolean {
  const { first, hidden } = indicators;
  return isExploding({
    ...indicators,
    propagation: propagationOf(first, hidden),
    updates: updateSizesOf(indicators, first, hidden),
    remaining: first.trainLoss / indicators.train.constant,
  });
}

export const exploding = rule('exploding', 'stops', {
  explains: ['learningRateTooHigh', 'plateau', 'dropoutTooStrong', 'waiting', 'underfitting'],
  test(indicators) {
    const { first, hidden, propagation, isIntact, remaining, now } = indicators;
    const isOvercome = now.step > 0 && remaining < learnt;
    if (!isIntact || isOvercome || !startsExploding(indicators) || !isExploding(indicators))
      return null;
    const { forwardFactor, backwardFactor } = propagation;
    const startLoss = first.trainLoss;
    return { forwardFactor, backwardFactor, hiddenLayers: hidden.length, startLoss };
  },
  remedies({ spec }) {
    const { norm, residual } = spec;
    if (norm === 'batch') return [scaledOrPlain(residual), remedies.noNorm, ...fewerLayers(spec)];
    if (residual === 'plain') return [remedies.residual, remedies.batchNorm, ...fewerLayers(spec)];
    const depth = hiddenDepth(spec) > 10 ? fewerLayers(spec, 10) : fewerLayers(spec);
    return [
      fittingWeights(spec),
      remedies.batchNorm,
      remedies.layerNorm,
      ...depth,
      remedies.clip,
      rate(spec.lr / 10),
    ];
  },
});

/** Beside batch normalization the plain sum does: it keeps the gradient of 50 layers. */
function scaledOrPlain(residual: string) {
  return residual === 'none'
    ? ({ key: 'residual', changes: { residual: 'plain' } } as const)
    : remedies.residual;
}
