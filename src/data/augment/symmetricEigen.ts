import { type Tridiagonal, tridiagonalize } from './tridiagonal';

/** Eigenvalues, the largest first, and their eigenvectors. */
export interface SymmetricEigen {
  values: Float64Array;
  /** One a row, in the values' order, each of length 1. */
  vectors: Float64Array;
}

const epsilon = 2 ** -52;

/**
 * All eigenvalues and eigenvectors of a symmetric matrix (size × size, row by row), which is
 * overwritten: three diagonals by Householder's reflections, then QL steps with implicit shifts
 * (`tql2` of Bowdler, Martin, Reinsch and Wilkinson, "The QR and QL algorithms for symmetric
 * matrices", 1968). It takes no function but the square root, which is the same in every browser.
 */
export function symmetricEigen(matrix: Float64Array, size: number): SymmetricEigen {
  const { diagonal, beside, basis } = tridiagonalize(matrix, size);
  beside.copyWithin(0, 1);
  beside[size - 1] = 0;
  let shift = 0;
  let largest = 0;
  for (let first = 0; first < size; first++) {
    largest = Math.max(largest, Math.abs(diagonal[first]) + Math.abs(beside[first]));
    const negligible = epsilon * largest;
    let end = first;
    while (Math.abs(beside[end]) > negligible) end++;
    while (end > first && Math.abs(beside[first]) > negligible) {
      shift += shiftedStep({ diagonal, beside, basis }, size, first, end);
    }
    diagonal[first] += shift;
    beside[first] = 0;
  }
  return sorted(diagonal, basis, size);
}

/** One QL step on the rows from `first` to `end`; returns what it took off the diagonal. */
function shiftedStep(
  { diagonal: d, beside: e, basis }: Tridiagonal,
  size: number,
  first: number,
  end: number,
): number {
  const before = d[first];
  const ratio = (d[first + 1] - before) / (2 * e[first]);
  const root = ratio < 0 ? -hypotenuse(ratio, 1) : hypotenuse(ratio, 1);
  d[first] = e[first] / (ratio + root);
  d[first + 1] = e[first] * (ratio + root);
  const second = d[first + 1];
  const shift = before - d[first];
  for (let i = first + 2; i < size; i++) d[i] -= shift;

  const nextBeside = e[first + 1];
  let p = d[end];
  let [c, c2, c3] = [1, 1, 1];
  let [s, s2] = [0, 0];
  for (let i = end - 1; i >= first; i--) {
    [c3, c2, s2] = [c2, c, s];
    const g = c * e[i];
    const h = c * p;
    const r = hypotenuse(p, e[i]);
    e[i + 1] = s * r;
    s = e[i] / r;
    c = p / r;
    p = c * d[i] - s * g;
    d[i + 1] = h + s * (c * g + s * d[i]);
    rotateRows(basis, size, i, c, s);
  }
  p = (-s * s2 * c3 * nextBeside * e[first]) / second;
  e[first] = s * p;
  d[first] = c * p;
  return shift;
}

/** Turns rows i and i + 1 of the basis in their plane. */
function rotateRows(basis: Float64Array, size: number, i: number, c: number, s: number): void {
  const upper = i * size;
  const lower = upper + size;
  for (let k = 0; k < size; k++) {
    const a = basis[upper + k];
    const b = basis[lower + k];
    basis[lower + k] = s * a + c * b;
    basis[upper + k] = c * a - s * b;
  }
}

/** √(a² + b²) without overflow or underflow. */
function hypotenuse(a: number, b: number): number {
  const large = Math.max(Math.abs(a), Math.abs(b));
  if (large === 0) return 0;
  const [x, y] = [a / large, b / large];
  return large * Math.sqrt(x * x + y * y);
}

function sorted(values: Float64Array, basis: Float64Array, size: number): SymmetricEigen {
  const order = [...values.keys()].sort((a, b) => values[b] - values[a]);
  const vectors = new Float64Array(size * size);
  order.forEach((from, to) => {
    vectors.set(basis.subarray(from * size, (from + 1) * size), to * size);
  });
  return { values: Float64Array.from(order, (index) => values[index]), vectors };
}
