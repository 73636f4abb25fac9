import { formatNumber, formatPercent, powerOfTen } from '../../i18n/number';
import type { AxisKind } from '../../store/chartSettings';
import { decadeTicks } from '../depth/decades';
import type { Plot } from './ChartFrame';
import { type Axis, niceTicks, type StepAxis } from './chartAxes';
import type { Point } from './svgPath';

/** The vertical axis of a curve chart: where a value lies on it, and what it says. */
export interface CurveAxis extends Axis {
  kind: AxisKind;
  /** Exponent of the power of ten that the labels are multiples of; null for the plain numbers. */
  unit: number | null;
  /** Returns the value in the units of the axis; null where it has no place on it. */
  place(value: number): number | null;
}

/** The choice of an axis depends on these numbers, all positive and finite. */
export interface LossExtent {
  lowest: number;
  highest: number;
  /** Over the variants at their first step. */
  initialLowest: number;
  initialHighest: number;
}

/** A loss this many times its first value makes the others unreadable on a linear axis. */
const explosion = 10;
/** So do variants whose first losses are this far apart. */
const spread = 20;
/** A first loss this many times the lowest one leaves all others on the zero line of a linear axis. */
const descent = 1e4;
/** Decades that a logarithmic axis shows beyond the first losses, at the most; below 1 where they are larger. */
const decadesAbove = 4;
const decadesBelow = 8;
const mostLogTicks = 5;

/** Returns the axis that a run begins with: linear unless the variants begin far apart. It stays through the run. */
export function startingKind(extent: LossExtent | null): AxisKind {
  if (extent === null) return 'linear';
  return extent.initialHighest > spread * extent.initialLowest ? 'log' : 'linear';
}

/** Linear unless a loss explodes or falls by orders of magnitude, or the variants begin so far apart. */
export function fittingKind(extent: LossExtent | null): AxisKind {
  if (extent === null) return 'linear';
  const { lowest, highest, initialHighest } = extent;
  const isWide = highest > explosion * initialHighest || initialHighest > descent * lowest;
  return isWide ? 'log' : startingKind(extent);
}

export function lossAxis(extent: LossExtent | null, kind: AxisKind): CurveAxis {
  return kind === 'log' && extent !== null ? logAxis(extent) : linearAxis(extent);
}

function linearAxis(extent: LossExtent | null): CurveAxis {
  const highest = extent === null ? 1 : Math.min(extent.highest, explosion * extent.initialHighest);
  const ticks = niceTicks(highest);
  const top = ticks[ticks.length - 1];
  const unit = top >= 1e5 || top < 1e-2 ? Math.floor(Math.log10(top)) : null;
  const divisor = unit === null ? 1 : 10 ** unit;
  return {
    kind: 'linear',
    domain: [0, top],
    ticks,
    label: (tick) => formatNumber(tick / divisor),
    unit,
    place: (value) => value,
  };
}

function logAxis({ lowest, highest, initialLowest, initialHighest }: LossExtent): CurveAxis {
  const low = Math.max(
    Math.floor(Math.log10(lowest)),
    Math.min(0, Math.floor(Math.log10(initialLowest))) - decadesBelow,
  );
  const high = Math.max(
    low + 1,
    Math.min(Math.ceil(Math.log10(highest)), Math.ceil(Math.log10(initialHighest)) + decadesAbove),
  );
  return {
    kind: 'log',
    domain: [low, high],
    ticks: decadeTicks({ low, high }, mostLogTicks),
    label: powerOfTen,
    unit: null,
    place: (value) => (value > 0 ? Math.log10(value) : null),
  };
}

export const accuracyAxis: CurveAxis = {
  kind: 'linear',
  domain: [0, 1],
  ticks: [0, 0.5, 1],
  label: (share) => formatPercent(share, 0),
  unit: null,
  place: (value) => value,
};

/** A value over the steps; null where it is not finite, or is not measured. */
export interface Vertex {
  step: number;
  value: number | null;
}

/** Returns where a value at a step lies in the plot; null where it has no place on the axis. */
export type ToPixel = (step: number, value: number) => Point | null;

/** Beyond the plot by more than this a curve is cut: no path can hold a loss of 10³⁰⁰. */
const farOutside = 2_000;

export function toPixelOf(plot: Plot, axis: CurveAxis, steps: StepAxis): ToPixel {
  return (step, value) => {
    const y = axis.place(value);
    if (y === null) return null;
    return {
      x: plot.x(steps.place(step)),
      y: Math.min(plot.bottom + farOutside, Math.max(plot.top - farOutside, plot.y(y))),
    };
  };
}

export function pointsOf(vertices: readonly Vertex[], toPixel: ToPixel): (Point | null)[] {
  return vertices.map(({ step, value }) => (value === null ? null : toPixel(step, value)));
}
