import type { Spec } from '../spec/spec';
import { gather } from './batches';
import type { Dataset, ImageSize, Task } from './dataset';
import { permutation, stream, uniform } from './rng';
import { type Scale, scaleOf, standardize } from './scale';

/**
 * One part of the data: training or validation. Matrices are sample by sample, and within a sequence
 * token by token; `length` is 1 for what is no sequence.
 */
export interface Split {
  /** Samples: sequences where `length` is more than 1. */
  rowCount: number;
  /** rowCount × length × inputCount, in the data's own units. */
  features: Float64Array;
  /** rowCount × length, in the data's own units: the class index or the value. Training label noise included. */
  labels: Float64Array;
  /** rowCount × length × inputCount, what the network is fed. */
  inputs: Float64Array;
  /** rowCount × length × outputCount: one-hot classes, or the (standardized) value. */
  targets: Float64Array;
}

/** The description of data, without its numbers. */
export interface DataKind {
  task: Task;
  featureNames: string[];
  targetName: string;
  classNames: string[];
  /** Size of the picture that a row's features are; null where they are none. */
  image: ImageSize | null;
  /** Tokens in each sample; 1 where a sample is no sequence. */
  length: number;
  /** Features of a token. */
  inputCount: number;
  /** Outputs for a token. */
  outputCount: number;
}

/** A data set made ready for one variant: split, with label noise, standardized. */
export interface TrainingData extends DataKind {
  train: Split;
  validation: Split;
  /** From the training split alone; null where the inputs are left as they are. */
  inputScale: Scale | null;
  targetScale: Scale | null;
}

type SplitSpec = Pick<Spec, 'seed' | 'trainFraction' | 'labelNoise' | 'standardize'>;

/** Splits, adds label noise to the training part and standardizes with the training part's μ and σ. */
export function prepareTraining(dataset: Dataset, spec: SplitSpec): TrainingData {
  const { rowCount, classNames, task, image, length } = dataset;
  const inputCount = dataset.featureNames.length;
  const outputCount = task === 'classification' ? classNames.length : 1;
  const order = permutation(stream(spec.seed, 'split'), 0, rowCount);
  const trainCount = Math.min(rowCount - 1, Math.max(1, Math.round(rowCount * spec.trainFraction)));
  const train = pickRows(dataset, order.subarray(0, trainCount));
  const validation = pickRows(dataset, order.subarray(trainCount));
  train.labels = withLabelNoise(train.labels, dataset, spec);

  const { featureNames, targetName } = dataset;
  const names = { featureNames, targetName, classNames };
  const kind = { task, ...names, image, length, inputCount, outputCount };
  return joinParts(kind, train, validation, spec.standardize);
}

/** The two parts as a network is fed them: standardized with the μ and σ of the training part alone. */
export function joinParts(
  kind: DataKind,
  train: Rows,
  validation: Rows,
  standardization: Spec['standardize'],
): TrainingData {
  const { task, length, inputCount, outputCount } = kind;
  const inputScale = standardization === 'none' ? null : scaleOf(train.features, inputCount);
  const scalesTargets = standardization === 'all' && task === 'regression';
  const targetScale = scalesTargets ? scaleOf(train.labels, 1) : null;
  const finish = ({ features, labels }: Rows): Split => ({
    rowCount: labels.length / length,
    features,
    labels,
    inputs: inputScale === null ? features : standardize(features, inputScale),
    targets: targetsOf(labels, task, outputCount, targetScale),
  });
  return {
    ...kind,
    train: finish(train),
    validation: finish(validation),
    inputScale,
    targetScale,
  };
}

/** Samples in the data's own units: features, and the class index or value. */
export interface Rows {
  features: Float64Array;
  labels: Float64Array;
}

function pickRows({ features, targets, featureNames, length }: Dataset, rows: Uint32Array): Rows {
  return {
    features: gather(features, length * featureNames.length, rows),
    labels: gather(targets, length, rows),
  };
}

/**
 * A fraction of the rows, exactly rounded, gets another class, or another row's value. The labels of
 * a sequence change together: all by the same number of classes, or to all of another row's.
 */
function withLabelNoise(
  labels: Float64Array,
  { task, classNames, length }: Dataset,
  { seed, labelNoise }: SplitSpec,
): Float64Array {
  const noisy = labels.slice();
  const rowCount = labels.length / length;
  const order = permutation(stream(seed, 'labelOrder'), 0, rowCount);
  const choices = stream(seed, 'labelChoice');
  for (const row of order.subarray(0, Math.round(rowCount * labelNoise))) {
    const u = uniform(choices, 0, row);
    const shift = 1 + Math.floor(u * (classNames.length - 1));
    const other = Math.floor(u * rowCount);
    for (let place = 0; place < length; place++) {
      noisy[row * length + place] =
        task === 'classification'
          ? (labels[row * length + place] + shift) % classNames.length
          : labels[other * length + place];
    }
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
