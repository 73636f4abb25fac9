import type { Texts } from '../../i18n/dictionaries';
import { formatCount, formatNumber } from '../../i18n/number';
import { leastRates } from '../../spec/grids/sweep';
import type { RangeTest, ValueScores } from '../../store/jobs/jobs';

export type RangeTestTexts = Texts['tuning']['rangeTest'];

/** Names the rate that a range test suggests, or says why it suggests none. */
export function suggestionText(
  { points, suggestion, reason }: RangeTest,
  texts: RangeTestTexts,
): string {
  if (reason === null) return texts.suggestion(formatNumber(suggestion));
  return texts.noSuggestion[reason](formatCount(points.length), formatCount(leastRates));
}

/** Returns the loss of one value of a cross-validation, as far as its folds are done. */
export function lossText(
  { mean, standardDeviation, folds }: ValueScores,
  texts: Texts['tuning']['crossValidation'],
): string {
  if (mean === null) return folds.every((score) => score === null) ? texts.notYet : texts.notFinite;
  if (standardDeviation === null) return formatNumber(mean);
  return texts.plusMinus(formatNumber(mean), formatNumber(standardDeviation, 2));
}
