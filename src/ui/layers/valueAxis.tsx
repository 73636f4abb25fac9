import { formatNumber, formatPercent, powerOfTen } from '../../i18n/number';
import type { RecordWithLayers } from '../../record/stepRecord';
import { decadesAround, decadeTicks } from '../depth/decades';
import classes from './layers.module.css';

export type Histogram = RecordWithLayers['layers']['activations'][number];

/** A place on an axis from bottom to top, with what stands there. */
interface AxisTick {
  value: number;
  text: string;
}

export interface ValueAxis {
  low: number;
  high: number;
  ticks: AxisTick[];
}

/** Returns 0 at the bottom of the axis, 1 at its top, and lies beyond outside of it. */
export function shareOfAxis({ low, high }: ValueAxis, value: number): number {
  return (value - low) / (high - low);
}

/** The axis of shares, from nothing to all. */
export const shareAxis: ValueAxis = {
  low: 0,
  high: 1,
  ticks: [0, 1].map((value) => ({ value, text: formatPercent(value, 0) })),
};

/** Returns a linear axis with 0 on it and round ends: at most four intervals. */
export function linearAxis(lowest: number, highest: number): ValueAxis {
  const [from, to] = lowest > highest ? [0, 0] : [Math.min(0, lowest), Math.max(0, highest)];
  const interval = roundInterval(to > from ? (to - from) / 3 : 1);
  const first = Math.floor(from / interval + 1e-9);
  const last = Math.max(first + 1, Math.ceil(to / interval - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => {
    // Adding 0 turns −0 into 0.
    const value = Number(((first + index) * interval).toPrecision(12)) + 0;
    return { value, text: formatNumber(value, 2) };
  });
  return { low: first * interval, high: last * interval, ticks };
}

/** Returns an axis of base-10 logarithms, from one whole decade to another. */
export function logarithmicAxis(lowest: number, highest: number, mostTicks: number): ValueAxis {
  const decades = decadesAround({ lowest, highest });
  const ticks = decadeTicks(decades, mostTicks);
  return { ...decades, ticks: ticks.map((value) => ({ value, text: powerOfTen(value) })) };
}

/** Returns the first of 1, 2 and 5 times a power of ten that is not below. */
function roundInterval(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5].find((candidate) => candidate * power >= least) ?? 10;
  return factor * power;
}

/** Labels an axis at the left of a plot, in HTML. */
export function AxisTicks({ axis }: { axis: ValueAxis }) {
  return (
    <div className={classes.ticks}>
      {axis.ticks.map(({ value, text }) => (
        <span key={value} style={{ bottom: `${100 * shareOfAxis(axis, value)}%` }}>
          {text}
        </span>
      ))}
    </div>
  );
}
