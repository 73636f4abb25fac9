import type { Spread } from './statistics';

/** A number with three digits that count, thousands apart: 18 200, 317, 1.35, 0.0412. */
export function formatFigure(value: number): string {
  const rounded = Number(value.toPrecision(3));
  const size = Math.abs(rounded);
  if (size >= 1_000) return formatCount(rounded);
  if (size < 1e-4) return String(rounded);
  return rounded.toFixed(Math.max(0, 2 - Math.floor(Math.log10(size))));
}

export function formatCount(value: number): string {
  return String(Math.round(value)).replaceAll(/\B(?=(\d{3})+$)/g, ' ');
}

export function formatPercent(share: number): string {
  return `${formatFigure(100 * share)} %`;
}

/** The median, and the bounds of the middle half. */
export function formatSpread(
  { median, low, high }: Spread,
  format: (value: number) => string = formatFigure,
): string {
  return `${format(median)} (${format(low)} to ${format(high)})`;
}
