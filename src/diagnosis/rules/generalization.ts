import { hiddenDepth } from '../../spec/hiddenLayers';
import { medianBetween, recent } from '../loss';
import type { Reading } from '../reading';
import {
  adam,
  dropout,
  earlyStopping,
  isAdaptive,
  l2Penalty,
  moreLayers,
  moreSamples,
  noPenalty,
  wider,
} from '../remedies';
import { rule } from '../rule';

/** Until then batch normalization has not followed its statistics, by which it is validated. */
const earliest = 50;
/** The validation loss has risen by this share since its lowest. */
const risen = 1.3;
/** Differences of losses below this share of the baseline are not worth a word. */
const noticeable = 0.25;
/** Or it is this share of the baseline above a training loss that is nearly gone. */
const gap = 0.4;
const fitted = 0.25;
/** A few sure mistakes make a large loss: of classes the accuracies must be apart, too. */
const accuracyApart = 0.15;

function lowestValidation({ records }: Reading) {
  return records.reduce((best, record) =>
    record.validationLoss < best.validationLoss ? record : best,
  );
}

/** Infinite for a regression, which has none. */
function accuracyGap({ records }: Reading): number {
  return recent(records, ({ trainAccuracy, validationAccuracy }) =>
    trainAccuracy === null || validationAccuracy === null
      ? Infinity
      : trainAccuracy - validationAccuracy,
  );
}

/** The training loss goes on falling while the validation loss rises, or stays far above it. */
export const overfitting = rule({
  id: 'overfitting',
  severity: 'hinders',
  explains: ['waiting'],
  test(reading) {
    const { trainLoss, validationLoss, baseline, isIntact, isStopped, now } = reading;
    if (!isIntact || isStopped || now.step < earliest) return null;
    const best = lowestValidation(reading);
    const lowest = best.validationLoss;
    const hasRisen =
      validationLoss >= risen * lowest &&
      validationLoss - lowest >= noticeable * baseline &&
      validationLoss - trainLoss >= noticeable * baseline &&
      trainLoss < 0.8 * best.trainLoss;
    const isApart =
      trainLoss < fitted * baseline &&
      validationLoss - trainLoss >= gap * baseline &&
      accuracyGap(reading) >= accuracyApart;
    if (!hasRisen && !isApart) return null;
    return {
      train: now.trainLoss,
      validation: now.validationLoss,
      lowest,
      lowestStep: best.step,
    };
  },
  remedies: ({ spec }) => [
    ...(spec.patience === 0 ? [earlyStopping] : []),
    ...(spec.l2 < 0.01 ? [l2Penalty] : []),
    ...(spec.dropout < 0.3 && spec.dropouts === ''
      ? [dropout(hiddenDepth(spec) > 4 ? 0.1 : 0.5)]
      : []),
    moreSamples(spec),
  ],
});

/** Of the training loss from one third of the steps to the next, and from a fifth of them to the end. */
const settled = 0.97;
const settledLong = 0.9;
const longEnough = 200;
const learnt = 0.93;
/** Score that its neighbours tell of a row beyond what the network does. */
const missed = 0.07;

/** It has stopped improving, and the rows themselves tell more than it has learnt. */
export const underfitting = rule({
  id: 'underfitting',
  severity: 'hinders',
  explains: ['waiting'],
  test(reading) {
    const { records, now, data, isIntact, isStopped, baseline, trainLoss, remaining } = reading;
    const { neighbourScore, task } = data;
    if (!isIntact || isStopped || neighbourScore === null || now.step < longEnough) return null;
    // What has not begun to learn is another matter, unless it never can.
    const isLinear = reading.hidden.length === 0 || reading.spec.activation === 'linear';
    if ((remaining > learnt && !isLinear) || !hasSettled(records)) return null;
    const isAccuracy = task === 'classification' && now.trainAccuracy !== null;
    const reached = isAccuracy ? medianAccuracy(records) : 1 - trainLoss / baseline;
    if (neighbourScore - reached < missed) return null;
    return { reached, possible: neighbourScore, step: now.step, isAccuracy };
  },
  remedies: ({ spec }) => [
    ...(spec.l1 > 0 || spec.l2 > 0 ? [noPenalty] : []),
    ...moreLayers(spec),
    ...wider(spec),
    ...(spec.activation === 'linear'
      ? ([{ key: 'reluHe', changes: { activation: 'relu', init: 'heNormal', gain: 1 } }] as const)
      : []),
    ...(isAdaptive(spec.optimizer) ? [] : [adam]),
  ],
});

function hasSettled(records: Reading['records']): boolean {
  const [early, middle, late] = (
    [
      [0.2, 0.34],
      [0.34, 0.67],
      [0.67, 1],
    ] as [number, number][]
  ).map((part) => medianBetween(records, part, (record) => record.trainLoss));
  if (early === null || middle === null || late === null) return false;
  return late >= settled * middle && late >= settledLong * early;
}

function medianAccuracy(records: Reading['records']): number {
  return medianBetween(records, [0.67, 1], ({ trainAccuracy }) => trainAccuracy ?? 0) ?? 0;
}
