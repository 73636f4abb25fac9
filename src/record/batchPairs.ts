/** A batch by the inner products of its rows: rows a and b ≤ a at a (a + 1) / 2 + b. */
export interface BatchPairs {
  /** Products of the inputs, as the network is fed them. */
  inputs: Float64Array;
  /** Products of ∂L/∂logits, L the mean loss of the batch. */
  outputGradients: Float64Array;
  outputCount: number;
}

/** Rows of the largest batch whose pairs are formed: there are as many as half their square. */
export const largestPairedBatch = 256;

/**
 * Returns the inner products of the rows of a matrix, in double precision.
 *
 * @param values row by row, `columns` a row
 */
export function rowProducts(values: Float64Array, columns: number): Float64Array {
  const rows = values.length / columns;
  const products = new Float64Array((rows * (rows + 1)) / 2);
  let index = 0;
  for (let a = 0; a < rows; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = 0;
      for (let column = 0; column < columns; column++) {
        sum += values[a * columns + column] * values[b * columns + column];
      }
      products[index++] = sum;
    }
  }
  return products;
}
