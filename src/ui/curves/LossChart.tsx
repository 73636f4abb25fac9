import { memo, useMemo } from 'react';
import { formatNumber } from '../../i18n/number';
import classes from '../plot/plot.module.css';
import { PointedStepLabel } from '../run/PointedStepLabel';
import type { PageState } from '../run/runTypes';
import { useDrawn } from '../run/useLater';
import { useView } from '../run/useView';
import { useTexts } from '../useTexts';
import { AxisSwitches } from './AxisSwitches';
import { CurveChart } from './CurveChart';
import { type CurveSeries, lossCurves } from './curves';
import { describeLoss } from './curveText';
import { EarlyStopSwitches } from './EarlyStopSwitches';
import { ghostsOf } from './ghosts';
import { fittingScale, lossExtent, lossScale } from './lossScale';
import { SplitLineLegend } from './SplitLineLegend';

const series: CurveSeries = { training: 'trainLoss', validation: 'validationLoss' };
const select = ({ variants, pins, axes }: PageState) => ({ variants, pins, chosen: axes.loss });

export const LossChart = memo(function LossChart() {
  const { curves: texts } = useTexts().charts;
  const view = useView();
  const { variants, pins, chosen } = useDrawn(select, view);
  const curves = useMemo(() => lossCurves(variants, series), [variants]);
  const ghosts = useMemo(() => ghostsOf(pins, series), [pins]);
  const extent = lossExtent([...curves, ...ghosts]);
  const kind = chosen ?? fittingScale(extent);
  return (
    <CurveChart
      title={texts.loss}
      aside={<AxisSwitches lossKind={kind} />}
      legend={
        <SplitLineLegend>
          <PointedStepLabel variants={variants} />
          <EarlyStopSwitches variants={variants} />
        </SplitLineLegend>
      }
      variants={variants}
      series={series}
      hasBatches
      curves={curves}
      ghosts={ghosts}
      scale={lossScale(extent, kind)}
      format={formatNumber}
      describe={describeLoss}
      className={classes.lossPlot}
      view={view}
    />
  );
});
