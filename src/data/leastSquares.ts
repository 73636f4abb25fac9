import { Matrix, solve } from 'ml-matrix';

/**
 * Solves least squares exactly, by a QR decomposition: returns the answers of the best linear function with a constant
 * to its own rows.
 *
 * @param inputs row by row, `columns` numbers each
 * @param targets one number a row
 */
export function leastSquaresFit(
  inputs: Float64Array,
  columns: number,
  targets: Float64Array,
): Float64Array {
  const rows = Matrix.zeros(targets.length, columns + 1);
  for (let row = 0; row < targets.length; row++) {
    for (let column = 0; column < columns; column++) {
      rows.set(row, column, inputs[row * columns + column]);
    }
    rows.set(row, columns, 1);
  }
  const weights = solve(rows, Matrix.columnVector(targets));
  return Float64Array.from(rows.mmul(weights).to1DArray());
}
