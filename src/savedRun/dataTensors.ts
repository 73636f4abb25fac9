import type { Dataset, DatasetSplit } from '../data/dataset';
import type { OwnDataName } from '../spec/datasets';
import { failOn, numbersOf, tensorOf } from './namedTensors';
import type { RunDescription } from './runDescription';
import type { Tensor, Tensors } from './safetensors';

/** Data that a person has opened, as they are learnt: no link holds them. */
export interface SavedDataset {
  name: OwnDataName;
  fileNames: string[];
  /** Rows of the files that are not used. */
  leftOut: number;
  dataset: Dataset;
}

type Described = NonNullable<RunDescription['data']['own']>;

/** Returns what a file says of own data, apart from their numbers. */
export function describeDataset({ dataset, ...named }: SavedDataset): Described {
  const { features: _, targets: __, split, ...described } = dataset;
  return { ...named, ...described, split: split?.kind ?? null };
}

export function dataTensors({ dataset }: SavedDataset): Tensors {
  const { features, targets, rowCount, length, featureNames, split } = dataset;
  return new Map<string, Tensor>([
    ['data.features', { shape: [rowCount, length, featureNames.length], values: features }],
    ['data.targets', { shape: [rowCount, length], values: targets }],
    ...(split?.kind === 'given'
      ? ([['data.validates', { shape: [rowCount], values: split.validates }]] as const)
      : []),
  ]);
}

/** Reads own data; throws a `TensorFault` where they are not those that are described. */
export function readOwnData(
  tensors: Tensors,
  { name, fileNames, leftOut, split, ...described }: Described,
): SavedDataset {
  const { rowCount, length, featureNames, task, classNames } = described;
  const features = numbersOf(tensors, 'data.features', [rowCount, length, featureNames.length]);
  const targets = numbersOf(tensors, 'data.targets', [rowCount, length]);
  const isClass = (target: number): boolean => Number.isInteger(target) && target in classNames;
  if (task === 'classification' && !targets.every(isClass)) failOn('data.targets');
  const dataset: Dataset = { ...described, features, targets };
  if (split !== null) dataset.split = readSplit(tensors, split, rowCount);
  return { name, fileNames, leftOut, dataset };
}

function readSplit(tensors: Tensors, kind: DatasetSplit['kind'], rowCount: number): DatasetSplit {
  if (kind !== 'given') return { kind };
  const { values } = tensorOf(tensors, 'data.validates', [rowCount]);
  return { kind, validates: Uint8Array.from(values) };
}
