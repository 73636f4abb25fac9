import type { ActivationName, Spec } from '../spec/spec';
import { weightVariance } from '../spec/weightLaws';
import { bisect, momentsOf } from './moments';

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

/** The point where signals neither die out nor blow up on their way back through a deep stack. */
export interface EdgeOfChaos {
  /** σ_w, the standard deviation of √fanIn · weight, at which χ(q*) = 1. */
  gain: number;
  /** q*, the variance that the preactivations come to. */
  fixedPoint: number;
}

/** χ(q) = σ_w²·E[φ′(√q z)²]: what a layer multiplies the mean square of ∂L/∂z by. */
export function chi(activation: ActivationName, gain: number, q: number): number {
  return gain * gain * momentsOf(activation, q).slopeSquare;
}

const scannedDecades = { low: -8, high: 6, perDecade: 12 };

/**
 * The edge of chaos for biases of a given variance (Poole et al. 2016; Hayou et al. 2019). χ = 1 and
 * q = σ_w²E[φ²] + σ_b² give σ_b² = q − E[φ²]/E[φ′²], an equation for q alone. Its lowest root counts, where
 * q is drawn to it: a fixed point that layers lead away from is no edge that a network sees. Null where
 * there is none. With dropout of keep rate k it is at √k times the gain.
 */
export function edgeOfChaos(activation: ActivationName, biasVariance: number): EdgeOfChaos | null {
  const excess = (q: number): number => {
    const { square, slopeSquare } = momentsOf(activation, q);
    return q - square / slopeSquare - biasVariance;
  };
  const { low, high, perDecade } = scannedDecades;
  const places = Array.from(
    { length: (high - low) * perDecade + 1 },
    (_, index) => 10 ** (low + index / perDecade),
  );
  // At the low end the root of an activation without bias is 0 itself, and its excess a rounding.
  const isAtZero = Math.abs(excess(places[0])) < 1e-3 * places[0];
  const after = places.findIndex((q) => excess(q) >= 0);
  if (!isAtZero && after <= 0) return null;
  const isBelowRoot = (q: number): boolean => excess(q) < 0;
  const q = isAtZero ? places[0] : bisect(isBelowRoot, places[after - 1], places[after], 50);
  const gain = 1 / Math.sqrt(momentsOf(activation, q).slopeSquare);
  // Stable where a variance a little above q comes no further away from it; above 0 that is 10⁻³.
  const near = Math.max(1.01 * q, 1e-3);
  const isStable = varianceMap(activation, gain, biasVariance)(near) <= near * (1 + 1e-6);
  return isStable ? { gain, fixedPoint: isAtZero ? 0 : q } : null;
}

/** Returns the map from the variance of a layer's preactivations to that of the next layer's. */
function varianceMap(activation: ActivationName, gain: number, biasVariance: number) {
  return (q: number): number => gain * gain * momentsOf(activation, q).square + biasVariance;
}

const mostLayers = 2_000;

/**
 * The variance that preactivations of variance 1 come to, layer after layer; where they come to none (ReLU,
 * GELU and SELU at many gains), what they have after 2 000 layers, or the last that is a number.
 */
export function limitVariance(
  activation: ActivationName,
  gain: number,
  biasVariance: number,
): number {
  const nextVariance = varianceMap(activation, gain, biasVariance);
  let q = 1;
  for (let layer = 0; layer < mostLayers; layer++) {
    const next = nextVariance(q);
    if (!Number.isFinite(next * next) || next < 1e-200) return q;
    const isThere = Math.abs(next - q) < 1e-12 * q;
    q = next;
    if (isThere) return q;
  }
  return q;
}

/**
 * ξ = 1/|ln χ(q*)|, the layers in which the mean square of the backward signal changes by a factor e
 * (Schoenholz et al. 2017). Infinite at the edge of chaos. Dropout of keep rate k divides χ by k.
 *
 * @param gain σ_w, the standard deviation of √fanIn · weight
 */
export function depthScale(
  activation: ActivationName,
  gain: number,
  biasVariance: number,
  keepRate = 1,
): number {
  const q = limitVariance(activation, gain / Math.sqrt(keepRate), biasVariance);
  return 1 / Math.abs(Math.log(chi(activation, gain, q) / keepRate));
}
