/** Describes many numbers. Its figures leave out those that are not finite. */
export interface NumberSummary {
  /** In equal bins over the comparison's range. */
  counts: Uint32Array;
  minimum: number;
  maximum: number;
  mean: number;
  /** Standard deviation, population form. */
  deviation: number;
  notFinite: number;
}

/** A histogram of the same numbers at each of two steps, in bins over the range of both. */
export interface Comparison {
  low: number;
  high: number;
  initial: NumberSummary;
  present: NumberSummary;
}

/** Bins of a histogram. */
export const binCount = 32;

export function compareNumbers(initial: Float64Array, present: Float64Array): Comparison {
  const [before, now] = [rangeOf(initial), rangeOf(present)];
  const low = Math.min(before.low, now.low);
  const high = Math.max(before.high, now.high);
  const range = low > high ? { low: 0, high: 0 } : { low, high };
  return {
    ...range,
    initial: summarize(initial, before, range),
    present: summarize(present, now, range),
  };
}

interface Range {
  low: number;
  high: number;
}

/** Returns the range of the finite ones; `low` is above `high` where there are none. */
function rangeOf(values: Float64Array): Range {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high };
}

function summarize(values: Float64Array, own: Range, range: Range): NumberSummary {
  const counts = new Uint32Array(binCount);
  const isEmpty = own.low > own.high;
  // Deviations in units of the largest: squares of small numbers would underflow.
  const unit = Math.max(own.high - own.low, Number.MIN_VALUE);
  let [finite, sum, squares] = [0, 0, 0];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    finite++;
    sum += (value - own.low) / unit;
    counts[binOf(value, range)]++;
  }
  const mean = sum / finite;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    const distance = (value - own.low) / unit - mean;
    squares += distance * distance;
  }
  return {
    counts,
    minimum: isEmpty ? Number.NaN : own.low,
    maximum: isEmpty ? Number.NaN : own.high,
    mean: own.low + mean * unit,
    deviation: Math.sqrt(squares / finite) * unit,
    notFinite: values.length - finite,
  };
}

/** All are in the first bin where the range is a single number. */
function binOf(value: number, { low, high }: Range): number {
  if (high === low) return 0;
  return Math.min(binCount - 1, Math.floor((binCount * (value - low)) / (high - low)));
}
