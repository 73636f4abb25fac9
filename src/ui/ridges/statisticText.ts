import { formatNumber, formatPercent } from '../../i18n/number';
import { statisticScales } from './layerStatistics';
import type { LayerStatistic } from './ridgeTypes';

/** As people write it: shares in percent. */
export function statisticText(statistic: LayerStatistic, value: number): string {
  return statisticScales[statistic] === 'share' ? formatPercent(value) : formatNumber(value, 2);
}
