/** Milliseconds: charts show no more looks, and nobody waits for fewer without need. */
const pauses = { least: 60, most: 2_000 };
/** Looks at a network then take a fifth of the time at the most. */
const pausesPerLook = 4;

/**
 * Milliseconds of training between two looks at a network.
 *
 * @param cost milliseconds that the last look took
 */
export function lookPause(cost: number): number {
  return Math.min(pauses.most, Math.max(pauses.least, pausesPerLook * cost));
}
