import { formatCount, formatNumber } from '../../i18n/number';

/** Numbers from here on are read in groups of digits, and beyond there as powers of ten. */
const grouped = { from: 1e3, below: 1e8 };

/** A quantity in the units of the data, to three digits: 1.25, 21 000, −15 100, 6.9 × 10⁹. */
export function formatUnits(value: number): string {
  const magnitude = Math.abs(value);
  if (!(magnitude >= grouped.from && magnitude < grouped.below)) return formatNumber(value);
  return `${value < 0 ? '−' : ''}${formatCount(Number(magnitude.toPrecision(3)))}`;
}
