import { symmetricEigen } from './symmetricEigen';

/** A Gaussian that varies freely in a few directions and alike in all others. */
export interface ProbabilisticPca {
  /** One for each of d variables. */
  mean: Float64Array;
  /** q × d, W transposed: each direction times the deviation that it adds to σ. */
  directions: Float64Array;
  /** q. */
  directionCount: number;
  /** σ, of the noise that every variable has. */
  noise: number;
}

/** Directions are taken until they hold this share of the variance, */
const varianceShare = 0.9;
/** but not more than so many. */
export const maximumDirections = 32;

/**
 * The likeliest model x = W z + μ + σ ε of the rows (n × d), z and ε standard normal, in closed form
 * (Tipping and Bishop, "Probabilistic Principal Component Analysis", 1999): from the first q
 * eigenvalues λ and eigenvectors u of the covariance, column k of W is √(λₖ − σ²) uₖ, and σ² is the
 * mean of the eigenvalues that are left.
 */
export function fitProbabilisticPca(rows: Float64Array, d: number): ProbabilisticPca {
  const n = rows.length / d;
  const mean = meanOf(rows, d);
  const centred = rows.slice();
  for (let row = 0; row < rows.length; row += d) {
    for (let j = 0; j < d; j++) centred[row + j] -= mean[j];
  }
  let trace = 0;
  for (const value of centred) trace += (value * value) / n;
  const { values, vectorAt } = n < d ? eigenByRows(centred, n, d) : eigenByColumns(centred, n, d);
  const most = Math.min(maximumDirections, d - 1, n - 1);
  let q = 0;
  let held = 0;
  while (q < most && held < varianceShare * trace) held += values[q++];
  const variance = Math.max(0, trace - held) / (d - q);
  const directions = new Float64Array(q * d);
  for (let k = 0; k < q; k++) {
    const length = Math.sqrt(Math.max(0, values[k] - variance));
    const vector = vectorAt(k);
    for (let j = 0; j < d; j++) directions[k * d + j] = length * vector[j];
  }
  return { mean, directions, directionCount: q, noise: Math.sqrt(variance) };
}

/**
 * Writes a row drawn from the model to `row`.
 * @param normalAt standard normal numbers, q + d of them, by index
 */
export function drawRow(
  { mean, directions, directionCount, noise }: ProbabilisticPca,
  normalAt: (index: number) => number,
  row: Float64Array,
): void {
  const d = mean.length;
  for (let j = 0; j < d; j++) row[j] = mean[j] + noise * normalAt(directionCount + j);
  for (let k = 0; k < directionCount; k++) {
    const z = normalAt(k);
    for (let j = 0; j < d; j++) row[j] += z * directions[k * d + j];
  }
}

function meanOf(rows: Float64Array, d: number): Float64Array {
  const n = rows.length / d;
  const mean = new Float64Array(d);
  for (let row = 0; row < rows.length; row += d) {
    for (let j = 0; j < d; j++) mean[j] += rows[row + j] / n;
  }
  return mean;
}

/** The eigenvalues, the largest first, and eigenvectors of the covariance of d variables. */
interface CovarianceEigen {
  values: Float64Array;
  vectorAt(index: number): Float64Array;
}

/** By the covariance itself, d × d. */
function eigenByColumns(centred: Float64Array, n: number, d: number): CovarianceEigen {
  const covariance = new Float64Array(d * d);
  for (let row = 0; row < n; row++) {
    const first = row * d;
    for (let i = 0; i < d; i++) {
      const factor = centred[first + i] / n;
      for (let j = 0; j <= i; j++) covariance[i * d + j] += factor * centred[first + j];
    }
  }
  const { values, vectors } = symmetricEigen(mirrored(covariance, d), d);
  return { values, vectorAt: (index) => vectors.subarray(index * d, (index + 1) * d) };
}

/**
 * By the inner products of the rows, n × n: X Xᵀ / n has the covariance's eigenvalues, and Xᵀ v / √(n λ)
 * is its eigenvector where v is one of the products'.
 */
function eigenByRows(centred: Float64Array, n: number, d: number): CovarianceEigen {
  const products = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0; k < d; k++) sum += centred[i * d + k] * centred[j * d + k];
      products[i * n + j] = sum / n;
    }
  }
  const { values, vectors } = symmetricEigen(mirrored(products, n), n);
  return {
    values,
    vectorAt(index) {
      const vector = new Float64Array(d);
      const length = Math.sqrt(n * values[index]);
      for (let i = 0; i < n; i++) {
        const share = vectors[index * n + i] / length;
        for (let k = 0; k < d; k++) vector[k] += share * centred[i * d + k];
      }
      return vector;
    },
  };
}

/** The entries below the diagonal also above it. */
function mirrored(matrix: Float64Array, size: number): Float64Array {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) matrix[j * size + i] = matrix[i * size + j];
  }
  return matrix;
}
