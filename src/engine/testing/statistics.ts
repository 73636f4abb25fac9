import exp from '@stdlib/math-base-special-exp';
import ln from '@stdlib/math-base-special-ln';

/** The middle one of an odd number of values. */
export function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[(values.length - 1) / 2];
}

export function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The average of what spans decades. */
export function geometricMean(values: number[]): number {
  return exp(mean(values.map((value) => ln(value))));
}
