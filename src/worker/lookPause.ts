/** Milliseconds: charts show no more looks. */
const leastPause = 60;
/** Looks at a network then take a fifth of the time at the most, however long one takes. */
const pausesPerLook = 4;

/**
 * Milliseconds of training between two looks at a network.
 *
 * @param cost milliseconds that the last look took
 */
export function lookPause(cost: number): number {
  return Math.max(leastPause, pausesPerLook * cost);
}
