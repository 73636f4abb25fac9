import { formatNumber, formatPercent } from '../../i18n/number';
import type { LayerStatistic } from '../../store/run/layerView';
import type { VariantView } from '../../store/run/run';
import { layerColumns } from '../depth/layerColumns';
import { extentOf } from '../depth/layerValues';
import { inspectedRecords } from '../run/shownRecords';
import { linearAxis, logarithmicAxis, shareAxis, type ValueAxis } from './valueAxis';

type Scale = 'share' | 'linear' | 'logarithmic';

/** On which kind of axis a number of a layer stands, in the order of the choice. */
export const statisticScales: Record<LayerStatistic, Scale> = {
  updateRatios: 'logarithmic',
  weightNorms: 'logarithmic',
  activationMeans: 'linear',
  activationVariances: 'logarithmic',
  sampleVariances: 'logarithmic',
  saturatedShares: 'share',
  deadShares: 'share',
  symmetricShares: 'share',
};

/** What a number usually is: an update of a thousandth of the weights is neither slow nor wild. */
export const usualValues: Partial<Record<LayerStatistic, number>> = { updateRatios: 1e-3 };

/** One variant's numbers at the shown step, from its first layer. */
export interface StatisticRow {
  variant: number;
  offset: number;
  layers: VariantView['layers'];
  values: number[];
}

export function statisticRows(
  variants: VariantView[],
  statistic: LayerStatistic,
  pointedStep: number | null,
): StatisticRow[] {
  const { offsets } = layerColumns(variants);
  return inspectedRecords(variants, pointedStep).map(({ layers }, variant) => ({
    variant,
    offset: offsets[variant],
    layers: variants[variant].layers,
    values: layers[statistic],
  }));
}

/** Where a number stands on its axis; null where it has no place there: 0, or not finite. */
export function placeOf(statistic: LayerStatistic, value: number): number | null {
  const place = statisticScales[statistic] === 'logarithmic' ? Math.log10(value) : value;
  return Number.isFinite(place) ? place : null;
}

export function statisticAxis(rows: StatisticRow[], statistic: LayerStatistic): ValueAxis {
  const usual = usualValues[statistic];
  const values = [...rows.flatMap((row) => row.values), ...(usual === undefined ? [] : [usual])];
  const places = values.map((value) => placeOf(statistic, value)).filter((place) => place !== null);
  const { lowest, highest } = extentOf(places);
  switch (statisticScales[statistic]) {
    case 'share':
      return shareAxis;
    case 'linear':
      return linearAxis(lowest, highest);
    case 'logarithmic':
      return logarithmicAxis(lowest, highest, 3);
  }
}

/** As people write it: shares in percent. */
export function statisticText(statistic: LayerStatistic, value: number): string {
  return statisticScales[statistic] === 'share' ? formatPercent(value) : formatNumber(value, 2);
}
