import { formatNumber } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import { VariantLetter } from '../plot/VariantLetter';
import { useTexts } from '../useTexts';
import { type StatisticRow, usualValues } from './layerStatistics';
import classes from './ridges.module.css';
import type { LayerStatistic } from './ridgeTypes';
import { statisticText } from './statisticText';

/** The least and the most of each variant, in numbers. */
export function StatisticValues({
  rows,
  statistic,
}: {
  rows: StatisticRow[];
  statistic: LayerStatistic;
}) {
  const { layerPanel: texts } = useTexts();
  const usual = usualValues[statistic];
  return (
    <ul className={classes.values} aria-hidden="true">
      {rows.map(({ variant, values }) => (
        <li key={variantNames[variant]}>
          <VariantLetter variant={variant} />{' '}
          {texts.range(
            statisticText(statistic, Math.min(...values)),
            statisticText(statistic, Math.max(...values)),
          )}
        </li>
      ))}
      {usual !== undefined && (
        <li className={classes.usualName}>{texts.usual(formatNumber(usual, 1))}</li>
      )}
    </ul>
  );
}
