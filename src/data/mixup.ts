import cos from '@stdlib/math-base-special-cos';
import pow from '@stdlib/math-base-special-pow';
import type { Spec } from '../spec/spec';
import { permute, stream, uniform } from './rng';

/**
 * x ← λ x + (1 − λ) x′ and y ← λ y + (1 − λ) y′ with x′, y′ a row of the same batch (Zhang et al.,
 * "mixup: Beyond Empirical Risk Minimization", 2018). Each row has a λ of its own, and the rows x′
 * are the batch in another order. The tokens of a sequence are mixed alike.
 */
export function createMixup(
  { mixup: alpha, seed }: Pick<Spec, 'mixup' | 'seed'>,
  largestBatch: number,
  inputsPerRow: number,
  targetsPerRow: number,
) {
  const orders = stream(seed, 'mixupOrder');
  const draws = stream(seed, 'mixupWeight');
  const weights = new Float64Array(largestBatch);
  const partners = new Uint32Array(largestBatch);
  const formerInputs = new Float64Array(largestBatch * inputsPerRow);
  const formerTargets = new Float64Array(largestBatch * targetsPerRow);

  function mixRows(
    rows: Float64Array,
    former: Float64Array,
    rowCount: number,
    columns: number,
  ): void {
    for (let index = 0; index < rowCount * columns; index++) former[index] = rows[index];
    for (let row = 0; row < rowCount; row++) {
      const weight = weights[row];
      const other = (partners[row] - row) * columns;
      for (let index = row * columns; index < (row + 1) * columns; index++) {
        rows[index] = weight * former[index] + (1 - weight) * former[index + other];
      }
    }
  }

  return {
    /** λ of each row of the batch mixed last: the share that is its own. */
    weights,
    /** The row of that batch that the rest is of. */
    partners,
    /** Mixes the rows of a step's batch in place, inputs and targets alike. */
    mix(step: number, rowCount: number, inputs: Float64Array, targets: Float64Array): void {
      permute(orders, step, rowCount, partners);
      for (let row = 0; row < rowCount; row++) {
        const [u, v] = [uniform(draws, step, 2 * row), uniform(draws, step, 2 * row + 1)];
        weights[row] = symmetricBeta(alpha, u, v);
      }
      mixRows(inputs, formerInputs, rowCount, inputsPerRow);
      mixRows(targets, formerTargets, rowCount, targetsPerRow);
    },
    /** Returns other numbers of the rows of the batch mixed last, mixed with the same shares. */
    mixed(rows: Float64Array, columns: number): Float64Array {
      const result = rows.slice();
      mixRows(result, new Float64Array(rows.length), rows.length / columns, columns);
      return result;
    },
  };
}

/**
 * A number drawn from Beta(α, α) with two uniform ones in [0, 1) and no rejection: ½ + ½ T / √(2α + T²)
 * has that distribution where T is Student's t with 2α degrees of freedom, and
 * T = √(2α (u^(−1/α) − 1)) cos 2πv is that (R. W. Bailey, "Polar generation of random variates with
 * the t-distribution", Mathematics of Computation 62, 1994).
 */
export function symmetricBeta(alpha: number, u: number, v: number): number {
  const c = cos(2 * Math.PI * v);
  const ratio = (pow(u, -1 / alpha) - 1) * c * c;
  // T² / (2α + T²), also where u^(−1/α) is beyond the largest number.
  const share = Math.sqrt(1 / (1 + 1 / ratio));
  return 0.5 + 0.5 * (c < 0 ? -share : share);
}
