/**
 * Returns the orthonormal factor of a Gaussian matrix (Saxe et al. 2014): of a rows × columns matrix the
 * shorter side becomes orthonormal, its products below 1e-12. The vectors' directions, and so their
 * law, are those of the draws.
 */
export function orthogonal(values: Float64Array, rows: number, columns: number): Float64Array {
  if (rows <= columns) return orthonormalRows(values, rows, columns);
  const vectors = orthonormalRows(transpose(values, rows, columns), columns, rows);
  return transpose(vectors, columns, rows);
}

/** Orthonormalizes by Gram and Schmidt, again where most of a vector was cancelled and rounding shows. */
function orthonormalRows(values: Float64Array, rows: number, columns: number): Float64Array {
  const result = values.slice();
  const vectors = Array.from({ length: rows }, (_, row) =>
    result.subarray(row * columns, (row + 1) * columns),
  );
  for (const [index, vector] of vectors.entries()) {
    let before: number;
    let norm = Math.sqrt(product(vector, vector));
    do {
      before = norm;
      for (const earlier of vectors.slice(0, index)) {
        subtract(vector, product(vector, earlier), earlier);
      }
      norm = Math.sqrt(product(vector, vector));
    } while (norm < before / 2);
    for (let i = 0; i < columns; i++) vector[i] /= norm;
  }
  return result;
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** target −= factor · vector */
function subtract(target: Float64Array, factor: number, vector: Float64Array): void {
  for (let i = 0; i < target.length; i++) target[i] -= factor * vector[i];
}

function transpose(values: Float64Array, rows: number, columns: number): Float64Array {
  return values.map((_, index) => values[(index % rows) * columns + Math.floor(index / rows)]);
}
