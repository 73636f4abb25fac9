import { denseLayersOf, type Plan } from '../../network/plan';

/**
 * Returns how far the units of a hidden layer are from being one unit: the root mean square deviation of their
 * incoming weights from the mean over the units, over the root mean square of the weights; of the layer where it is
 * largest. 0 where all units of every layer are the same.
 */
export function unitSpread(plan: Plan, parameters: readonly Float64Array[]): number {
  const spreads = denseLayersOf(plan)
    .slice(0, -1)
    .map(({ weights, fanIn, fanOut }) => {
      const values = parameters[weights];
      let [deviations, squares] = [0, 0];
      for (let row = 0; row < fanIn; row++) {
        const entries = values.subarray(row * fanOut, (row + 1) * fanOut);
        const mean = entries.reduce((sum, value) => sum + value, 0) / fanOut;
        for (const value of entries) {
          deviations += (value - mean) * (value - mean);
          squares += value * value;
        }
      }
      return squares === 0 ? 0 : Math.sqrt(deviations / squares);
    });
  return Math.max(0, ...spreads);
}
