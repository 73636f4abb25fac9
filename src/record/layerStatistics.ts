import { activations } from '../spec/activations';
import type { ActivationName } from '../spec/spec';

/** Counts of numbers in equal bins from `low` to `high`; all in the first bin where the two are equal. */
export interface Histogram {
  low: number;
  high: number;
  counts: number[];
}

/**
 * Statistics of the layers at one step: one entry a layer of the plan, from the first to the output.
 * Activations are those of a fixed sample of the training split, without dropout and with batch
 * normalization by the sample's own statistics; of the output layer they are the logits.
 */
export interface LayerStatistics {
  /** Over sample and units. */
  activationMeans: number[];
  activationVariances: number[];
  /** Variance of a unit's activation over the sample, mean over the units: 0 where all samples look alike. */
  sampleVariances: number[];
  /**
   * Share of (sample, unit) entries, 0 to 1, whose activation is on a flat end of a bounded φ: the slope
   * is under 5 % of its maximum, |z| > 2.18 for tanh and 4.36 for sigmoid. 0 for any other φ. Units that a person has
   * switched off are not counted, here and among the dead ones.
   */
  saturatedShares: number[];
  /** Share of units, 0 to 1, that no row of the sample gets a gradient through: φ′ = 0 for all of them. */
  deadShares: number[];
  /** Share of units, 0 to 1, whose incoming weights and bias are those of another unit of the layer. */
  symmetricShares: number[];
  /** ‖W‖₂ */
  weightNorms: number[];
  /**
   * ‖ΔW‖₂ / ‖W‖₂ of the update that this step's gradient makes, before it is rounded to the precision
   * of W; 0 where ΔW is 0, Infinity where W alone is 0 or ΔW is not finite.
   */
  updateRatios: number[];
  activations: Histogram[];
  /**
   * Histograms of log₁₀ |∂L/∂W| of the entries that are not 0, of large matrices in some of their rows:
   * layers differ by powers of ten.
   */
  gradients: Histogram[];
}

/**
 * Tells of each unit whether it lets no gradient through for any row: φ′ = 0 for all of them.
 *
 * @param values of the activation, rows × units
 */
export function deadUnits(name: ActivationName, values: Float64Array, units: number): boolean[] {
  const dead = new Array<boolean>(units).fill(false);
  const { deadValue } = activations[name];
  if (deadValue === null) return dead;
  for (let unit = 0; unit < units; unit++) {
    let index = unit;
    while (index < values.length && values[index] === deadValue) index += units;
    dead[unit] = index >= values.length;
  }
  return dead;
}
