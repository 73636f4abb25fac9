import { activations } from '../../spec/activations';
import { hiddenDepth } from '../../spec/hiddenLayers';
import { optimizers } from '../../spec/optimizers';
import { derivedFeatures } from '../../spec/planarFeatures';
import type { Spec } from '../../spec/spec';
import type { Indicators } from '../indicators';
import { majorityOf, outcomeOf } from '../indicators';
import { medianBetween } from '../median';
import { dropout, moreLayers, moreSamples, reluHe, remedies, wider } from '../remedies';
import { rule } from '../rule';
import { carriesNothingOver } from './healthy';

/** Before this step batch normalization has not yet followed the statistics that it is validated with. */
const earliest = 50;
/** The validation loss has risen by this share since its lowest. */
const risen = 1.3;
/** Differences of losses below this share of the constant answer's are not worth a word. */
const noticeable = 0.25;
/** Or it is this share of it above a training loss that is nearly gone. */
const gap = 0.4;
const fitted = 0.25;
/** A few sure mistakes make a large loss: of classes the accuracies must be apart, too. */
const accuracyApart = 0.15;

/** Infinite for a regression, which has none. */
function accuracyGap({ train, validation }: Indicators): number {
  if (train.accuracy === null || validation.accuracy === null) return Infinity;
  return train.accuracy - validation.accuracy;
}

/** The validation loss has risen since its lowest, while the training loss went on falling. */
function hasTurned({ records, train, validation }: Indicators): boolean {
  const { lowest, loss } = validation;
  const least = noticeable * train.constant;
  const trainThen = records.find(({ step }) => step >= lowest.step)?.trainLoss ?? train.loss;
  return (
    loss >= risen * lowest.median &&
    loss - lowest.median >= least &&
    loss - train.loss >= least &&
    train.loss < 0.8 * trainThen
  );
}

function isApart(indicators: Indicators): boolean {
  const { train, validation } = indicators;
  return (
    train.loss < fitted * train.constant &&
    validation.loss - train.loss >= gap * train.constant &&
    accuracyGap(indicators) >= accuracyApart
  );
}

/** The training loss goes on falling while the validation loss rises, or stays far above it. */
export const overfitting = rule('overfitting', 'hinders', {
  explains: ['waiting'],
  test(indicators) {
    const { isIntact, isStopped, now, validation } = indicators;
    if (!isIntact || isStopped || now.step < earliest) return null;
    if (!hasTurned(indicators) && !isApart(indicators) && !carriesNothingOver(indicators))
      return null;
    const { value, step } = validation.lowest;
    return { ...outcomeOf(indicators), lowest: value, lowestStep: step };
  },
  remedies: ({ spec }) => [
    ...(spec.patience === 0 ? [remedies.patience] : []),
    ...(spec.l2 < 0.01 ? [remedies.l2] : []),
    ...(spec.dropout < 0.3 && spec.dropouts === ''
      ? [dropout(hiddenDepth(spec) > 4 ? 0.1 : 0.5)]
      : []),
    moreSamples(spec),
  ],
});

/** Least ratios of the training loss from one third of the steps to the next, and from a fifth of them to the end. */
const settled = 0.97;
const settledLong = 0.9;
const longEnough = 200;
const learnt = 0.93;
/** Score that its neighbours tell of a row beyond what the network does. */
const missed = 0.07;

/** It has stopped improving, and the rows themselves tell more than it has learnt. */
export const underfitting = rule('underfitting', 'hinders', {
  explains: ['waiting'],
  test: shortfall,
  remedies: ({ spec, data }) => [
    ...(spec.l1 > 0 || spec.l2 > 0 ? [remedies.noPenalty] : []),
    ...(isStraight(spec) ? [reluHe(spec)] : []),
    ...moreLayers(spec),
    ...(isLinear(spec) && hasPlainPoints(spec, data) ? [remedies.squares] : []),
    // Width and Adam were seen not to bend what is linear.
    ...(isLinear(spec) ? [] : wider(spec)),
    ...(isLinear(spec) || optimizers[spec.optimizer].isAdaptive ? [] : [remedies.adam]),
  ],
});

/** Returns by how much the network stays behind what the nearest rows tell of a row; null if it does not, or still learns. */
export function shortfall(indicators: Indicators) {
  const { records, now, data, isIntact, isStopped, remaining } = indicators;
  const { neighbourScore, task } = data;
  if (!isIntact || isStopped || neighbourScore === null || now.step < longEnough) return null;
  // What has not begun to learn is another matter, unless it never can.
  if ((remaining > learnt && !isLinear(indicators.spec)) || !hasSettled(indicators)) return null;
  const isAccuracy = task === 'classification' && now.trainAccuracy !== null;
  const reached = isAccuracy ? medianAccuracy(records) : 1 - remaining;
  if (neighbourScore - reached < missed) return null;
  const majority = majorityOf(data, 'train');
  return { reached, possible: neighbourScore, step: now.step, isAccuracy, majority };
}

/** True where a network is fed points of the plane as they are. */
function hasPlainPoints(spec: Spec, { planarScales }: Indicators['data']): boolean {
  return planarScales !== null && derivedFeatures(spec) === null;
}

export function isLinear(spec: Spec): boolean {
  return hiddenDepth(spec) === 0 || isStraight(spec);
}

/** True where φ is a straight line. */
function isStraight({ activation }: Spec): boolean {
  return activations[activation].slopeBelow === 1;
}

function hasSettled({ records, train }: Indicators): boolean {
  const lossBetween = (from: number, to: number): number | null =>
    medianBetween(records, [from, to], (record) => record.trainLoss);
  const [early, middle, late] = [
    lossBetween(0.2, 0.34),
    lossBetween(0.34, 0.67),
    lossBetween(0.67, 1),
  ];
  if (early === null || middle === null || late === null) return false;
  const least = Math.max(settled * middle, settledLong * early);
  return Math.min(late, train.loss) >= least;
}

function medianAccuracy(records: Indicators['records']): number {
  return medianBetween(records, [0.67, 1], ({ trainAccuracy }) => trainAccuracy ?? 0) ?? 0;
}
