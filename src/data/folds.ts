import type { Spec } from '../spec/spec';
import { gather } from './batches';
import { permutation, stream } from './rng';
import { joinParts, type Rows, type TrainingData } from './trainingData';

type FoldSpec = Pick<Spec, 'seed' | 'standardize'>;

/**
 * The training rows of each fold: every row is in one fold, and the folds' sizes differ by one at the
 * most. Which rows go together depends on the seed and on nothing else that can be set.
 */
export function foldRows(rowCount: number, folds: number, { seed }: FoldSpec): Uint32Array[] {
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
  spec: FoldSpec,
  { folds, fold }: { folds: number; fold: number },
): TrainingData {
  const rows = foldRows(data.train.rowCount, folds, spec);
  const others = rows.flatMap((part, index) => (index === fold ? [] : [...part]));
  const pick = (picked: Uint32Array): Rows => ({
    features: gather(data.train.features, data.length * data.inputCount, picked),
    labels: gather(data.train.labels, data.length, picked),
  });
  return joinParts(data, pick(Uint32Array.from(others)), pick(rows[fold]), spec.standardize);
}
