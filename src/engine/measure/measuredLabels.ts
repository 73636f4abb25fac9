import { type LabelFacts, labelFactsOf } from '../../data/labelFacts';
import type { TrainingData } from '../../data/trainingData';
import { evaluationRows } from '../../record/stepRecord';

/** Of the rows of a split that losses are measured on. */
export function measuredLabels(data: TrainingData, split: 'train' | 'validation'): LabelFacts {
  return labelFactsOf(data, data[split].labels, evaluationRows);
}
