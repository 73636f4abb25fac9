import type { Spec } from '../spec/spec';
import type { Dataset, Task } from './dataset';
import { permutation, stream, uniform } from './rng';
import { type Scale, scaleOf, standardize } from './scale';

/** One part of the data: training or validation. Matrices are row by row. */
export interface Split {
  rowCount: number;
  /** rowCount × inputCount, in the data's own units. */
  features: Float64Array;
  /** One per row, in the data's own units: the class index or the value. Training label noise included. */
  labels: Float64Array;
  /** rowCount × inputCount, what the network is fed. */
  inputs: Float64Array;
  /** rowCount × outputCount: one-hot classes, or the (standardized) value. */
  targets: Float64Array;
}

/** A data set made ready for one variant: split, with label noise, standardized. */
export interface TrainingData {
  task: Task;
  featureNames: string[];
  targetName: string;
  classNames: string[];
  /** Rows of the network's matrices for one row of the data: its tokens; 1 for all but sequences. */
  length: number;
  inputCount: number;
  outputCount: number;
  train: Split;
  validation: Split;
  /** From the training split alone; null where the inputs are left as they are. */
  inputScale: Scale | null;
  targetScale: Scale | null;
}

type SplitSpec = Pick<Spec, 'seed' | 'trainFraction' | 'labelNoise' | 'standardize'>;

/** Splits, adds label noise to the training part and standardizes with the training part's μ and σ. */
export function prepareTraining(dataset: Dataset, spec: SplitSpec): TrainingData {
  const { rowCount, classNames, task } = dataset;
  const inputCount = dataset.featureNames.length;
  const outputCount = task === 'classification' ? classNames.length : 1;
  const order = permutation(stream(spec.seed, 'split'), 0, rowCount);
  const trainCount = Math.min(rowCount - 1, Math.max(1, Math.round(rowCount * spec.trainFraction)));
  const train = pickRows(dataset, order.subarray(0, trainCount));
  const validation = pickRows(dataset, order.subarray(trainCount));
  train.labels = withLabelNoise(train.labels, dataset, spec);

  const inputScale = spec.standardize === 'none' ? null : scaleOf(train.features, inputCount);
  const scalesTargets = spec.standardize === 'all' && task === 'regression';
  const targetScale = scalesTargets ? scaleOf(train.labels, 1) : null;
  const finish = ({ features, labels }: Rows): Split => ({
    rowCount: labels.length,
    features,
    labels,
    inputs: inputScale === null ? features : standardize(features, inputScale),
    targets: targetsOf(labels, task, outputCount, targetScale),
  });
  return {
    task,
    featureNames: dataset.featureNames,
    targetName: dataset.targetName,
    classNames,
    length: 1,
    inputCount,
    outputCount,
    train: finish(train),
    validation: finish(validation),
    inputScale,
    targetScale,
  };
}

interface Rows {
  features: Float64Array;
  labels: Float64Array;
}

function pickRows(dataset: Dataset, rows: Uint32Array): Rows {
  const columns = dataset.featureNames.length;
  const features = new Float64Array(rows.length * columns);
  rows.forEach((row, index) => {
    features.set(dataset.features.subarray(row * columns, (row + 1) * columns), index * columns);
  });
  return { features, labels: Float64Array.from(rows, (row) => dataset.targets[row]) };
}

/** A fraction of the labels, exactly rounded, becomes another class, or another row's value. */
function withLabelNoise(
  labels: Float64Array,
  { task, classNames }: Dataset,
  { seed, labelNoise }: SplitSpec,
): Float64Array {
  const noisy = labels.slice();
  const order = permutation(stream(seed, 'labelOrder'), 0, labels.length);
  const choices = stream(seed, 'labelChoice');
  for (const row of order.subarray(0, Math.round(labels.length * labelNoise))) {
    const u = uniform(choices, 0, row);
    noisy[row] =
      task === 'classification'
        ? (labels[row] + 1 + Math.floor(u * (classNames.length - 1))) % classNames.length
        : labels[Math.floor(u * labels.length)];
  }
  return noisy;
}

function targetsOf(
  labels: Float64Array,
  task: Task,
  outputCount: number,
  targetScale: Scale | null,
): Float64Array {
  if (task === 'regression')
    return targetScale === null ? labels : standardize(labels, targetScale);
  const oneHot = new Float64Array(labels.length * outputCount);
  labels.forEach((label, row) => {
    oneHot[row * outputCount + label] = 1;
  });
  return oneHot;
}
