import type { Comparison } from '../../store/run/timeTravel';

interface Size {
  width: number;
  height: number;
}

/** Outlines of both histograms on one scale of shares: the tallest bin of the two fills the height. */
export function histogramPaths(
  { initial, present }: Comparison,
  size: Size,
): { initial: string; present: string } {
  const shares = { initial: sharesOf(initial.counts), present: sharesOf(present.counts) };
  const tallest = Math.max(Number.MIN_VALUE, ...shares.initial, ...shares.present);
  return {
    initial: steps(shares.initial, tallest, size),
    present: steps(shares.present, tallest, size),
  };
}

function sharesOf(counts: Uint32Array): number[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return Array.from(counts, (count) => (all === 0 ? 0 : count / all));
}

/** From the ground at the left over every bin to the ground at the right. */
function steps(shares: number[], tallest: number, { width, height }: Size): string {
  const bin = width / shares.length;
  const tops = shares.map((share) => `V${round(height * (1 - share / tallest))}h${round(bin)}`);
  return `M0,${height}${tops.join('')}V${height}Z`;
}

function round(value: number): number {
  return Math.round(100 * value) / 100;
}
