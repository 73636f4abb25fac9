import { NativeSelect, SegmentedControl } from '@mantine/core';
import { memo } from 'react';
import { formatCount } from '../../i18n/number';
import { layerColumns } from '../depth/layerNames';
import { VerificationButton } from '../dialogs/VerificationButton';
import { Inspector } from '../inspector/Inspector';
import { ChartFigure } from '../plot/ChartFigure';
import type { PageState } from '../run/runTypes';
import { inspectedElsewhere } from '../run/shownRecords';
import { useDrawn } from '../run/useLater';
import { useView } from '../run/useView';
import { useActions, usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import { layerRidges, ridgeAxis } from './layerRidges';
import { statisticRows, statisticScales } from './layerStatistics';
import { describeLayers } from './layersText';
import { RidgePlot } from './RidgePlot';
import classes from './ridges.module.css';
import type { LayerDistribution, LayerStatistic } from './ridgeTypes';
import { StatisticStrip } from './StatisticStrip';
import { StatisticValues } from './StatisticValues';

const select = ({ variants, pointedStep, layerView }: PageState) => ({
  variants,
  pointedStep,
  layerView,
});

const distributions: readonly LayerDistribution[] = ['activations', 'gradients'];
const statistics = Object.keys(statisticScales) as LayerStatistic[];

/** What each layer is doing: how its numbers are distributed, and one number of it, over depth. */
export const LayersPanel = memo(function LayersPanel() {
  const { layerPanel: texts } = useTexts();
  const view = useView();
  const { variants, pointedStep, layerView } = useDrawn(select, view);
  const { distribution, statistic } = layerView;
  const takenAt = inspectedElsewhere(variants, pointedStep);
  const { count } = layerColumns(variants);
  const ridges = layerRidges(variants, distribution, pointedStep);
  const rows = statisticRows(variants, statistic, pointedStep);
  return (
    <ChartFigure
      title={texts.title[distribution]}
      aside={<PanelTools />}
      describe={describeLayers}
      view={view}
    >
      <RidgePlot
        rows={ridges}
        axis={ridgeAxis(ridges, distribution)}
        columnCount={count}
        help={texts.distributionHelp[distribution]}
        note={takenAt === null ? '' : texts.takenAt(formatCount(takenAt))}
      />
      <div className={classes.stripHead}>
        <StatisticChoice />
        <StatisticValues rows={rows} statistic={statistic} />
      </div>
      <StatisticStrip rows={rows} statistic={statistic} columnCount={count} />
    </ChartFigure>
  );
});

function PanelTools() {
  return (
    <span className={classes.tools}>
      <Inspector />
      <VerificationButton />
      <DistributionSwitch />
    </span>
  );
}

function DistributionSwitch() {
  const { layerPanel: texts } = useTexts();
  const distribution = usePlayground(({ layerView }) => layerView.distribution);
  const { changeLayerView } = useActions();
  return (
    <SegmentedControl
      size="xs"
      className={classes.switch}
      aria-label={texts.distributionSwitch}
      data={distributions.map((value) => ({ value, label: texts.distributions[value] }))}
      value={distribution}
      onChange={(value) => changeLayerView({ distribution: value as LayerDistribution })}
    />
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
