/** What the values of all seeds must fulfil, with the words for it. */
export interface Demand {
  text: string;
  holds(values: readonly number[]): boolean;
}

/** Each seed for itself. */
export function everyAbove(limit: number): Demand {
  return {
    text: `each > ${worded(limit)}`,
    holds: (values) => values.every((value) => value > limit),
  };
}

export function everyBelow(limit: number): Demand {
  return {
    text: `each < ${worded(limit)}`,
    holds: (values) => values.every((value) => value < limit),
  };
}

export function medianAbove(limit: number): Demand {
  return { text: `median > ${limit}`, holds: (values) => median(values) > limit };
}

export function medianBelow(limit: number): Demand {
  return { text: `median < ${limit}`, holds: (values) => median(values) < limit };
}

export function medianBetween(low: number, high: number): Demand {
  return {
    text: `median ${low} to ${high}`,
    holds: (values) => median(values) > low && median(values) < high,
  };
}

/** Limits are round numbers. */
function worded(limit: number): string {
  return Math.abs(limit) < 1e6 ? String(limit) : limit.toExponential().replace('+', '');
}

/** A run that diverges counts as infinite. */
export const everyDiverges: Demand = {
  text: 'none finite',
  holds: (values) => values.every((value) => value === Infinity),
};

/** The middle one of an odd number of values, and the larger of the two middle ones of an even number. */
export function median(values: readonly number[]): number {
  return values.toSorted(ascending)[Math.floor(values.length / 2)];
}

/** A difference of two infinities would leave ∞ unsorted. */
function ascending(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Measured for the record: a time, say, which a machine decides on. */
export const reported: Demand = { text: 'none', holds: () => true };
