import type { Spec } from '../spec/spec';
import { weightVariance } from '../spec/weightLaws';
import { depthScale, edgeOfChaos } from './criticality';

/** Why the theory of long stacks says nothing of one. */
export type NoTrainableDepth =
  | 'normalization'
  | 'residual'
  | 'mixing'
  /** Layers that are not all alike: widths or dropout rates of their own. */
  | 'unequalLayers'
  /** Weights that are all the same, or all 0. */
  | 'noVariance';

/** The prediction of theory for a depth × gain map of a spec. */
export interface TrainableDepth {
  /** The gain at which χ = 1; null where there is no stable one. */
  edge: number | null;
  /** 6ξ at a gain, in hidden layers; infinite at the edge of chaos. Takes milliseconds next to it. */
  depthAt(gain: number): number;
}

/** Networks train as deep as so many depth scales (Schoenholz et al. 2017). */
const trainableScales = 6;

/**
 * The edge of chaos and the depth to which a signal can be told from another, at every gain: 6ξ, with
 * ξ = 1/|ln χ(q*)| of the backward signal. Both are of a long stack of equal layers, and nothing of its output layer.
 */
export function trainableDepth(spec: Spec): TrainableDepth | NoTrainableDepth {
  if (spec.norm !== 'none') return 'normalization';
  if (spec.residual !== 'none') return 'residual';
  if (spec.mixing !== 'none') return 'mixing';
  if (spec.widths !== '' || spec.dropouts !== '') return 'unequalLayers';
  const { activation, init, width } = spec;
  const variance = weightVariance({ init, gain: 1 }, width, width);
  if (variance === null) return 'noVariance';
  /** σ_w of gain 1. */
  const unit = Math.sqrt(width * variance);
  const biasVariance = spec.biasStd * spec.biasStd;
  const keepRate = 1 - spec.dropout;
  const edge = edgeOfChaos(activation, biasVariance);
  return {
    edge: edge === null ? null : (edge.gain * Math.sqrt(keepRate)) / unit,
    depthAt: (gain) =>
      gain === 0
        ? 0
        : trainableScales * depthScale(activation, gain * unit, biasVariance, keepRate),
  };
}
