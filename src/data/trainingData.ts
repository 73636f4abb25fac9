import { derivedFeatures, type PlanarFeature } from '../spec/planarFeatures';
import type { Spec } from '../spec/spec';
import { gather } from './batches';
import type { Dataset, Task } from './dataset';
import { deriveInputs, inputNames, inputsOf } from './planarInputs';
import { permutation, stream, uniform } from './rng';
import { type Scale, scaleOf, standardize } from './scale';
import { splitRows } from './splitRows';

/**
 * Samples in the data's own units. Matrices are sample by sample, and within a sequence token by token; `length` is 1
 * for what is no sequence.
 */
export interface Rows {
  /** rowCount × length × featureCount. */
  features: Float64Array;
  /** rowCount × length: the class index or the value. Training label noise included. */
  labels: Float64Array;
}

/** One part of the data: training or validation. */
export interface Split extends Rows {
  /** Samples: sequences where `length` is more than 1. */
  rowCount: number;
  /** rowCount × length × inputCount, what the network is fed. */
  inputs: Float64Array;
  /** rowCount × length × outputCount: one-hot classes, or the (standardized) value. */
  targets: Float64Array;
}

/** The description of data, without its numbers. */
export interface DataKind extends Omit<Dataset, 'rowCount' | 'features' | 'targets' | 'split'> {
  /** Features of a token. */
  featureCount: number;
  /** Numbers of a token that the network is fed: its features, or functions of the two that a plane has. */
  inputCount: number;
  inputNames: string[];
  /** Null where the features are fed as they are. */
  planarFeatures: PlanarFeature[] | null;
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

type SplitSpec = Pick<Spec, 'seed' | 'trainFraction' | 'labelNoise' | 'features' | 'standardize'>;

/** Splits, adds label noise to the training part and standardizes with the training part's μ and σ. */
export function prepareTraining(dataset: Dataset, spec: SplitSpec): TrainingData {
  const { features, targets: labels, rowCount: _, split: __, ...described } = dataset;
  const { featureNames } = dataset;
  const planarFeatures = isPlane(dataset) ? derivedFeatures(spec) : null;
  const names = inputNames(featureNames, planarFeatures);
  const kind: DataKind = {
    ...described,
    featureCount: featureNames.length,
    inputCount: names.length,
    inputNames: names,
    planarFeatures,
    outputCount: dataset.task === 'classification' ? dataset.classNames.length : 1,
  };
  const rows = splitRows(dataset, spec);
  const pick = (rows: Uint32Array): Rows => pickRows({ features, labels }, kind, rows);
  const train = pick(rows.train);
  train.labels = withLabelNoise(train.labels, dataset, spec);
  return joinParts(kind, train, pick(rows.validation), spec.standardize);
}

/** True where a sample is a point of the plane: two features, and neither a picture nor a sequence. */
export function isPlane({
  featureNames,
  length,
  image,
}: Pick<Dataset, 'featureNames' | 'length' | 'image'>): boolean {
  return featureNames.length === 2 && length === 1 && image === null;
}

/** The two parts as a network is fed them: standardized with the μ and σ of the training part alone. */
export function joinParts(
  kind: DataKind,
  train: Rows,
  validation: Rows,
  standardization: Spec['standardize'],
): TrainingData {
  const { task, length, inputCount, outputCount, planarFeatures } = kind;
  const inputScale =
    standardization === 'none'
      ? null
      : scaleOf(deriveInputs(train.features, planarFeatures), inputCount);
  const scalesTargets = standardization === 'all' && task === 'regression';
  const targetScale = scalesTargets ? scaleOf(train.labels, 1) : null;
  const finish = ({ features, labels }: Rows): Split => ({
    rowCount: labels.length / length,
    features,
    labels,
    inputs: inputsOf(features, { planarFeatures, inputScale }),
    targets: targetsOf(labels, task, outputCount, targetScale),
  });
  const parts = { train: finish(train), validation: finish(validation) };
  return { ...kind, ...parts, inputScale, targetScale };
}

function pickRows(
  { features, labels }: Rows,
  { length, featureCount }: DataKind,
  rows: Uint32Array,
): Rows {
  return {
    features: gather(features, length * featureCount, rows),
    labels: gather(labels, length, rows),
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
  if (task === 'regression') {
    return targetScale === null ? labels : standardize(labels, targetScale);
  }
  const oneHot = new Float64Array(labels.length * outputCount);
  labels.forEach((label, row) => {
    oneHot[row * outputCount + label] = 1;
  });
  return oneHot;
}

/**
 * The training rows of each fold: every row is in one fold, and the folds' sizes differ by one at the
 * most. Which rows go together depends on the seed and on nothing else that can be set.
 */
export function foldRows(rowCount: number, folds: number, seed: number): Uint32Array[] {
  const order = permutation(stream(seed, 'folds'), 0, rowCount);
  const start = (fold: number): number => Math.floor((fold * rowCount) / folds);
  return Array.from({ length: folds }, (_, fold) => order.slice(start(fold), start(fold + 1)));
}

/**
 * The data of one fold of k-fold cross-validation: that fold of the training split measures, all the
 * others teach. The validation split takes no part: it stays unseen by whatever is chosen here. Inputs
 * and targets are standardized by the teaching rows alone. Label noise stays in the measuring rows too:
 * nobody knows which labels of a training split are wrong.
 */
export function foldData(
  data: TrainingData,
  spec: Pick<Spec, 'seed' | 'standardize'>,
  { folds, fold }: { folds: number; fold: number },
): TrainingData {
  const rows = foldRows(data.train.rowCount, folds, spec.seed);
  const others = rows.flatMap((part, index) => (index === fold ? [] : [...part]));
  const pick = (picked: Uint32Array): Rows => pickRows(data.train, data, picked);
  return joinParts(data, pick(Uint32Array.from(others)), pick(rows[fold]), spec.standardize);
}
