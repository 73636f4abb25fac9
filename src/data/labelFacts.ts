import { isConstant, scaleOf } from './scale';
import type { DataKind } from './trainingData';

/** What the labels of a split's first rows are, those that its loss is measured on. */
export interface LabelFacts {
  /** Share of each class; empty for a regression. */
  classShares: number[];
  /** Of the target of a regression, in its own units; 0 for classes. */
  variance: number;
}

/** @param rows samples that the loss is measured on, or more */
export function labelFactsOf(
  { task, classNames, length }: Pick<DataKind, 'task' | 'classNames' | 'length'>,
  labels: Float64Array,
  rows: number,
): LabelFacts {
  const measured = labels.subarray(0, rows * length);
  if (task === 'classification') {
    return { classShares: sharesOf(measured, classNames.length), variance: 0 };
  }
  if (isConstant(measured, 1, 0)) return { classShares: [], variance: 0 };
  const deviation = scaleOf(measured, 1).deviation[0];
  return { classShares: [], variance: deviation * deviation };
}

export function sharesOf(labels: Float64Array, classCount: number): number[] {
  const counts = new Array<number>(classCount).fill(0);
  for (const label of labels) counts[label]++;
  return counts.map((count) => count / labels.length);
}
