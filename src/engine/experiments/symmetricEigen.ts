/** An eigenvalue of a symmetric matrix with its eigenvector, of length 1. */
export interface Eigenpair {
  value: number;
  vector: Float64Array;
}

/** A sweep squares what is left off the diagonal: some ten suffice for any matrix. */
const mostSweeps = 60;
const negligible = 1e-30;

/**
 * Returns all eigenvalues of a symmetric matrix, the largest first, by Jacobi's rotations (Golub and Van Loan, "Matrix
 * Computations", section 8.5): to about 10⁻¹⁵ of the largest, in some n³ multiplications a sweep.
 *
 * @param matrix n × n, row by row
 */
export function symmetricEigen(matrix: Float64Array, n: number): Eigenpair[] {
  const a = matrix.slice();
  const vectors = new Float64Array(n * n);
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1;
  for (let sweep = 0; sweep < mostSweeps && !isDiagonal(a, n); sweep++) {
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(a, vectors, n, p, q);
  }
  return Array.from({ length: n }, (_, i) => ({
    value: a[i * n + i],
    // Row i: each rotation has acted on the rows.
    vector: vectors.slice(i * n, (i + 1) * n),
  })).toSorted((one, other) => other.value - one.value);
}

function isDiagonal(a: Float64Array, n: number): boolean {
  let [off, total] = [0, 0];
  for (let i = 0; i < a.length; i++) {
    const square = a[i] * a[i];
    total += square;
    if (i % (n + 1) !== 0) off += square;
  }
  return off <= negligible * total;
}

/** Makes entry (p, q) zero by a rotation of rows and columns p and q. */
function rotate(a: Float64Array, vectors: Float64Array, n: number, p: number, q: number): void {
  const apart = a[p * n + q];
  if (apart === 0) return;
  const theta = (a[q * n + q] - a[p * n + p]) / (2 * apart);
  const tangent = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let k = 0; k < n; k++) turn(a, k * n + p, k * n + q, cosine, sine);
  for (let k = 0; k < n; k++) turn(a, p * n + k, q * n + k, cosine, sine);
  for (let k = 0; k < n; k++) turn(vectors, p * n + k, q * n + k, cosine, sine);
}

function turn(values: Float64Array, p: number, q: number, cosine: number, sine: number): void {
  const [first, second] = [values[p], values[q]];
  values[p] = cosine * first - sine * second;
  values[q] = sine * first + cosine * second;
}
