import type { Texts } from '../../i18n/dictionaries';
import { formatCount, formatNumber } from '../../i18n/number';
import type { RecordWithLayers } from '../../record/stepRecord';
import { variantNames } from '../../spec/lab';
import type { LayerDistribution } from '../../store/chartSettings';
import { layerName } from '../depth/layerColumns';
import type { PageState } from '../run/runTypes';
import { inspectedElsewhere, inspectedRecords, latestStep } from '../run/shownRecords';
import { layerDistributions, quantile } from './DistributionPlot';
import { statisticRows, statisticText } from './StatisticStrip';

/** Tells what the panel of single layers shows now, in sentences. */
export function describeLayers(state: PageState, texts: Texts): string {
  const { variants, pointedStep, layerView } = state;
  const { charts, layerPanel } = texts;
  const { distribution, statistic } = layerView;
  const records = inspectedRecords(variants, pointedStep);
  const rows = statisticRows(variants, statistic, pointedStep);
  const takenAt = inspectedElsewhere(variants, pointedStep);
  return charts.sentences([
    charts.curves.stepNow(formatCount(pointedStep ?? latestStep(variants))),
    takenAt === null ? null : layerPanel.takenNow(formatCount(takenAt)),
    ...layerDistributions(variants, distribution, pointedStep).map(({ variant, histograms }) => {
      const { layers } = variants[variant];
      const isLeftOut = histograms.length > 1 && distribution === 'activations';
      const last = histograms.length - (isLeftOut ? 2 : 1);
      const told = (layer: number) => summaries[distribution](records[variant], layer, texts);
      const name = (layer: number) => layerName(layers, layer, charts);
      const say = { activations: layerPanel.activationsNow, gradients: layerPanel.gradientsNow };
      return say[distribution](variantNames[variant], told(0), told(last), name(0), name(last));
    }),
    ...rows.map(({ variant, values, layers }) => {
      const most = Math.max(...values);
      return layerPanel.statisticNow(
        variantNames[variant],
        layerPanel.statistics[statistic],
        statisticText(statistic, Math.min(...values)),
        statisticText(statistic, most),
        layerName(layers, values.indexOf(most), charts),
      );
    }),
  ]);
}

/** One layer in a few words. */
const summaries: Record<
  LayerDistribution,
  (record: RecordWithLayers, layer: number, texts: Texts) => string
> = {
  activations: ({ layers }, layer, { layerPanel }) =>
    layerPanel.spread(
      formatNumber(layers.activationMeans[layer], 2),
      formatNumber(Math.sqrt(layers.activationVariances[layer]), 2),
    ),
  gradients: ({ layers }, layer, { layerPanel }) => {
    const histogram = layers.gradients[layer];
    const isNone = histogram.counts.every((count) => count === 0);
    return isNone ? layerPanel.none : formatNumber(10 ** quantile(histogram, 0.5), 2);
  },
};
