import { expect, test } from 'vitest';
import type { Tensor, Tensors } from '../savedRun/safetensors';
import { fittedNetwork } from './networkSettings';

function array(...shape: number[]): Tensor {
  const count = shape.reduce((product, one) => product * one, 1);
  return { shape, values: Float32Array.from({ length: count }, (_, at) => at + shape[0]) };
}

function fitted(tensors: Tensors) {
  return fittedNetwork({ query: null, tensors });
}

test('a Sequential of PyTorch has its layers in the order of their numbers, biases or not', () => {
  const tensors: Tensors = new Map([
    ['10.weight', array(2, 4)],
    ['10.bias', array(2)],
    ['2.weight', array(4, 3)],
    ['0.weight', array(3, 2)],
    ['0.bias', array(3)],
  ]);
  const found = fitted(tensors);
  if ('reason' in found) throw new Error(found.reason);
  expect(found.settings).toEqual({
    depth: 2,
    widths: '3,4',
    norm: 'none',
    residual: 'none',
    mixing: 'none',
  });
  expect([...found.tensors]).toEqual([
    ['hidden.0.weight', tensors.get('0.weight')],
    ['hidden.0.bias', tensors.get('0.bias')],
    ['hidden.1.weight', tensors.get('2.weight')],
    ['hidden.1.bias', { shape: [4], values: new Float32Array(4) }],
    ['output.weight', tensors.get('10.weight')],
    ['output.bias', tensors.get('10.bias')],
  ]);
});

test('arrays under our names keep them, and say the normalization', () => {
  const tensors: Tensors = new Map([
    ['hidden.0.weight', array(3, 2)],
    ['norms.0.weight', array(3)],
    ['norms.0.running_mean', array(3)],
    ['output.weight', array(2, 3)],
  ]);
  expect(fitted(tensors)).toMatchObject({
    settings: { depth: 1, width: 3, widths: '', norm: 'batch' },
    tensors,
  });
  tensors.delete('norms.0.running_mean');
  expect(fitted(tensors)).toMatchObject({ settings: { norm: 'layer' } });
});

test.each<[string, [string, Tensor][]]>([
  [
    '2.weight',
    [
      ['0.weight', array(3, 2)],
      ['2.weight', array(2, 4)],
    ],
  ],
  [
    'conv.weight',
    [
      ['conv.weight', array(3, 2, 2, 2)],
      ['fc.weight', array(2, 3)],
    ],
  ],
  [
    '0.weight',
    [
      ['0.weight', array(3, 2)],
      ['0.bias', array(4)],
    ],
  ],
  [
    '0.scale',
    [
      ['0.weight', array(3, 2)],
      ['0.scale', array(3)],
    ],
  ],
])('what is no stack of dense layers is refused at %s', (name, entries) => {
  expect(fitted(new Map(entries))).toEqual({ reason: 'noStack', name });
});

test('a network that is too large for a page is refused with its sizes', () => {
  const tensors = new Map([
    ['a.weight', array(257, 2)],
    ['b.weight', array(2, 257)],
  ]);
  expect(fitted(tensors)).toEqual({
    reason: 'tooLarge',
    layers: 1,
    units: 257,
    mostLayers: 100,
    mostUnits: 256,
  });
});
