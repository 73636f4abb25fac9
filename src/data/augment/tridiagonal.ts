/** A symmetric matrix with three diagonals, and the basis in which it has them. */
export interface Tridiagonal {
  diagonal: Float64Array;
  /** Entry i stands left of and above diagonal entry i; entry 0 is 0. */
  beside: Float64Array;
  /** Row i is basis vector i. */
  basis: Float64Array;
}

/**
 * Householder's reduction of a symmetric matrix (size × size), which is overwritten with the basis:
 * `tred2` of Martin, Reinsch and Wilkinson, "Householder's tridiagonalization of a symmetric matrix",
 * 1968, on the transpose, so that all inner loops run along rows.
 */
export function tridiagonalize(matrix: Float64Array, size: number): Tridiagonal {
  const diagonal = new Float64Array(size);
  const beside = new Float64Array(size);
  const reduced = { diagonal, beside, basis: matrix };
  for (let row = 0; row < size; row++) diagonal[row] = matrix[row * size + size - 1];
  for (let last = size - 1; last > 0; last--) reflect(reduced, size, last);
  for (let count = 0; count < size - 1; count++) accumulate(reduced, size, count);
  for (let row = 0; row < size; row++) {
    const corner = row * size + size - 1;
    diagonal[row] = matrix[corner];
    matrix[corner] = row === size - 1 ? 1 : 0;
  }
  beside[0] = 0;
  return reduced;
}

/** Makes all entries of row `last` left of the diagonal's neighbour zero; the row lies in `diagonal`. */
function reflect({ diagonal: d, beside: e, basis }: Tridiagonal, size: number, last: number): void {
  let scale = 0;
  for (let k = 0; k < last; k++) scale += Math.abs(d[k]);
  if (scale === 0) {
    e[last] = d[last - 1];
    for (let j = 0; j < last; j++) {
      d[j] = basis[j * size + last - 1];
      basis[j * size + last] = 0;
      basis[last * size + j] = 0;
    }
    d[last] = 0;
    return;
  }
  let squares = 0;
  for (let k = 0; k < last; k++) {
    d[k] /= scale;
    squares += d[k] * d[k];
  }
  const neighbour = d[last - 1];
  const length = neighbour > 0 ? -Math.sqrt(squares) : Math.sqrt(squares);
  e[last] = scale * length;
  squares -= neighbour * length;
  d[last - 1] = neighbour - length;
  projectionOf(d, e, basis, size, last);
  let dot = 0;
  for (let j = 0; j < last; j++) {
    e[j] /= squares;
    dot += e[j] * d[j];
  }
  const half = dot / (2 * squares);
  for (let j = 0; j < last; j++) e[j] -= half * d[j];
  for (let j = 0; j < last; j++) {
    const f = d[j];
    const g = e[j];
    const row = j * size;
    for (let k = j; k < last; k++) basis[row + k] -= f * e[k] + g * d[k];
    d[j] = basis[row + last - 1];
    basis[row + last] = 0;
  }
  d[last] = squares;
}

/** The leading matrix times `d` into `e`; keeps `d` in row `last`. Of the matrix k ≥ j alone is read. */
function projectionOf(
  d: Float64Array,
  e: Float64Array,
  basis: Float64Array,
  size: number,
  last: number,
): void {
  e.fill(0, 0, last);
  for (let j = 0; j < last; j++) {
    const row = j * size;
    const factor = d[j];
    basis[last * size + j] = factor;
    let sum = e[j] + basis[row + j] * factor;
    for (let k = j + 1; k < last; k++) {
      sum += basis[row + k] * d[k];
      e[k] += basis[row + k] * factor;
    }
    e[j] = sum;
  }
}

/** Applies the reflection that lies in row `count` + 1 to the basis of the first `count` + 1 vectors. */
function accumulate({ diagonal: d, basis }: Tridiagonal, size: number, count: number): void {
  const own = count * size;
  const next = own + size;
  basis[own + size - 1] = basis[own + count];
  basis[own + count] = 1;
  const squares = d[count + 1];
  if (squares !== 0) {
    for (let k = 0; k <= count; k++) d[k] = basis[next + k] / squares;
    for (let j = 0; j <= count; j++) {
      const row = j * size;
      let dot = 0;
      for (let k = 0; k <= count; k++) dot += basis[next + k] * basis[row + k];
      for (let k = 0; k <= count; k++) basis[row + k] -= dot * d[k];
    }
  }
  for (let k = 0; k <= count; k++) basis[next + k] = 0;
}
