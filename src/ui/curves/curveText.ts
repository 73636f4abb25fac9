import { majorityOf } from '../../diagnosis/indicators';
import type { Texts } from '../../i18n/dictionaries';
import { formatCount, formatNumber, formatPercent } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import { pinnedAt } from '../../store/pins/pins';
import { historyRecords } from '../../store/run/history';
import type { PageState } from '../run/runTypes';
import { latestStep, shownRecords } from '../run/shownRecords';
import { extremesOfBatches, learningRateCurves } from './curves';
import { rateJumps, rateJumpText } from './RateJumps';

/** `formatNumber` for lists, whose `map` passes an index too. */
const formatLoss = (loss: number): string => formatNumber(loss);

/** Tells what the loss chart shows now, in sentences. */
export function describeLoss(state: PageState, texts: Texts): string {
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
export function describeAccuracy(state: PageState, texts: Texts): string {
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
    ...pinAccuracyTexts(state, texts),
  ]);
}

/** Tells what the chart of the learning rate shows now, in sentences. */
export function describeLearningRate(
  state: PageState,
  { charts: { curves, sentences } }: Texts,
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
  curves: Texts['charts']['curves'],
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

type Shown = Pick<PageState, 'pins' | 'pointedStep'>;

/** Tells of each pinned run its losses, a sentence each. */
export function pinLossTexts({ pins, pointedStep }: Shown, { pins: texts }: Texts): string[] {
  return pins.map((pin) => {
    const { step, trainLoss, validationLoss } = pinnedAt(pin, pointedStep);
    return texts.lossNow(texts.letter(pin.slot + 1), pin.name, formatCount(step), [
      formatNumber(trainLoss),
      formatNumber(validationLoss),
    ]);
  });
}

function pinAccuracyTexts({ pins, pointedStep }: Shown, { pins: texts }: Texts): (string | null)[] {
  return pins.map((pin) => {
    const { step, trainAccuracy, validationAccuracy } = pinnedAt(pin, pointedStep);
    if (trainAccuracy === null || validationAccuracy === null) return null;
    return texts.accuracyNow(texts.letter(pin.slot + 1), pin.name, formatCount(step), [
      formatPercent(trainAccuracy),
      formatPercent(validationAccuracy),
    ]);
  });
}
