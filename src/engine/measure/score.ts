import { type LabelFacts, labelFactsOf } from '../../data/dataFacts';
import type { Split, TrainingData } from '../../data/trainingData';
import type { Plan } from '../../network/plan';
import { evaluationRows } from '../../record/stepRecord';
import { losses } from '../kernels/losses';

/** Returns the rows of a split that loss and accuracy are measured on. */
export function evaluationInputs(
  { inputs, rowCount }: Split,
  { inputCount, length }: Plan,
): Float64Array {
  return inputs.subarray(0, Math.min(rowCount, evaluationRows) * length * inputCount);
}

/** Returns the facts of those rows' labels. */
export function evaluationLabels(data: TrainingData, split: 'train' | 'validation'): LabelFacts {
  return labelFactsOf(data, data[split].labels, evaluationRows);
}

/**
 * Returns mean loss and accuracy of `logits` on the first rows of a split. Of a regression on standardized
 * targets the loss is in the target's own units, so that it compares with one that was not.
 */
export function score(
  plan: Plan,
  { task, targetScale }: Pick<TrainingData, 'task' | 'targetScale'>,
  split: Split,
  logits: Float64Array,
) {
  const columns = plan.outputCount;
  const rows = logits.length / columns;
  let loss = 0;
  let right = 0;
  for (let row = 0; row < rows; row++) {
    loss += losses[plan.loss].value(logits, split.targets, row * columns, columns);
    if (largestIndex(logits, row * columns, columns) === split.labels[row]) right++;
  }
  return {
    loss: (loss / rows) * lossUnit({ targetScale }),
    /** Share of right classes, 0 to 1; null for a regression. */
    accuracy: task === 'classification' ? right / rows : null,
  };
}

/** Returns what a loss on targets as they are trained on is multiplied by to be in the data's own units. */
export function lossUnit({ targetScale }: Pick<TrainingData, 'targetScale'>): number {
  const unit = targetScale === null ? 1 : targetScale.deviation[0];
  return unit * unit;
}

/** Returns the index within the row of its largest entry: the predicted class. */
export function largestIndex(values: Float64Array, offset: number, columns: number): number {
  let best = 0;
  for (let i = 1; i < columns; i++) if (values[offset + i] > values[offset + best]) best = i;
  return best;
}
