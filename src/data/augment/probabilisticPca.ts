import { type SymmetricEigen, symmetricEigen } from '../symmetricEigen';

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
  const mean = new Float64Array(d);
  for (const [index, value] of rows.entries()) mean[index % d] += value / n;
  const centred = rows.map((value, index) => value - mean[index % d]);
  let trace = 0;
  for (const value of centred) trace += (value * value) / n;
  const { values, vectorAt } = covarianceEigen(centred, n, d);
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

/**
 * Returns the eigenvalues, the largest first, and eigenvectors of the covariance of d variables.
 *
 * @param centred n × d
 */
function covarianceEigen(centred: Float64Array, n: number, d: number): SymmetricEigen {
  if (n >= d || n === 0) {
    return symmetricEigen(d, (i, j) => {
      let sum = 0;
      for (let row = 0; row < centred.length; row += d) {
        sum += (centred[row + i] / n) * centred[row + j];
      }
      return sum;
    });
  }
  // X Xᵀ / n is smaller and has the covariance's eigenvalues; of its eigenvector v, Xᵀ v / √(n λ) is the covariance's.
  const { values, vectorAt } = symmetricEigen(n, (i, j) => {
    let sum = 0;
    for (let k = 0; k < d; k++) sum += centred[i * d + k] * centred[j * d + k];
    return sum / n;
  });
  return {
    values,
    vectorAt(index) {
      const vector = new Array<number>(d).fill(0);
      const length = Math.sqrt(n * values[index]);
      vectorAt(index).forEach((entry, row) => {
        const share = entry / length;
        for (let k = 0; k < d; k++) vector[k] += share * centred[row * d + k];
      });
      return vector;
    },
  };
}
