import { memo, useMemo } from 'react';
import { formatNumber } from '../../i18n/number';
import { variantSpecs } from '../../spec/lab';
import { useTexts } from '../useTexts';
import { CurveChart } from './CurveChart';
import { curvesOf, learningRateSeries } from './curves';
import { describeLearningRate } from './curveText';
import { lossExtent, lossScale } from './lossScale';
import { PointedStepLabel } from './PointedStepLabel';
import classes from './plot.module.css';
import { RateJumpMarks, RateJumpNotes } from './RateJumps';
import { rateJumps } from './rateJumps';
import type { PageState } from './runTypes';
import { latestStep } from './shownRecords';
import { useDrawn } from './useLater';

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
  const { variants, lab, newEnds, isScheduled } = useDrawn(select);
  const curves = useMemo(() => curvesOf(variants, learningRateSeries), [variants]);
  const jumps = rateJumps(curves, lab, newEnds);
  if (!isScheduled || variants.length === 0) return null;
  const extent = lossExtent(curves);
  // A warm-up begins far below the highest rate, which must be seen all the same.
  const whole = extent && { ...extent, initialHighest: extent.highest };
  return (
    <CurveChart
      title={texts.learningRate}
      aside={<PointedStepLabel latest={latestStep(variants)} />}
      legend={<RateJumpNotes jumps={jumps} />}
      marks={<RateJumpMarks jumps={jumps} />}
      variants={variants}
      series={learningRateSeries}
      curves={curves}
      scale={lossScale(whole, 'linear')}
      format={formatNumber}
      describe={describeLearningRate}
      className={classes.accuracyPlot}
    />
  );
});
