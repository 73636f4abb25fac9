import { memo, useMemo } from 'react';
import { majorityOf } from '../../diagnosis/majority';
import { formatPercent } from '../../i18n/number';
import classes from '../plot/plot.module.css';
import { PointedStepLabel } from '../run/PointedStepLabel';
import type { PageState } from '../run/runTypes';
import { useDrawn } from '../run/useLater';
import { useView } from '../run/useView';
import { useTexts } from '../useTexts';
import { CurveChart } from './CurveChart';
import { type CurveSeries, curvesOf } from './curves';
import { describeAccuracy } from './curveText';
import { ghostsOf } from './ghosts';
import { accuracyScale } from './lossScale';

const series: CurveSeries = { training: 'trainAccuracy', validation: 'validationAccuracy' };
const select = ({ variants, data, pins }: PageState) => ({
  variants,
  pins,
  data,
});

/** What always naming the most frequent class would get, of classes that are not about as frequent. */
function Majority({ className, share }: { className: string; share: number }) {
  const { curves: texts } = useTexts().charts;
  return <p className={classes.majority}>{texts.majority(className, formatPercent(share))}</p>;
}

/** Absent for a regression. */
export const AccuracyChart = memo(function AccuracyChart() {
  const { curves: texts } = useTexts().charts;
  const view = useView();
  const { variants, pins, data } = useDrawn(select, view);
  const curves = useMemo(() => curvesOf(variants, series), [variants]);
  const ghosts = useMemo(() => ghostsOf(pins, series), [pins]);
  if (data?.task !== 'classification') return null;
  const majority = majorityOf(data.facts, 'validation');
  return (
    <CurveChart
      title={texts.accuracy}
      aside={<PointedStepLabel variants={variants} isMeasured />}
      legend={majority !== null && <Majority {...majority} />}
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
