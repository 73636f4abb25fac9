import { median } from '../../diagnosis/median';

/** A condition on the values of all seeds, and the text that states it. */
export interface Demand {
  text: string;
  holds(values: readonly number[]): boolean;
}

function every(text: string, holds: (value: number) => boolean): Demand {
  return { text, holds: (values) => values.every(holds) };
}

function ofMedian(text: string, holds: (value: number) => boolean): Demand {
  return { text: `median ${text}`, holds: (values) => holds(median(values)) };
}

/** Demands that the value of each seed exceeds the limit. */
export const everyAbove = (limit: number): Demand =>
  every(`each > ${worded(limit)}`, (value) => value > limit);
export const everyBelow = (limit: number): Demand =>
  every(`each < ${worded(limit)}`, (value) => value < limit);
export const medianAbove = (limit: number): Demand =>
  ofMedian(`> ${limit}`, (value) => value > limit);
export const medianBelow = (limit: number): Demand =>
  ofMedian(`< ${limit}`, (value) => value < limit);
export const medianBetween = (low: number, high: number): Demand =>
  ofMedian(`${low} to ${high}`, (value) => value > low && value < high);

/** Limits are round numbers. */
function worded(limit: number): string {
  return Math.abs(limit) < 1e6 ? String(limit) : limit.toExponential().replace('+', '');
}

/** A run that diverges counts as infinite. */
export const everyDiverges = every('none finite', (value) => value === Infinity);
/** Measured for the record: a time, say, which a machine decides on. */
export const reported = every('none', () => true);
