/**
 * The fineness with which a run is kept: a step is kept to within `1 / share` of itself or `1 / points` of the run,
 * whichever is finer. So the beginning is never lost, however long the run.
 *
 * Steps that are taken at a least distance are taken `relief` times as far apart where the beginning is told
 * well enough already, and only the run as a whole would be told more finely.
 */
export interface Resolution {
  share: number;
  points: number;
  /** Steps up to this one are kept all. */
  first: number;
  relief: number;
}

/** For the numbers that a step has computed anyway. */
export const stepResolution: Resolution = { share: 64, points: 512, first: 64, relief: 1 };
/** For measured losses and accuracies. */
export const measurementResolution: Resolution = { share: 8, points: 128, first: 16, relief: 4 };

/**
 * Returns the distance between the steps that are kept around `step` of a run of `length` steps: a power of
 * two that grows with both, so that a longer run keeps a part of what a shorter one did.
 *
 * @param least distance below which nothing is taken, a power of two
 */
export function strideAt(
  { share, points, relief }: Resolution,
  step: number,
  length: number,
  least = 1,
): number {
  const ofRun = Math.max(relief * least, length / points);
  return Math.max(least, powerOfTwoWithin(Math.min(step / share, ofRun)));
}

/** Says whether a step is among those that are kept of a run of `length` steps. */
export function isKept(resolution: Resolution, step: number, length: number, least = 1): boolean {
  return step <= resolution.first || step % strideAt(resolution, step, length, least) === 0;
}

/** Returns the first step after `step` that is kept when the run gets there. */
export function nextKept(resolution: Resolution, step: number, least = 1): number {
  if (step < resolution.first) return step + 1;
  const next = (stride: number): number => (Math.floor(step / stride) + 1) * stride;
  const found = next(strideAt(resolution, step, step, least));
  // Where the distance doubles on the way, the step before may not be one.
  return isKept(resolution, found, found, least)
    ? found
    : next(strideAt(resolution, found, found, least));
}

/** Returns the largest power of two that is no larger than `value`, 1 at the least. */
export function powerOfTwoWithin(value: number): number {
  const whole = Math.max(1, Math.min(largest, Math.floor(value)));
  return 1 << (31 - Math.clz32(whole));
}

const largest = 2 ** 30;

/** Returns the smallest power of two that is no smaller than `value`, 1 at the least. */
export function powerOfTwoAbove(value: number): number {
  const within = powerOfTwoWithin(value);
  return within >= value ? within : 2 * within;
}

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
