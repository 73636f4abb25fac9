import type { Matrix } from '../kernels';

/** Numbers in float64, row by row. */
export interface ReferenceMatrix extends Matrix {
  readonly values: Float64Array;
}
