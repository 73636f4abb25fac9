/** Milliseconds: charts show no more looks. */
const leastPause = 60;
/**
 * Looks at a network then take a seventh of the time at the most, however long one takes, and the
 * statistics of its layers, two thirds of a look at 20 layers of 64, a tenth.
 */
const pausesPerLook = 6;

/**
 * Milliseconds of training between two looks at a network.
 *
 * @param cost milliseconds that the last look took
 */
export function lookPause(cost: number): number {
  return Math.max(leastPause, pausesPerLook * cost);
}
