import { hasMeaning } from './applicability';
import { hiddenDepth } from './hiddenLayers';
import { type LossName, minimizedLoss, type Spec } from './spec';

/** The statistical name of a network without a hidden layer. */
type ModelName =
  | 'linearRegression'
  | 'logisticRegression'
  | 'leastSquaresClassifier'
  | 'supportVectorMachine'
  | 'softMarginSupportVectorMachine';

/** Returns the name of a model that is linear in its inputs; null for a network that is more than that. */
export function modelName(spec: Spec, task: 'classification' | 'regression'): ModelName | null {
  const mixes = spec.mixing !== 'none' && hasMeaning('mixing', spec);
  if (hiddenDepth(spec) > 0 || mixes) return null;
  if (task === 'regression') return 'linearRegression';
  const classifiers: Record<LossName, ModelName> = {
    crossEntropy: 'logisticRegression',
    mse: 'leastSquaresClassifier',
    // Cortes and Vapnik 1995: what makes the margin is the penalty on the weights.
    hinge: spec.l2 > 0 ? 'softMarginSupportVectorMachine' : 'supportVectorMachine',
  };
  return classifiers[minimizedLoss(spec.loss, task)];
}
