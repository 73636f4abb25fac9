import type { LossName, Spec } from './spec';

/** The loss that training makes small. A regression's is the mean squared error: the others need classes. */
export function minimizedLoss(loss: Spec['loss'], task: 'classification' | 'regression'): LossName {
  if (task === 'regression') return 'mse';
  return loss === 'auto' ? 'crossEntropy' : loss;
}
