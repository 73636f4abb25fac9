import type { Texts } from '../i18n/dictionaries';
import { formatCount, formatNumber } from '../i18n/number';
import { leastRates } from '../spec/grids/sweep';
import type { RangeTest } from '../store/jobs/jobs';

export type RangeTestTexts = Texts['tuning']['rangeTest'];

/** The rate that a range test suggests, or why it suggests none. */
export function suggestionText(
  { points, suggestion, reason }: RangeTest,
  texts: RangeTestTexts,
): string {
  if (reason === null) return texts.suggestion(formatNumber(suggestion));
  return texts.noSuggestion[reason](formatCount(points.length), formatCount(leastRates));
}
