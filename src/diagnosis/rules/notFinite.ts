import type { StepRecord } from '../../record/stepRecord';
import { hiddenDepth } from '../../spec/hiddenLayers';
import type { Reading } from '../reading';
import {
  batchNorm,
  clip,
  fewerLayers,
  fittingWeights,
  highestRate,
  rate,
  scaledResidual,
  standardizeAll,
  standardizeInputs,
} from '../remedies';
import type { Remedy } from '../remedy';
import { rule } from '../rule';
import { startsExploding } from './exploding';
import { hasHugeFeatures, hasHugeTargets, hasUnevenFeatures, hasUnevenTargets } from './scales';

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
    if (halt !== null) return { step: halt.step, layerIndex: halt.layerIndex, where: halt.where };
    return { step: now.step, layerIndex: layerOf(now), where: 'forward' };
  },
  remedies(reading) {
    // Numbers that stand for missing values are named beside this; no setting mends them.
    if (reading.data.markers.length > 0) return [];
    return isFromTheStart(reading) ? atStart(reading) : afterUpdates(reading);
  },
});

function isFromTheStart({ halt, now }: Reading): boolean {
  return (halt?.step ?? now.step) === 0;
}

/**
 * No update was made, so that no rate matters. Nor does batch normalization: losses are measured with the
 * statistics that it has followed, those of no batch (seen at gains of 3 to 10 and 30 to 100 layers).
 */
function atStart(reading: Reading): Remedy[] {
  const { spec } = reading;
  if (hasHugeTargets(reading)) return [standardizeAll];
  if (hasHugeFeatures(reading)) return [standardizeInputs];
  const scale = spec.residual === 'plain' ? scaledResidual : fittingWeights(spec);
  return [scale, ...fewerLayers(spec)];
}

/** A rate above this is not saved by clipping: at 10 all units die of steps that are clipped to 1. */
const mostClipped = 3;

function afterUpdates(reading: Reading): Remedy[] {
  const { spec } = reading;
  if (hasUnevenTargets(reading)) return [standardizeAll];
  if (hasUnevenFeatures(reading)) return [standardizeInputs];
  if (startsExploding(reading)) {
    // A lower rate was seen to put it off by a step, at gains of 2 and 3.
    const scale = spec.residual === 'plain' ? scaledResidual : fittingWeights(spec);
    return [scale, batchNorm, ...fewerLayers(spec)];
  }
  const lower = Math.min(spec.lr / (hiddenDepth(spec) > 4 ? 5 : 10), highestRate(spec));
  return [rate(lower), ...(spec.lr <= mostClipped ? [clip] : [])];
}

function layerOf({ forwardSignals, gradientNorms }: StepRecord): number {
  const layer = forwardSignals.findIndex((signal) => !Number.isFinite(signal));
  if (layer >= 0) return layer;
  const backward = gradientNorms.findLastIndex((norm) => !Number.isFinite(norm));
  return backward >= 0 ? backward : forwardSignals.length - 1;
}
