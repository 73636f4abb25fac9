import { range, ticks } from 'd3-array';
import type { VariantSurface } from '../../store/jobs/jobs';

/** The one scale of colours and contours that all surfaces share. */
export interface SurfaceScale {
  kind: 'linear' | 'log';
  /** Losses from here on have the colours' ends: those above `high` are beyond the scale. */
  low: number;
  high: number;
  /** The highest finite loss. */
  highest: number;
  /** Losses of the contour lines, in order. */
  levels: number[];
}

/** A scale is logarithmic from so many times its lowest loss on. */
const wideRatio = 20;
/** The scale ends at so many times the median of the surface that is lowest in the middle. */
const aboveMedian = 10;
const mostLevels = 14;

/** Returns the scale of all that is known; null where nothing is finite. */
export function surfaceScale(
  surfaces: readonly Pick<VariantSurface, 'losses'>[],
): SurfaceScale | null {
  const sorted = surfaces
    .map(({ losses }) => losses.filter(Number.isFinite).sort())
    .filter(({ length }) => length > 0);
  if (sorted.length === 0) return null;
  const lowest = Math.min(...sorted.map(([first]) => first));
  const highest = Math.max(...sorted.map((losses) => losses[losses.length - 1]));
  const median = Math.min(...sorted.map((losses) => losses[losses.length >> 1]));
  const high = Math.min(highest, Math.max(aboveMedian * median, Number.MIN_VALUE));
  if (high > wideRatio * lowest && high > 0) {
    // A loss of 0 has no logarithm.
    const low = Math.max(lowest, 1e-6 * high);
    return { kind: 'log', low, high, highest, levels: logLevels(low, high, highest) };
  }
  return { kind: 'linear', low: lowest, high, highest, levels: ticks(lowest, highest, 10) };
}

/** Round numbers on the scale, 1, 2 and 5 of each decade where there are not too many; beyond it, decades. */
function logLevels(low: number, high: number, highest: number): number[] {
  const exponents = range(Math.floor(Math.log10(low)), Math.ceil(Math.log10(highest)) + 1);
  const levelsOf = (mantissas: readonly number[]): number[] =>
    exponents.flatMap((exponent) => mantissas.map((mantissa) => mantissa * 10 ** exponent));
  const onScale = (level: number): boolean => level > low && level < high;
  const fine = levelsOf([1, 2, 5]).filter(onScale);
  const decades = levelsOf([1]);
  const within = fine.length <= mostLevels ? fine : decades.filter(onScale);
  const beyond = decades.filter((level) => level >= high && level < highest);
  return [...within, ...beyond.slice(0, mostLevels)];
}

/** Returns where a loss lies on the colours, 0 to 1; above 1 and below 0 it has their ends. */
export function shareOf({ kind, low, high }: SurfaceScale, loss: number): number {
  if (high === low) return 0;
  if (kind === 'linear') return (loss - low) / (high - low);
  return Math.log(Math.max(loss, low) / low) / Math.log(high / low);
}
