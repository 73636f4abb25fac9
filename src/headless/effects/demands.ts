import { median } from '../../diagnosis/median';

/** A condition on the values of all seeds, and the text that states it. */
export interface Demand {
  text: string;
  holds(values: readonly number[]): boolean;
}

/** Demands that the value of each seed exceeds the limit. */
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

/** Measured for the record: a time, say, which a machine decides on. */
export const reported: Demand = { text: 'none', holds: () => true };
