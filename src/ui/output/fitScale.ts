/** The extent of both axes of a plot of prediction against truth, in the target's units. */
export interface FitExtent {
  low: number;
  high: number;
}

/** Room around the data, as a share of their extent. */
const margin = 0.06;

/** The extent of the true values: predictions beyond it stand at the edge. */
export function fitExtent(...labels: Float32Array[]): FitExtent {
  let low = Infinity;
  let high = -Infinity;
  for (const values of labels) {
    for (const value of values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  if (low > high) return { low: 0, high: 1 };
  const room = margin * (high - low) || Math.abs(high) || 1;
  return { low: low - room, high: high + room };
}

/** Root mean square difference of predictions and truth; null where one is not finite or none is there. */
export function rootMeanSquareError(
  predictions: ArrayLike<number>,
  labels: ArrayLike<number>,
): number | null {
  const count = Math.min(predictions.length, labels.length);
  let squares = 0;
  for (let row = 0; row < count; row++) squares += (predictions[row] - labels[row]) ** 2;
  const error = Math.sqrt(squares / count);
  return Number.isFinite(error) ? error : null;
}
