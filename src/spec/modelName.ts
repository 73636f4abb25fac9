import { hasMeaning } from './applicability';
import { hiddenDepth } from './hiddenLayers';
import { type LossName, minimizedLoss, type Spec } from './spec';

/**
 * Returns the statistical name of a model that is linear in its inputs; null for a network that is more than
 * that.
 */
export function modelName(spec: Spec, task: 'classification' | 'regression') {
  const mixes = spec.mixing !== 'none' && hasMeaning('mixing', spec);
  if (hiddenDepth(spec) > 0 || mixes) return null;
  if (task === 'regression') return 'linearRegression';
  const classifiers = {
    crossEntropy: 'logisticRegression',
    mse: 'leastSquaresClassifier',
    // Cortes and Vapnik 1995: what makes the margin is the penalty on the weights.
    hinge: spec.l2 > 0 ? 'softMarginSupportVectorMachine' : 'supportVectorMachine',
  } as const satisfies Record<LossName, string>;
  return classifiers[minimizedLoss(spec.loss, task)];
}
