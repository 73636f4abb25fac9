import { firstNotFinite } from '../../record/stepRecord';
import { hiddenDepth } from '../../spec/hiddenLayers';
import type { Indicators } from '../indicators';
import type { Remedy } from '../remedies';
import { fewerLayers, fittingWeights, highestRate, rate, remedies } from '../remedies';
import { rule, smallGradients, wrongRates } from '../rule';
import { startsExploding } from './exploding';
import { hasHugeFeatures, hasHugeTargets, scalingRemedies } from './scales';

/** An infinite number, or none at all: nothing after it means anything. */
export const notFinite = rule('notFinite', 'stops', {
  explains: [
    ...smallGradients,
    ...wrongRates,
    'unluckyStart',
    'deadUnits',
    'penaltyTooStrong',
    'exploding',
    'saturated',
    'dropoutTooStrong',
    'overfitting',
    'underfitting',
  ],
  test({ halt, now }) {
    const broken = halt ?? firstNotFinite(now);
    if (broken === null) return null;
    return { step: halt?.step ?? now.step, layerIndex: broken.layerIndex, where: broken.where };
  },
  remedies(indicators) {
    // Numbers that stand for missing values are named beside this; no setting mends them.
    if (indicators.data.markers.length > 0) return [];
    return isFromTheStart(indicators) ? atStart(indicators) : afterUpdates(indicators);
  },
});

function isFromTheStart({ halt, now }: Indicators): boolean {
  return (halt?.step ?? now.step) === 0;
}

/**
 * No update was made, so that no rate matters. Nor does batch normalization: losses are measured with the
 * statistics that it has followed, those of no batch (seen at gains of 3 to 10 and 30 to 100 layers).
 */
function atStart(indicators: Indicators): Remedy[] {
  const { spec } = indicators;
  if (hasHugeTargets(indicators)) return [remedies.standardizeAll];
  if (hasHugeFeatures(indicators)) return [remedies.standardizeInputs];
  const scale = spec.residual === 'plain' ? remedies.residual : fittingWeights(spec);
  return [scale, ...fewerLayers(spec)];
}

/** A rate above this is not saved by clipping: at 10 all units die of steps that are clipped to 1. */
const mostClipped = 3;

function afterUpdates(indicators: Indicators): Remedy[] {
  const { spec } = indicators;
  const scaling = scalingRemedies(indicators);
  if (scaling.length > 0) return scaling;
  if (startsExploding(indicators)) {
    // A lower rate was seen to put it off by a step, at gains of 2 and 3.
    const scale = spec.residual === 'plain' ? remedies.residual : fittingWeights(spec);
    return [scale, remedies.batchNorm, ...fewerLayers(spec)];
  }
  const lower = Math.min(spec.lr / (hiddenDepth(spec) > 4 ? 5 : 10), highestRate(spec));
  return [rate(lower), ...(spec.lr <= mostClipped ? [remedies.clip] : [])];
}
