import type { Texts } from '../../i18n/dictionaries';
import { formatNumber } from '../../i18n/number';
import type { ValueScores } from '../../store/jobs/jobs';

/** The loss of one value of a cross-validation, as far as its folds are done. */
export function lossText(
  { mean, standardDeviation, folds }: ValueScores,
  texts: Texts['tuning']['crossValidation'],
): string {
  if (mean === null) return folds.every((score) => score === null) ? texts.notYet : texts.notFinite;
  if (standardDeviation === null) return formatNumber(mean);
  return texts.plusMinus(formatNumber(mean), formatNumber(standardDeviation, 2));
}
