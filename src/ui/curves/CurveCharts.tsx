import { memo, useMemo } from 'react';
import { majorityOf } from '../../diagnosis/indicators';
import type { FigureTexts } from '../../i18n/dictionaries';
import { formatCount, formatNumber, formatPercent } from '../../i18n/number';
import { variantNames, variantSpecs } from '../../spec/lab';
import { comparablePins, pinnedAt } from '../../store/pins/pins';
import { historyRecords } from '../../store/run/history';
import { accuracyAxis, lossAxis, startingKind } from '../plot/curveAxis';
import classes from '../plot/plot.module.css';
import { latestStep, shownRecords } from '../run/shownRecords';
import { useFigureState } from '../run/useThrottled';
import { type PageState, useFigureTexts } from '../usePlayground';
import { CurveChart } from './CurveChart';
import {
  curvesOf,
  extremesOfBatches,
  learningRateCurves,
  learningRateSeries,
  lossCurves,
  lossExtent,
  pinnedCurves,
} from './curves';
import { AxisSwitches, EarlyStopSwitches } from './LossSwitches';
import { LossTable } from './LossTable';
import { RateJumpMarks, RateJumpNotes, rateJumps, rateJumpText } from './RateJumps';

const lossSeries = { training: 'trainLoss', validation: 'validationLoss' } as const;
const selectLoss = ({ lab, variants, data, pins, axes }: PageState) => ({
  variants,
  pins: comparablePins({ pins, lab, data }),
  chosen: axes.loss,
});

export const LossChart = memo(function LossChart() {
  const { curves: texts } = useFigureTexts().charts;
  const [{ variants, pins, chosen }, visibility] = useFigureState(selectLoss);
  const curves = useMemo(() => lossCurves(variants, lossSeries), [variants]);
  const pinned = useMemo(() => pinnedCurves(pins, lossSeries), [pins]);
  const extent = lossExtent([...curves, ...pinned]);
  const kind = chosen ?? startingKind(extent);
  return (
    <CurveChart
      title={texts.loss}
      aside={<AxisSwitches lossKind={kind} />}
      legend={
        <>
          <EarlyStopSwitches variants={variants} />
          <LossTable />
        </>
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

const accuracySeries = {
  training: 'trainAccuracy',
  validation: 'validationAccuracy',
} as const;
const selectAccuracy = ({ lab, variants, data, pins }: PageState) => ({
  variants,
  pins: comparablePins({ pins, lab, data }),
  data,
});

/** Is absent for a regression. */
export const AccuracyChart = memo(function AccuracyChart() {
  const { curves: texts } = useFigureTexts().charts;
  const [{ variants, pins, data }, visibility] = useFigureState(selectAccuracy);
  const curves = useMemo(() => curvesOf(variants, accuracySeries), [variants]);
  const pinned = useMemo(() => pinnedCurves(pins, accuracySeries), [pins]);
  if (data?.task !== 'classification') return null;
  const majority = majorityOf(data.facts, 'validation');
  return (
    <CurveChart
      title={texts.accuracy}
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
  const { curves: texts } = useFigureTexts().charts;
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

/** `formatNumber` for lists, whose `map` passes an index too. */
const formatLoss = (loss: number): string => formatNumber(loss);

/** Tells what the loss chart shows now, in sentences. */
export function describeLoss(state: PageState, texts: FigureTexts): string {
  const { curves, sentences } = texts.charts;
  const { variants, pointedStep } = state;
  const records = shownRecords(variants, pointedStep);
  return sentences([
    ...stepTexts(state, curves, true),
    ...variants.flatMap(({ initial, halt, history, lastStop }, variant) => {
      const letter = variantNames[variant];
      const { step, trainLoss, validationLoss, batchLoss } = records[variant];
      if (halt !== null && step >= halt.step)
        return [curves.halted(letter, formatCount(halt.step))];
      const lowest = historyRecords(history)
        .map((record) => record.trainLoss)
        .filter(Number.isFinite);
      const [first, least] = [initial.trainLoss, Math.min(trainLoss, ...lowest)].map(formatLoss);
      const [lowestBatch, highestBatch] = extremesOfBatches(history.steps).map(formatLoss);
      return [
        curves.lossNow(letter, formatLoss(trainLoss), formatLoss(validationLoss)),
        curves.range(letter, first, least),
        batchLoss === null
          ? null
          : curves.batchNow(letter, formatLoss(batchLoss), lowestBatch, highestBatch),
        lastStop &&
          curves[lastStop.reason === 'asked' ? 'restored' : 'stopped'](
            letter,
            formatCount(lastStop.step),
            formatCount(lastStop.bestStep),
            formatLoss(lastStop.bestLoss),
          ),
      ];
    }),
    ...pinLossTexts(state, texts),
  ]);
}

/** Tells what the accuracy chart shows now, in sentences. */
export function describeAccuracy(state: PageState, texts: FigureTexts): string {
  const { curves, sentences } = texts.charts;
  const { variants, pointedStep, data } = state;
  const majority = data && majorityOf(data.facts, 'validation');
  return sentences([
    ...stepTexts(state, curves, true),
    ...shownRecords(variants, pointedStep).map(({ trainAccuracy, validationAccuracy }, variant) =>
      trainAccuracy === null || validationAccuracy === null
        ? null
        : curves.accuracyNow(
            variantNames[variant],
            formatPercent(trainAccuracy),
            formatPercent(validationAccuracy),
          ),
    ),
    majority && `${curves.majority(majority.className, formatPercent(majority.share))}.`,
    ...pinTexts(state, texts, 'accuracyNow', accuracySeries, formatPercent),
  ]);
}

/** Tells what the chart of the learning rate shows now, in sentences. */
export function describeLearningRate(
  state: PageState,
  { charts: { curves, sentences } }: FigureTexts,
): string {
  const { variants, pointedStep, lab, endChanges } = state;
  return sentences([
    ...stepTexts(state, curves, false),
    ...shownRecords(variants, pointedStep).map(({ learningRate }, variant) =>
      curves.learningRateNow(variantNames[variant], formatNumber(learningRate)),
    ),
    ...rateJumps(learningRateCurves(variants), lab, endChanges).map((jump) =>
      rateJumpText(jump, curves),
    ),
  ]);
}

/** Tells which step is shown, and at which other one it was measured. */
function stepTexts(
  { variants, pointedStep, axes }: PageState,
  curves: FigureTexts['charts']['curves'],
  isMeasured: boolean,
): (string | null)[] {
  const measured = shownRecords(variants, pointedStep)[0]?.measuredStep ?? pointedStep;
  const isElsewhere = isMeasured && pointedStep !== null && measured !== pointedStep;
  return [
    curves.stepNow(formatCount(pointedStep ?? latestStep(variants))),
    isElsewhere && measured !== null ? curves.measuredNow(formatCount(measured)) : null,
    axes.steps === 'log' ? curves.logSteps : null,
  ];
}

type Shown = Pick<PageState, 'pins' | 'pointedStep' | 'lab' | 'data'>;

/** Tells of each pinned run its losses, a sentence each. */
export function pinLossTexts(state: Shown, texts: FigureTexts): (string | null)[] {
  return pinTexts(state, texts, 'lossNow', lossSeries, formatNumber);
}

function pinTexts(
  { pins, lab, data, pointedStep }: Shown,
  { pins: texts }: FigureTexts,
  sentence: 'lossNow' | 'accuracyNow',
  { training, validation }: typeof lossSeries | typeof accuracySeries,
  format: (value: number) => string,
): (string | null)[] {
  return comparablePins({ pins, lab, data }).map((pin) => {
    const record = pinnedAt(pin, pointedStep);
    const values = [record[training], record[validation]].filter((value) => value !== null);
    if (values.length < 2) return null;
    const [first, second] = values.map((value) => format(value));
    const letter = texts.letter(pin.slot + 1);
    return texts[sentence](letter, pin.name, formatCount(record.step), [first, second]);
  });
}
