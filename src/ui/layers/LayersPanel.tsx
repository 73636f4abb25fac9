import { Button, NativeSelect } from '@mantine/core';
import { memo, useCallback } from 'react';
import type { Texts } from '../../i18n/dictionaries';
import { formatCount, formatNumber } from '../../i18n/number';
import type { RecordWithLayers } from '../../record/stepRecord';
import { variantNames } from '../../spec/lab';
import type { LayerDistribution, LayerStatistic } from '../../store/chartSettings';
import { layerColumns, layerName } from '../depth/layerColumns';
import { VerificationButton } from '../dialogs/VerificationButton';
import { Figure } from '../plot/Figure';
import { VariantLetter } from '../plot/VariantLetters';
import { inspectedElsewhere, inspectedRecords, latestStep } from '../run/shownRecords';
import { useFigureState } from '../run/useThrottled';
import { Segments } from '../Segments';
import { type PageState, useActions, usePlayground, useTexts } from '../usePlayground';
import {
  DistributionPlot,
  distributionAxis,
  layerDistributions,
  quantile,
} from './DistributionPlot';
import classes from './layers.module.css';
import {
  type StatisticRow,
  StatisticStrip,
  statisticRows,
  statisticScales,
  statisticText,
  usualValues,
} from './StatisticStrip';

const select = ({ variants, pointedStep, layerView }: PageState) => ({
  variants,
  pointedStep,
  layerView,
});

const distributions: readonly LayerDistribution[] = ['activations', 'gradients'];
const statistics = Object.keys(statisticScales) as LayerStatistic[];

/** Shows how the numbers of each layer are distributed, and one number of it, over depth. */
export const LayersPanel = memo(function LayersPanel() {
  const allTexts = useTexts();
  const texts = allTexts.layerPanel;
  const describe = useCallback((state: PageState) => describeLayers(state, allTexts), [allTexts]);
  const [{ variants, pointedStep, layerView }, visibility] = useFigureState(select);
  const { distribution, statistic } = layerView;
  const takenAt = inspectedElsewhere(variants, pointedStep);
  const { count } = layerColumns(variants);
  const histograms = layerDistributions(variants, distribution, pointedStep);
  const rows = statisticRows(variants, statistic, pointedStep);
  return (
    <Figure
      title={texts.title[distribution]}
      aside={<PanelTools />}
      describe={describe}
      visibility={visibility}
    >
      <DistributionPlot
        rows={histograms}
        axis={distributionAxis(histograms, distribution)}
        columnCount={count}
        help={texts.distributionHelp[distribution]}
        note={takenAt === null ? '' : texts.takenAt(formatCount(takenAt))}
      />
      <div className={classes.stripHead}>
        <StatisticChoice />
        <StatisticValues rows={rows} statistic={statistic} />
      </div>
      <StatisticStrip rows={rows} statistic={statistic} columnCount={count} />
    </Figure>
  );
});

function PanelTools() {
  const { layerPanel: texts } = useTexts();
  const distribution = usePlayground(({ layerView }) => layerView.distribution);
  const { changeLayerView } = useActions();
  return (
    <span className={classes.tools}>
      <InspectButton />
      <VerificationButton />
      <Segments
        className={classes.switch}
        label={texts.distributionSwitch}
        options={distributions.map((value) => ({ value, label: texts.distributions[value] }))}
        value={distribution}
        onChange={(value) => changeLayerView({ distribution: value })}
      />
    </span>
  );
}

function InspectButton() {
  const { inspector: texts } = useTexts();
  const variantCount = usePlayground((state) => state.variants.length);
  const isDead = usePlayground(({ phase }) => phase === 'dead');
  const variant = usePlayground((state) => state.activeVariant);
  const { openInspector } = useActions();
  return (
    <Button
      size="compact-xs"
      fw={500}
      disabled={variantCount === 0 || isDead}
      onClick={() => openInspector({ variant: Math.min(variant, variantCount - 1), layer: 0 })}
    >
      {texts.open}
    </Button>
  );
}

function StatisticChoice() {
  const { layerPanel: texts } = useTexts();
  const statistic = usePlayground(({ layerView }) => layerView.statistic);
  const { changeLayerView } = useActions();
  return (
    <NativeSelect
      size="xs"
      className={classes.choice}
      aria-label={texts.statisticChoice}
      title={texts.statisticHelp[statistic]}
      value={statistic}
      data={statistics.map((value) => ({ value, label: texts.statistics[value] }))}
      onChange={({ currentTarget }) =>
        changeLayerView({ statistic: currentTarget.value as LayerStatistic })
      }
    />
  );
}

/** The least and the most of each variant, in numbers. */
function StatisticValues({ rows, statistic }: { rows: StatisticRow[]; statistic: LayerStatistic }) {
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
