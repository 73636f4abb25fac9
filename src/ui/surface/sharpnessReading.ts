import type { VariantSharpness } from '../../store/jobs/jobs';

/** Learning rate × sharpness at one measured step. */
export interface SharpnessReading {
  step: number;
  sharpness: number;
  /** An eigenvalue lies no farther from it than this. */
  error: number;
  product: number;
}

/** A run hovers where so much of its later part lies this near to the limit, as a share of it. */
const near = { low: 0.8, high: 1.5 };
const latePart = 1 / 3;
const leastLate = 3;

/**
 * Returns the products of a variant's measured steps.
 *
 * @param rates the learning rate of measured steps, in order; between them the one before holds
 */
export function sharpnessReadings(
  { points }: Pick<VariantSharpness, 'points'>,
  rates: readonly { step: number; learningRate: number }[],
): SharpnessReading[] {
  return points.flatMap(({ step, found }) => {
    const rate = rates.findLast((one) => one.step <= step)?.learningRate;
    if (found === null || rate === undefined) return [];
    return [{ step, sharpness: found.value, error: found.error, product: rate * found.value }];
  });
}

/**
 * Says whether a run hovers at its limit (Cohen et al. 2021, "Gradient Descent on Neural Networks Typically Occurs at
 * the Edge of Stability"): every measured step of its last third lies from 0.8 to 1.5 times the limit, three at least.
 */
export function hovers(readings: readonly SharpnessReading[], limit: number): boolean {
  const last = readings.at(-1)?.step ?? 0;
  const late = readings.filter(({ step }) => step >= (1 - latePart) * last);
  const isNear = ({ product }: SharpnessReading): boolean =>
    product >= near.low * limit && product <= near.high * limit;
  return late.length >= leastLate && late.every(isNear);
}
