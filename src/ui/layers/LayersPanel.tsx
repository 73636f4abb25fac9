import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { memo } from 'react';
import { formatCount, formatNumber } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { LayerDistribution, LayerStatistic } from '../../store/chartSettings';
import { layerColumns } from '../depth/layerColumns';
import { VerificationButton } from '../dialogs/VerificationButton';
import { Figure } from '../plot/Figure';
import { VariantLetter } from '../plot/VariantLetters';
import type { PageState } from '../run/runTypes';
import { inspectedElsewhere } from '../run/shownRecords';
import { useFigureState } from '../run/useThrottled';
import { useActions, usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import { DistributionPlot, distributionAxis, layerDistributions } from './DistributionPlot';
import classes from './layers.module.css';
import { describeLayers } from './layersText';
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
  const { layerPanel: texts } = useTexts();
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
      describe={describeLayers}
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
  return (
    <span className={classes.tools}>
      <InspectButton />
      <VerificationButton />
      <DistributionSwitch />
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
