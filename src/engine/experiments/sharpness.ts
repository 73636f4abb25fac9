import { normal, stream } from '../../data/rng';
import { symmetricEigen } from '../../data/symmetricEigen';
import type { LossGradient } from './lossGradient';

/** The largest eigenvalue of the training loss's Hessian. */
export interface Sharpness {
  value: number;
  /** An eigenvalue lies no farther from `value` than this. */
  error: number;
}

/** Share of the value that the error may be. */
const wantedAccuracy = 1e-3;
const mostProducts = 120;
/**
 * Distance of the two gradients of a difference from the middle, as a share of the parameters' root mean square and in
 * the direction's whole length. Its error is of the order of the distance's square times the loss's fourth derivative,
 * and rounding is 10⁻¹⁶ ‖∂L/∂θ‖ over the distance: both far below `wantedAccuracy`. It is as small as that for the sake
 * of activations with a kink: one between the two gradients would count as a curvature of its jump over the distance.
 */
const distance = 1e-7;

/**
 * Finds the largest eigenvalue of the Hessian by Lanczos' iteration (Golub and Van Loan, "Matrix Computations", section
 * 10.1), which is power iteration that makes the best of all its vectors, and finds the largest and not the largest
 * magnitude. It needs only products H v = (∇L(θ + hv) − ∇L(θ − hv)) / 2h. No vectors are kept: that repeats
 * eigenvalues already found, and moves none. Yields after each product.
 *
 * @param parameters of the network, slot after slot
 * @returns null where a number is not finite
 */
export function* sharpness(
  lossGradient: LossGradient,
  parameters: Float64Array,
  seed: number,
): Generator<void, Sharpness | null> {
  const { size } = lossGradient;
  const [above, below, moved] = [0, 1, 2].map(() => new Float64Array(size));
  const h = distance * Math.max(1, normOf(parameters) / Math.sqrt(size));
  const shifted = (direction: Float64Array, by: number, gradient: Float64Array): void => {
    for (let i = 0; i < size; i++) moved[i] = parameters[i] + by * direction[i];
    lossGradient.write(moved, gradient);
  };
  const source = stream(seed, 'curvature');
  let vector = Float64Array.from({ length: size }, (_, i) => normal(source, 0, i));
  scale(vector, 1 / normOf(vector));
  let former = new Float64Array(size);
  const [diagonal, beside]: [number[], number[]] = [[], []];
  let found: Sharpness = { value: 0, error: 0 };
  for (let products = 0; products < Math.min(size, mostProducts); products++) {
    shifted(vector, h, above);
    shifted(vector, -h, below);
    const next = new Float64Array(size);
    const beta = beside.at(-1) ?? 0;
    for (let i = 0; i < size; i++) next[i] = (above[i] - below[i]) / (2 * h) - beta * former[i];
    const alpha = dot(next, vector);
    for (let i = 0; i < size; i++) next[i] -= alpha * vector[i];
    const left = normOf(next);
    if (!Number.isFinite(alpha) || !Number.isFinite(left)) return null;
    diagonal.push(alpha);
    found = largestOf(diagonal, beside, left);
    if (found.error <= wantedAccuracy * Math.abs(found.value)) return found;
    yield;
    beside.push(left);
    scale(next, 1 / left);
    [former, vector] = [vector, next];
  }
  return found;
}

/** Returns the largest eigenvalue of the tridiagonal matrix, and the norm of its residual. */
function largestOf(
  diagonal: readonly number[],
  beside: readonly number[],
  left: number,
): Sharpness {
  const n = diagonal.length;
  const { values, vectorAt } = symmetricEigen(n, (i, j) =>
    i === j ? diagonal[i] : i === j + 1 ? beside[j] : 0,
  );
  return { value: values[0], error: left * Math.abs(vectorAt(0)[n - 1]) };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

function normOf(values: Float64Array): number {
  return Math.sqrt(dot(values, values));
}

function scale(values: Float64Array, factor: number): void {
  for (let i = 0; i < values.length; i++) values[i] *= factor;
}
