import type { Matrix } from '../kernels';

/** Numbers in float64, row by row. */
export interface ReferenceMatrix extends Matrix {
  readonly values: Float64Array;
}

/**
 * Returns ‖·‖₂ of all the entries together, scaled by the largest magnitude, so that no square underflows
 * or overflows; infinite where an entry is not finite.
 */
export function normOf(matrices: readonly ReferenceMatrix[]): number {
  let largest = 0;
  for (const { values } of matrices) {
    for (const value of values) {
      largest = Math.max(largest, Number.isFinite(value) ? Math.abs(value) : Infinity);
    }
  }
  if (largest === 0 || largest === Infinity) return largest;
  let squares = 0;
  for (const { values } of matrices) {
    for (const value of values) {
      const ratio = value / largest;
      squares += ratio * ratio;
    }
  }
  return largest * Math.sqrt(squares);
}
