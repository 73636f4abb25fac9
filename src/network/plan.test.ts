import { expect, test } from 'vitest';
import { defaultSpec, type Spec } from '../spec/spec';
import type { PlanContext } from './plan';
import { denseLayersOf, planNetwork } from './plan';

const classes: PlanContext = { inputCount: 2, length: 1, outputCount: 3, task: 'classification' };
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
    { kind: 'dropout', hidden: 0, units: 5 },
    { kind: 'dense', layer: 1, fanIn: 5, fanOut: 5, weights: 2, bias: 3 },
    { kind: 'activation', layer: 1, units: 5, activation: 'tanh' },
    { kind: 'dropout', hidden: 1, units: 5 },
    { kind: 'dense', layer: 2, fanIn: 5, fanOut: 3, weights: 4, bias: 5 },
  ]);
  expect(layers).toEqual([
    { name: 'hidden 1', kind: 'hidden', fanIn: 2, fanOut: 5 },
    { name: 'hidden 2', kind: 'hidden', fanIn: 5, fanOut: 5 },
    { name: 'output', kind: 'output', fanIn: 5, fanOut: 3 },
  ]);
  expect([inputCount, outputCount]).toEqual([2, 3]);
});

test('every dense layer has a slot for its weights and one for its bias', () => {
  const { slots } = plan({ depth: 1, width: 4 });
  expect(slots).toEqual([
    { role: 'weights', start: 'hidden', source: 0, rows: 2, columns: 4 },
    { role: 'bias', start: 'hidden', source: 0, rows: 1, columns: 4 },
    { role: 'weights', start: 'output', source: 1, rows: 4, columns: 3 },
    { role: 'bias', start: 'output', source: 1, rows: 1, columns: 3 },
  ]);
});

test('without hidden layers the network is linear', () => {
  expect(plan({ depth: 0 }).layers).toEqual([
    { name: 'output', kind: 'output', fanIn: 2, fanOut: 3 },
  ]);
});

const kinds = (changes: Partial<Spec>): string[] =>
  plan(changes).operations.map(({ kind }) => kind);
const block = ['dense', 'activation', 'dropout'];

test('normalization stands before the activation; before that of a batch no bias is needed', () => {
  expect(kinds({ depth: 1, norm: 'layer' })).toEqual([
    ...['dense', 'normalization', 'activation', 'dropout'],
    'dense',
  ]);
  const { operations, slots, statistics } = plan({ depth: 1, width: 4, norm: 'batch' });
  expect(operations[0]).toMatchObject({ kind: 'dense', bias: null });
  expect(slots.map(({ role }) => role)).toEqual(['weights', 'scale', 'shift', 'weights', 'bias']);
  expect(statistics).toMatchObject([{ role: 'statistics', rows: 2, columns: 4 }]);
  expect(plan({ depth: 1, norm: 'layer' }).statistics).toEqual([]);
});

test('a residual block adds its input where it has as many units', () => {
  const blocks = ['fork', ...block, 'join'];
  expect(kinds({ depth: 2, residual: 'plain' })).toEqual([...block, ...blocks, 'dense']);
  expect(kinds({ widths: '2,4,4', residual: 'plain' })).toEqual([
    ...[...blocks, ...block, ...blocks],
    'dense',
  ]);
  const joins = (residual: Spec['residual']) =>
    plan({ depth: 4, residual }).operations.filter(({ kind }) => kind === 'join');
  expect(joins('plain')).toMatchObject([{ factor: 1 }, { factor: 1 }, { factor: 1 }]);
  expect(joins('scaled')).toMatchObject([{ factor: 0.25 }, { factor: 0.25 }, { factor: 0.25 }]);
});

test('widths stand in the place of depth and width', () => {
  const shapes = plan({ widths: '7,3' }).layers.map(({ fanIn, fanOut }) => [fanIn, fanOut]);
  expect(shapes).toEqual([
    [2, 7],
    [7, 3],
    [3, 3],
  ]);
});

test('positions are mixed before the dense stack, by matrices with names of their own', () => {
  const context = { ...classes, length: 8 };
  const attention = plan({ depth: 1, width: 6, mixing: 'attention', heads: 4 }, context);
  expect(attention.layers).toEqual([
    { name: 'query 1', kind: 'mixing', fanIn: 2, fanOut: 8 },
    { name: 'key 1', kind: 'mixing', fanIn: 2, fanOut: 8 },
    { name: 'value 1', kind: 'mixing', fanIn: 2, fanOut: 8 },
    { name: 'mixed 1', kind: 'mixing', fanIn: 8, fanOut: 6 },
    { name: 'hidden 1', kind: 'hidden', fanIn: 6, fanOut: 6 },
    { name: 'output', kind: 'output', fanIn: 6, fanOut: 3 },
  ]);
  const average = plan({ depth: 1, mixing: 'average', mixingLayers: 2 }, context);
  expect(average.layers.map(({ name }) => name)).toEqual([
    ...['average 1', 'average 2'],
    ...['hidden 1', 'output'],
  ]);
  const sources = (changes: Partial<Spec>) =>
    plan(changes, context)
      .slots.filter(({ rows }) => rows > 1)
      .map(({ source }) => source);
  expect(new Set(sources({ depth: 2, mixing: 'attention', mixingLayers: 4 })).size).toBe(19);
  expect(sources({ depth: 2, mixing: 'average' }).slice(1)).toEqual(sources({ depth: 2 }));
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

test('one layer alone may be normalized', () => {
  const spec: Spec = { ...defaultSpec, depth: 3, norm: 'batch' };
  const context = { inputCount: 2, length: 1, outputCount: 2, task: 'classification' as const };
  const plan = planNetwork(spec, context, (hidden) => hidden === 1);
  const kinds = plan.operations.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'normalization')).toHaveLength(1);
  expect(kinds.indexOf('normalization')).toBe(kinds.indexOf('dense', 1) + 1);
  // The others have a bias again.
  expect(denseLayersOf(plan).map(({ bias }) => bias !== null)).toEqual([true, false, true, true]);
});
