import { memo, useMemo } from 'react';
import { formatNumber } from '../../i18n/number';
import { variantSpecs } from '../../spec/lab';
import classes from '../plot/plot.module.css';
import { PointedStepLabel } from '../run/PointedStepLabel';
import type { PageState } from '../run/runTypes';
import { useDrawn } from '../run/useLater';
import { useView } from '../run/useView';
import { useTexts } from '../useTexts';
import { CurveChart } from './CurveChart';
import { learningRateCurves, learningRateSeries } from './curves';
import { describeLearningRate } from './curveText';
import { lossExtent, lossScale } from './lossScale';
import { RateJumpMarks, RateJumpNotes } from './RateJumps';
import { rateJumps } from './rateJumps';

const select = ({ variants, lab, newEnds }: PageState) => ({
  variants,
  lab,
  newEnds,
  isScheduled: variantSpecs(lab).some(
    ({ schedule, warmup }) => schedule !== 'constant' || warmup > 0,
  ),
});

/** Absent while the learning rate of every variant stays what it is. */
export const LearningRateChart = memo(function LearningRateChart() {
  const { curves: texts } = useTexts().charts;
  const view = useView();
  const { variants, lab, newEnds, isScheduled } = useDrawn(select, view);
  const curves = useMemo(() => learningRateCurves(variants), [variants]);
  const jumps = rateJumps(curves, lab, newEnds);
  if (!isScheduled || variants.length === 0) return null;
  const extent = lossExtent(curves);
  // A warm-up begins far below the highest rate, which must be seen all the same.
  const whole = extent && { ...extent, initialHighest: extent.highest };
  return (
    <CurveChart
      title={texts.learningRate}
      aside={<PointedStepLabel variants={variants} />}
      legend={<RateJumpNotes jumps={jumps} />}
      marks={(steps) => <RateJumpMarks jumps={jumps} steps={steps} />}
      variants={variants}
      series={learningRateSeries}
      curves={curves}
      scale={lossScale(whole, 'linear')}
      format={formatNumber}
      describe={describeLearningRate}
      className={classes.accuracyPlot}
      view={view}
    />
  );
});
