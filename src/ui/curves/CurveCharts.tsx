import { memo, useMemo } from 'react';
import { majorityOf } from '../../diagnosis/indicators';
import { formatNumber, formatPercent } from '../../i18n/number';
import { variantSpecs } from '../../spec/lab';
import { accuracyAxis, fittingKind, lossAxis } from '../plot/curveAxis';
import { Legend, LegendLine } from '../plot/Legend';
import classes from '../plot/plot.module.css';
import { PointedStepLabel } from '../plot/StepLabel';
import type { PageState } from '../run/runTypes';
import { useFigureState } from '../run/useThrottled';
import { useTexts } from '../useTexts';
import { CurveChart } from './CurveChart';
import { lineClasses } from './CurvePaths';
import {
  type CurveSeries,
  curvesOf,
  learningRateCurves,
  learningRateSeries,
  lossCurves,
  lossExtent,
  pinnedCurves,
  splits,
} from './curves';
import { describeAccuracy, describeLearningRate, describeLoss } from './curveText';
import { AxisSwitches, EarlyStopSwitches } from './LossSwitches';
import { RateJumpMarks, RateJumpNotes, rateJumps } from './RateJumps';

const lossSeries: CurveSeries = { training: 'trainLoss', validation: 'validationLoss' };
const selectLoss = ({ variants, pins, axes }: PageState) => ({ variants, pins, chosen: axes.loss });

export const LossChart = memo(function LossChart() {
  const { curves: texts } = useTexts().charts;
  const [{ variants, pins, chosen }, visibility] = useFigureState(selectLoss);
  const curves = useMemo(() => lossCurves(variants, lossSeries), [variants]);
  const pinned = useMemo(() => pinnedCurves(pins, lossSeries), [pins]);
  const extent = lossExtent([...curves, ...pinned]);
  const kind = chosen ?? fittingKind(extent);
  return (
    <CurveChart
      title={texts.loss}
      aside={<AxisSwitches lossKind={kind} />}
      legend={
        <Legend>
          {splits.map((split) => (
            <LegendLine key={split} line={lineClasses[split]}>
              {texts[split]}
            </LegendLine>
          ))}
          <LegendLine band={classes.batchBand}>{texts.batches}</LegendLine>
          <li>
            <PointedStepLabel variants={variants} />
            <EarlyStopSwitches variants={variants} />
          </li>
        </Legend>
      }
      variants={variants}
      series={lossSeries}
      hasBatches
      curves={curves}
      pinned={pinned}
      axis={lossAxis(extent, kind)}
      format={formatNumber}
      describe={describeLoss}
      className={classes.lossPlot}
      visibility={visibility}
    />
  );
});

const accuracySeries: CurveSeries = { training: 'trainAccuracy', validation: 'validationAccuracy' };
const selectAccuracy = ({ variants, data, pins }: PageState) => ({ variants, pins, data });

/** Is absent for a regression. */
export const AccuracyChart = memo(function AccuracyChart() {
  const { curves: texts } = useTexts().charts;
  const [{ variants, pins, data }, visibility] = useFigureState(selectAccuracy);
  const curves = useMemo(() => curvesOf(variants, accuracySeries), [variants]);
  const pinned = useMemo(() => pinnedCurves(pins, accuracySeries), [pins]);
  if (data?.task !== 'classification') return null;
  const majority = majorityOf(data.facts, 'validation');
  return (
    <CurveChart
      title={texts.accuracy}
      aside={<PointedStepLabel variants={variants} isMeasured />}
      legend={
        majority !== null && (
          <p className={classes.majority}>
            {texts.majority(majority.className, formatPercent(majority.share))}
          </p>
        )
      }
      variants={variants}
      series={accuracySeries}
      curves={curves}
      pinned={pinned}
      axis={accuracyAxis}
      format={formatPercent}
      describe={describeAccuracy}
      className={classes.accuracyPlot}
      visibility={visibility}
    />
  );
});

const selectRates = ({ variants, lab, endChanges }: PageState) => ({
  variants,
  lab,
  endChanges,
  isScheduled: variantSpecs(lab).some(
    ({ schedule, warmup }) => schedule !== 'constant' || warmup > 0,
  ),
});

/** Is absent while the learning rate of every variant stays what it is. */
export const LearningRateChart = memo(function LearningRateChart() {
  const { curves: texts } = useTexts().charts;
  const [{ variants, lab, endChanges, isScheduled }, visibility] = useFigureState(selectRates);
  const curves = useMemo(() => learningRateCurves(variants), [variants]);
  const jumps = rateJumps(curves, lab, endChanges);
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
      axis={lossAxis(whole, 'linear')}
      format={formatNumber}
      describe={describeLearningRate}
      className={classes.accuracyPlot}
      visibility={visibility}
    />
  );
});
