import type { LayerStatistics } from '../../record/layerStatistics';
import type { ActivationName } from '../../spec/spec';
import type { WeightReduction } from './weightReductions';
import {
  deadShare,
  histogramOf,
  magnitudeHistogramOf,
  momentsOf,
  saturatedShare,
  symmetricShare,
  updateRatio,
} from './layerSummary';

/** The statistics of one layer. */
export type LayerEntry = { [K in keyof LayerStatistics]: LayerStatistics[K][number] };

/** The numbers of one layer, row by row. */
export interface LayerNumbers extends WeightReduction {
  units: number;
  /** φ and what it gives for the sample; null for a layer without one. */
  activation: { name: ActivationName; values: Float64Array } | null;
  /** What the layer gives for the sample. */
  output: Float64Array;
}

export function reduceLayer(numbers: LayerNumbers): LayerEntry {
  const { units, activation, output, weightNorm, changeNorm, gradient, answers } = numbers;
  const moments = momentsOf(output, units);
  return {
    activationMeans: moments.mean,
    activationVariances: moments.variance,
    sampleVariances: moments.columnVariance,
    saturatedShares: activation === null ? 0 : saturatedShare(activation.name, activation.values),
    deadShares: activation === null ? 0 : deadShare(activation.name, activation.values, units),
    symmetricShares: symmetricShare(answers, units),
    weightNorms: weightNorm,
    updateRatios: updateRatio(changeNorm, weightNorm),
    activations: histogramOf(output),
    gradients: magnitudeHistogramOf(gradient),
  };
}
