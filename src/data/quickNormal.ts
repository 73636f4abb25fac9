import quantile from '@stdlib/stats-base-dists-normal-quantile';
import { normal, randomBits, type Stream } from './rng';

const cells = 4_096;
const cellBits = 20;
/** Outermost cells on either side, where the quantile is too curved for a straight line. */
const curvedCells = 64;

/** The quantile at every border between two cells. */
const borders = Float64Array.from({ length: cells + 1 }, (_, border) =>
  quantile(border / cells, 0, 1),
);

/**
 * The number that `normal` draws, to within 2 · 10⁻⁵, in a fraction of its time: on a straight line
 * between tabled quantiles. For what is drawn pixel by pixel in every step.
 */
export function quickNormal(source: Stream, step: number, index: number): number {
  const bits = randomBits(source, step, index);
  const cell = bits >>> cellBits;
  if (cell < curvedCells || cell >= cells - curvedCells) return normal(source, step, index);
  const part = ((bits & (2 ** cellBits - 1)) + 0.5) / 2 ** cellBits;
  return borders[cell] + part * (borders[cell + 1] - borders[cell]);
}
