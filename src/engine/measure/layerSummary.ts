import ln from '@stdlib/math-base-special-ln';
import { deadUnits, type Histogram, type LayerStatistics } from '../../record/layerStatistics';
import { activations } from '../../spec/activations';
import type { ActivationName } from '../../spec/spec';
import type { WeightReduction } from './weightReductions';

/** The statistics of one layer. */
export type LayerSummary = { [K in keyof LayerStatistics]: LayerStatistics[K][number] };

/** The numbers of one layer, row by row. */
export interface SampledValues extends WeightReduction {
  units: number;
  /** φ, its values for the sample, and the units that a person has switched off; null for a layer without one. */
  activation: { name: ActivationName; values: Float64Array; off: readonly number[] } | null;
  /** Outputs of the layer for the sample. */
  output: Float64Array;
}

/** Reduces the values of one layer to its statistics. */
export function summarizeLayer(numbers: SampledValues): LayerSummary {
  const { units, activation, output, weightNorm, changeNorm, gradient, answers } = numbers;
  const moments = momentsOf(output, units);
  return {
    activationMeans: moments.mean,
    activationVariances: moments.variance,
    sampleVariances: moments.columnVariance,
    ...(activation === null ? noShares : activationShares(activation, units)),
    symmetricShares: symmetricShare(answers, units),
    weightNorms: weightNorm,
    updateRatios: updateRatio(changeNorm, weightNorm),
    activations: histogramOf(output),
    gradients: magnitudeHistogramOf(gradient),
  };
}

const noShares = { saturatedShares: 0, deadShares: 0 };

/** Returns the shares among the units that are on: of one that is switched off the 0 is no answer of φ. */
function activationShares(
  { name, values, off }: NonNullable<SampledValues['activation']>,
  units: number,
): typeof noShares {
  const isOff = (column: number): boolean => off.includes(column);
  const [on, answered] =
    off.length === 0
      ? [units, values]
      : [units - off.length, values.filter((_, index) => !isOff(index % units))];
  if (on === 0) return noShares;
  return {
    saturatedShares: saturatedShare(name, answered),
    deadShares: deadUnits(name, answered, on).filter(Boolean).length / on,
  };
}

const lnOfTen = ln(10);
/** A histogram is drawn some twenty pixels wide. */
const binCount = 24;
/** An end is flat where the slope is under this share of the largest. */
const steepestFlat = 0.05;

/** Returns mean and variances (of the population) of a matrix, given row by row; `columnVariance` is the columns' mean. */
export function momentsOf(values: Float64Array, columns: number) {
  const rows = values.length / columns;
  const means = new Float64Array(columns);
  for (let start = 0; start < values.length; start += columns) {
    for (let column = 0; column < columns; column++) means[column] += values[start + column];
  }
  let mean = 0;
  for (let column = 0; column < columns; column++) {
    means[column] /= rows;
    mean += means[column] / columns;
  }
  let within = 0;
  for (let start = 0; start < values.length; start += columns) {
    for (let column = 0; column < columns; column++) {
      const distance = values[start + column] - means[column];
      within += distance * distance;
    }
  }
  let between = 0;
  for (const own of means) between += (own - mean) * (own - mean);
  const columnVariance = within / values.length;
  return { mean, variance: columnVariance + between / columns, columnVariance };
}

/** Returns the share of an activation's values that are on a flat end of a bounded one. */
export function saturatedShare(name: ActivationName, values: Float64Array): number {
  const { slopeAtValue, largestSlope } = activations[name];
  if (slopeAtValue === null) return 0;
  const limit = steepestFlat * largestSlope;
  let count = 0;
  for (const value of values) if (slopeAtValue(value) < limit) count++;
  return count / values.length;
}

/** Returns the share of the columns that are equal to another one, number by number. */
export function symmetricShare(values: Float64Array, columns: number): number {
  /** Columns that are equal to others in all rows so far. */
  let groups = [Array.from({ length: columns }, (_, column) => column)];
  for (let start = 0; start < values.length && groups.length > 0; start += columns) {
    groups = groups.flatMap((group) => alike(group, (column) => values[start + column]));
  }
  return groups.reduce((sum, { length }) => sum + (length > 1 ? length : 0), 0) / columns;
}

/** Divides a group into parts that have the same number, but for those of a single member. */
function alike(group: number[], numberOf: (column: number) => number): number[][] {
  const parts = new Map<number, number[]>();
  for (const column of group) {
    const value = numberOf(column);
    if (!Number.isFinite(value)) continue;
    const part = parts.get(value);
    if (part === undefined) parts.set(value, [column]);
    else part.push(column);
  }
  return [...parts.values()].filter(({ length }) => length > 1);
}

/** Returns ‖change‖ / ‖weights‖; see `LayerStatistics.updateRatios`. */
export function updateRatio(change: number, weights: number): number {
  if (!Number.isFinite(change) || !Number.isFinite(weights)) return Infinity;
  return change === 0 ? 0 : change / weights;
}

/** Returns the histogram of the finite numbers; without any it goes from 0 to 0. */
export function histogramOf(values: Float64Array): Histogram {
  let [low, high, notFinite] = [Infinity, -Infinity, 0];
  // Counted loops: over typed arrays they take half the time, and this is most of what a measurement costs.
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value < low) low = value;
    if (value > high) high = value;
    notFinite += value - value;
  }
  // One that is infinite or no number leaves a NaN.
  if (notFinite !== 0) return histogramOf(values.filter(Number.isFinite));
  if (values.length === 0) [low, high] = [0, 0];
  const counts = new Int32Array(binCount);
  const binsPerUnit = high > low ? binCount / (high - low) : 0;
  for (let i = 0; i < values.length; i++) {
    const bin = ((values[i] - low) * binsPerUnit) | 0;
    counts[bin < binCount ? bin : binCount - 1]++;
  }
  return { low, high, counts: [...counts] };
}

/** Returns the histogram of log₁₀ |·| of the numbers that are not 0. */
export function magnitudeHistogramOf(values: Float64Array): Histogram {
  const magnitudes = new Float64Array(values.length);
  let count = 0;
  for (const value of values) {
    if (value !== 0) magnitudes[count++] = ln(Math.abs(value)) / lnOfTen;
  }
  return histogramOf(magnitudes.subarray(0, count));
}
