import type { TrainingData } from '../../data/trainingData';
import type { ModelOutput } from './modelAnswer';

/** The form in which a model's answers to this data are seen best. */
export function outputKindOf({
  task,
  length,
  image,
  inputCount,
}: Pick<TrainingData, 'task' | 'length' | 'image' | 'inputCount'>): ModelOutput['kind'] {
  if (task === 'regression') return 'fit';
  if (length > 1) return 'tokens';
  if (image !== null) return 'images';
  return inputCount === 2 ? 'boundary' : 'confusion';
}
