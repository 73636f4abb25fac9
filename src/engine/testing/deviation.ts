/** Intermediate results leave the range of the numbers a little before the result does. */
const margin = 1_024;

/**
 * ‖actual − expected‖₂ / ‖expected‖₂; no number, or infinite, where `actual` is. Numbers about or below
 * `smallestNormal` may be rounded away.
 */
export function matrixDeviation(
  actual: Float64Array,
  expected: Float64Array,
  smallestNormal: number,
): number {
  if (actual.length !== expected.length) return Infinity;
  const distance = norm(actual.map((value, index) => value - expected[index]));
  if (distance <= margin * smallestNormal) return 0;
  return distance / norm(expected);
}

/** The largest relative deviation of a single entry, with the same allowance. */
export function entryDeviation(
  actual: Float64Array,
  expected: Float64Array,
  smallestNormal: number,
): number {
  if (actual.length !== expected.length) return Infinity;
  return actual.reduce((largest, value, index) => {
    const single = [Float64Array.of(value), Float64Array.of(expected[index])] as const;
    return Math.max(largest, matrixDeviation(...single, smallestNormal));
  }, 0);
}

/** Scaled by the largest magnitude, so that squares of small numbers do not underflow. */
function norm(values: Float64Array): number {
  const largest = values.reduce((size, value) => Math.max(size, Math.abs(value)), 0);
  if (largest === 0 || !Number.isFinite(largest)) return largest;
  const squares = values.reduce((sum, value) => sum + (value / largest) * (value / largest), 0);
  return largest * Math.sqrt(squares);
}
