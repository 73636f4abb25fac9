import { formatNumber, powerOfTen } from '../../i18n/number';
import type { AxisKind } from '../../store/axes';
import { decadeTicks } from '../depth/decades';
import { niceTicks } from '../plot/niceAxis';
import { extremesOfBatches } from './batchExtremes';
import type { Curve, Vertex } from './curves';
import { splits } from './curves';

/** The vertical axis of a curve chart: where a value lies on it, and what it says. */
export interface ValueScale {
  kind: AxisKind;
  domain: [number, number];
  ticks: number[];
  label(tick: number): string;
  /** Exponent of the power of ten that the labels are multiples of; null for the plain numbers. */
  unit: number | null;
  /** The value on the axis; null where it has no place on it. */
  place(value: number): number | null;
}

/** What the choice of an axis depends on; all positive and finite. */
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

/** Beyond the highest measured loss those of batches may take this many times its height; then they are cut. */
const roomForBatches = 1.2;

/** Null where no variant has a loss that is positive and finite. */
export function lossExtent(curves: Measured[]): LossExtent | null {
  const extent: LossExtent = {
    lowest: Infinity,
    highest: -Infinity,
    initialLowest: Infinity,
    initialHighest: -Infinity,
  };
  for (const { vertices } of curves) {
    for (const split of splits) {
      const first = vertices[split].find(isDrawable)?.value ?? Number.NaN;
      if (first > 0) {
        extent.initialLowest = Math.min(extent.initialLowest, first);
        extent.initialHighest = Math.max(extent.initialHighest, first);
      }
      for (const { value } of vertices[split]) {
        if (value === null) continue;
        if (value > 0) extent.lowest = Math.min(extent.lowest, value);
        extent.highest = Math.max(extent.highest, value);
      }
    }
  }
  extent.highest = withBatches(extent.highest, curves);
  return extent.lowest <= extent.highest && extent.initialLowest < Infinity ? extent : null;
}

/** The highest measured loss, or what batches have beyond it. */
function withBatches(measured: number, curves: Measured[]): number {
  const highest = curves.map(({ batches }) => (batches ? extremesOfBatches(batches)[1] : measured));
  return Math.max(measured, Math.min(roomForBatches * measured, Math.max(...highest)));
}

type Measured = Pick<Curve, 'vertices'> & Partial<Pick<Curve, 'batches'>>;

function isDrawable({ value }: Vertex): boolean {
  return value !== null && value > 0;
}

/** Linear unless a loss explodes or falls by orders of magnitude, or the variants begin so far apart. */
export function fittingScale(extent: LossExtent | null): AxisKind {
  if (extent === null) return 'linear';
  const { lowest, highest, initialLowest, initialHighest } = extent;
  const isWide =
    highest > explosion * initialHighest ||
    initialHighest > descent * lowest ||
    initialHighest > spread * initialLowest;
  return isWide ? 'log' : 'linear';
}

export function lossScale(extent: LossExtent | null, kind: AxisKind): ValueScale {
  return kind === 'log' && extent !== null ? logScale(extent) : linearScale(extent);
}

function linearScale(extent: LossExtent | null): ValueScale {
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

function logScale({ lowest, highest, initialLowest, initialHighest }: LossExtent): ValueScale {
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

const shares = [0, 0.5, 1];

export const accuracyScale: ValueScale = {
  kind: 'linear',
  domain: [0, 1],
  ticks: shares,
  label: (share) => `${100 * share} %`,
  unit: null,
  place: (value) => value,
};
