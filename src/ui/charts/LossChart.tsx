import { Switch } from '@mantine/core';
import { memo, useMemo, useState } from 'react';
import { formatNumber } from '../../i18n/number';
import { ghostsOf } from '../pins/ghosts';
import { useTexts } from '../useTexts';
import { CurveChart } from './CurveChart';
import { type CurveSeries, curvesOf, withStops } from './curves';
import { describeLoss } from './curveText';
import { EarlyStopSwitches } from './EarlyStopSwitches';
import { fittingScale, lossExtent, lossScale, type ScaleKind } from './lossScale';
import { PointedStepLabel } from './PointedStepLabel';
import classes from './plot.module.css';
import type { PageState } from './runTypes';
import { SplitLineLegend } from './SplitLineLegend';
import { latestStep } from './shownRecords';
import { useDrawn } from './useLater';

const series: CurveSeries = { training: 'trainLoss', validation: 'validationLoss' };
const select = ({ variants, pins }: PageState) => ({ variants, pins });

export const LossChart = memo(function LossChart() {
  const { curves: texts } = useTexts().charts;
  const { variants, pins } = useDrawn(select);
  const [chosen, setChosen] = useState<ScaleKind | null>(null);
  const curves = useMemo(() => withStops(curvesOf(variants, series), variants), [variants]);
  const ghosts = useMemo(() => ghostsOf(pins, series), [pins]);
  const extent = lossExtent([...curves, ...ghosts]);
  const kind = chosen ?? fittingScale(extent);
  return (
    <CurveChart
      title={texts.loss}
      aside={
        <Switch
          size="xs"
          label={texts.logAxis}
          checked={kind === 'log'}
          onChange={({ currentTarget }) => setChosen(currentTarget.checked ? 'log' : 'linear')}
        />
      }
      legend={
        <SplitLineLegend>
          <PointedStepLabel latest={latestStep(variants)} />
          <EarlyStopSwitches variants={variants} />
        </SplitLineLegend>
      }
      variants={variants}
      series={series}
      curves={curves}
      ghosts={ghosts}
      scale={lossScale(extent, kind)}
      format={formatNumber}
      describe={describeLoss}
      className={classes.lossPlot}
    />
  );
});
