import type { Spread } from './statistics';

/** A number with three digits that count, thousands apart: 18 200, 317, 1.35, 0.0412. */
export function formatFigure(value: number): string {
  const size = Math.abs(value);
  if (size >= 1_000) return formatCount(Number(value.toPrecision(3)));
  if (size === 0 || size < 1e-4) return String(Number(value.toPrecision(3)));
  return value.toFixed(Math.max(0, 2 - Math.floor(Math.log10(size))));
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
