/** The learning rates that are tried, at even distances of their logarithms: one for each update. */
export interface RateRange {
  lowest: number;
  highest: number;
  steps: number;
}

/** So many rates must have been tried before one of them is suggested (see `engine/experiments/rangeTest`). */
export const leastRates = 24;

/** From far below what trains anything to far above what stays finite. */
export const defaultRateRange: RateRange = { lowest: 1e-5, highest: 10, steps: 150 };
