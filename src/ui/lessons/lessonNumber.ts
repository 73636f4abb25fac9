import { formatCount, formatNumber, formatPercent } from '../../i18n/number';
import type { Quantity } from '../../lessons/lesson';

/** Writes a measured number as a lesson's text says it. */
export function lessonNumber({ value, as }: Quantity): string {
  switch (as) {
    case 'count':
      return Number.isFinite(value) ? formatCount(value) : formatNumber(value);
    case 'percent':
      return formatPercent(value, Math.abs(value) < 0.1 ? 1 : 0);
    case 'number':
      return formatNumber(value, 2);
  }
}
