import type { StepRecord } from '../../engine/stepRecord';
import { hiddenDepth } from '../../spec/hiddenLayers';
import { hasFiniteLayers } from '../finite';
import type { Reading } from '../reading';
import {
  batchNorm,
  clip,
  fewerLayers,
  fittingWeights,
  rate,
  scaledResidual,
  standardizeAll,
  standardizeInputs,
} from '../remedies';
import { rule } from '../rule';
import { startsExploding } from './exploding';
import { hasUnevenFeatures, hasUnevenTargets } from './scales';

/** An infinite number, or none at all: nothing after it means anything. */
export const notFinite = rule({
  id: 'notFinite',
  severity: 'stops',
  explains: [
    'unluckyStart',
    'deadUnits',
    'penaltyTooStrong',
    'exploding',
    'saturated',
    'vanishingSlope',
    'vanishingLevel',
    'dropoutTooStrong',
    'learningRateTooHigh',
    'learningRateTooLow',
    'plateau',
    'overfitting',
    'underfitting',
  ],
  test({ halt, now, isIntact }) {
    if (isIntact) return null;
    if (halt !== null) return { step: halt.step, layerIndex: halt.layer, where: halt.where };
    return { step: now.step, layerIndex: layerOf(now), where: 'forward' };
  },
  remedies(reading) {
    const { spec } = reading;
    if (hasUnevenTargets(reading)) return [standardizeAll];
    if (hasUnevenFeatures(reading)) return [standardizeInputs, rate(spec.lr / 10)];
    const lowerRate = rate(spec.lr / (hiddenDepth(spec) > 4 ? 5 : 10));
    if (!startsTooLarge(reading)) return [lowerRate, clip];
    const addedScale = spec.residual === 'plain' ? [scaledResidual, batchNorm] : [];
    return [...addedScale, fittingWeights(spec), batchNorm, ...fewerLayers(spec), lowerRate];
  },
});

function startsTooLarge(reading: Reading): boolean {
  return !hasFiniteLayers(reading.first) || startsExploding(reading);
}

function layerOf({ forwardSignals, gradientNorms }: StepRecord): number {
  const layer = forwardSignals.findIndex((signal) => !Number.isFinite(signal));
  if (layer >= 0) return layer;
  const backward = gradientNorms.findLastIndex((norm) => !Number.isFinite(norm));
  return backward >= 0 ? backward : forwardSignals.length - 1;
}
