/** Milliseconds: eight looks a second are as many as an eye follows in a chart, and each is drawn. */
const leastPause = 120;
/** With it charts still move five times a second. */
const easyPause = 200;
const pausesPerLook = { easily: 12, atLeast: 6 };

/**
 * Milliseconds of training between two looks at a network. Looks take a thirteenth of the time where
 * charts still move well, and never more than a seventh, however long one takes.
 *
 * @param cost milliseconds that the last look took
 */
export function lookPause(cost: number): number {
  const easy = Math.min(pausesPerLook.easily * cost, easyPause);
  return Math.max(leastPause, easy, pausesPerLook.atLeast * cost);
}
