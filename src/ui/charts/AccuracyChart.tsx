import { memo, useMemo } from 'react';
import { formatPercent } from '../../i18n/number';
import { ghostsOf } from '../pins/ghosts';
import { useTexts } from '../useTexts';
import { CurveChart } from './CurveChart';
import { type CurveSeries, curvesOf } from './curves';
import { describeAccuracy } from './curveText';
import { accuracyScale } from './lossScale';
import { PointedStepLabel } from './PointedStepLabel';
import classes from './plot.module.css';
import type { PageState } from './runTypes';
import { useDrawn } from './useLater';
import { useView } from './useView';

const series: CurveSeries = { training: 'trainAccuracy', validation: 'validationAccuracy' };
const select = ({ variants, data, pins }: PageState) => ({
  variants,
  pins,
  task: data?.task ?? null,
});

/** Absent for a regression. */
export const AccuracyChart = memo(function AccuracyChart() {
  const { curves: texts } = useTexts().charts;
  const view = useView();
  const { variants, pins, task } = useDrawn(select, view);
  const curves = useMemo(() => curvesOf(variants, series), [variants]);
  const ghosts = useMemo(() => ghostsOf(pins, series), [pins]);
  if (task !== 'classification') return null;
  return (
    <CurveChart
      title={texts.accuracy}
      aside={<PointedStepLabel variants={variants} isMeasured />}
      variants={variants}
      series={series}
      curves={curves}
      ghosts={ghosts}
      scale={accuracyScale}
      format={formatPercent}
      describe={describeAccuracy}
      className={classes.accuracyPlot}
      view={view}
    />
  );
});
