import { expect, test } from 'vitest';
import { defaultSpec, type Spec } from '../spec/spec';
import { type PlanContext, planNetwork } from './plan';

const classes: PlanContext = { inputCount: 2, outputCount: 3, task: 'classification' };
const plan = (changes: Partial<Spec>, context = classes) =>
  planNetwork({ ...defaultSpec, ...changes }, context);

test('hidden blocks are dense, activation, dropout; the output layer is dense alone', () => {
  const { operations, layers, inputCount, outputCount } = plan({
    depth: 2,
    width: 5,
    activation: 'tanh',
  });
  expect(operations).toEqual([
    { kind: 'dense', layer: 0, fanIn: 2, fanOut: 5, weights: 0, bias: 1 },
    { kind: 'activation', layer: 0, units: 5, activation: 'tanh' },
    { kind: 'dropout', layer: 0, units: 5 },
    { kind: 'dense', layer: 1, fanIn: 5, fanOut: 5, weights: 2, bias: 3 },
    { kind: 'activation', layer: 1, units: 5, activation: 'tanh' },
    { kind: 'dropout', layer: 1, units: 5 },
    { kind: 'dense', layer: 2, fanIn: 5, fanOut: 3, weights: 4, bias: 5 },
  ]);
  expect(layers).toEqual([
    { name: 'hidden 1', fanIn: 2, fanOut: 5 },
    { name: 'hidden 2', fanIn: 5, fanOut: 5 },
    { name: 'output', fanIn: 5, fanOut: 3 },
  ]);
  expect([inputCount, outputCount]).toEqual([2, 3]);
});

test('every dense layer has a slot for its weights and one for its bias', () => {
  const { slots } = plan({ depth: 1, width: 4 });
  expect(slots).toEqual([
    { role: 'weights', layer: 0, rows: 2, columns: 4 },
    { role: 'bias', layer: 0, rows: 1, columns: 4 },
    { role: 'weights', layer: 1, rows: 4, columns: 3 },
    { role: 'bias', layer: 1, rows: 1, columns: 3 },
  ]);
});

test('without hidden layers the network is linear', () => {
  expect(plan({ depth: 0 }).layers).toEqual([{ name: 'output', fanIn: 2, fanOut: 3 }]);
});

test('all hundred layers have their place', () => {
  const { layers, operations, slots } = plan({ depth: 100, width: 256 });
  expect([layers.length, operations.length, slots.length]).toEqual([101, 301, 202]);
});

test.each<[PlanContext['task'], Spec['loss'], string]>([
  ['classification', 'auto', 'crossEntropy'],
  ['classification', 'crossEntropy', 'crossEntropy'],
  ['classification', 'mse', 'mse'],
  ['regression', 'auto', 'mse'],
  ['regression', 'mse', 'mse'],
  ['regression', 'crossEntropy', 'mse'],
])('%s under loss %s minimizes %s', (task, loss, expected) => {
  expect(plan({ loss }, { ...classes, task }).loss).toBe(expected);
});
