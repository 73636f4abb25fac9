import { isKept, measurementResolution, nextKept, powerOfTwoAbove, strideAt } from './resolution';

/**
 * Measuring takes at most this share of the multiply-adds of training, and after the beginning a quarter of that
 * (`relief`): a measured multiply-add takes up to twice the time of a trained one.
 */
const share = 1 / 4;
/** A step of training passes its rows forward, back to the inputs and back to the weights. */
const passesOfStep = 3;

/**
 * Returns the least distance of measurements, in steps: a power of two. Their work, counted in multiply-adds,
 * then stays under a quarter of the training's, but for the first steps, which are always measured.
 *
 * @param rows that pass the network, in a measurement and in a step of training
 */
export function leastDistance(rows: { measurement: number; batch: number }): number {
  return powerOfTwoAbove(rows.measurement / (passesOfStep * rows.batch) / share);
}

/** Says whether losses and accuracies are measured at a step: by its number alone, whoever looks on. */
export function isMeasured(step: number, least: number): boolean {
  return isKept(measurementResolution, step, step, least);
}

/** Returns the next step after `step` that is measured. */
export function nextMeasured(step: number, least: number): number {
  return nextKept(measurementResolution, step, least);
}

/** Measurements from one with statistics of layers and kept parameters to the next. */
const between = 8;

/** Says whether statistics of layers are taken at a measured step, and its parameters may be kept. */
export function measuresLayers(step: number, least: number): boolean {
  if (step <= measurementResolution.first) return (step & (step - 1)) === 0;
  return step % (between * strideAt(measurementResolution, step, step, least)) === 0;
}

/** Returns the measurements that are kept of a run of `length` steps. */
export function thinned<T extends { step: number }>(
  measured: readonly T[],
  length: number,
  least: number,
): T[] {
  return measured.filter(({ step }) => isKept(measurementResolution, step, length, least));
}

/** Returns the measurements with those that came next; what they make anew is replaced. */
export function withMeasured<T extends { step: number }>(
  measured: readonly T[],
  next: readonly T[],
): T[] {
  if (next.length === 0) return [...measured];
  return [...measured.filter(({ step }) => step < next[0].step), ...next];
}
