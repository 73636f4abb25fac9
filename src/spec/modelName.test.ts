import { expect, test } from 'vitest';
import { modelName } from './modelName';
import { defaultSpec, type Spec } from './spec';

test.each<[Partial<Spec>, 'classification' | 'regression', ReturnType<typeof modelName>]>([
  [{}, 'regression', 'linearRegression'],
  [{ loss: 'mse' }, 'regression', 'linearRegression'],
  [{ loss: 'hinge' }, 'regression', 'linearRegression'],
  [{}, 'classification', 'logisticRegression'],
  [{ loss: 'crossEntropy', l2: 1 }, 'classification', 'logisticRegression'],
  [{ loss: 'mse' }, 'classification', 'leastSquaresClassifier'],
  [{ loss: 'hinge' }, 'classification', 'supportVectorMachine'],
  [{ loss: 'hinge', l1: 0.1 }, 'classification', 'supportVectorMachine'],
  [{ loss: 'hinge', l2: 0.01 }, 'classification', 'softMarginSupportVectorMachine'],
  [{ depth: 1 }, 'classification', null],
  [{ widths: '4' }, 'classification', null],
  [{ data: 'tokens' }, 'classification', 'logisticRegression'],
  [{ data: 'tokens', mixing: 'average' }, 'classification', null],
  [{ mixing: 'average' }, 'classification', 'logisticRegression'],
])('without a hidden layer, and with %o, a %s is %s', (changes, task, name) => {
  expect(modelName({ ...defaultSpec, depth: 0, ...changes }, task)).toBe(name);
});
