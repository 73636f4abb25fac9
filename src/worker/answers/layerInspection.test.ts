import { expect, test } from 'vitest';
import type { ActivationName } from '../../spec/spec';
import { unitStates } from './layerInspection';

/** Of a layer of three units over two rows. */
function statesOf(
  activation: ActivationName | null,
  rows: [number[], number[]],
  off: number[] = [],
) {
  const dense = { kind: 'dense', layer: 0, fanIn: 2, fanOut: 3, weights: 0, bias: null } as const;
  const φ = { kind: 'activation', layer: 0, units: 3 } as const;
  const mask = { ...φ, kind: 'mask' as const, activation: activation ?? 'linear', off };
  const operations = activation === null ? [dense] : [dense, { ...φ, activation }, mask];
  const layers = [{ name: 'hidden 1', kind: 'hidden' as const, fanIn: 2, fanOut: 3 }];
  return unitStates({ operations, layers }, 0, Float64Array.from(rows.flat()));
}

test('a unit of ReLU is dead where it gives 0 for every row, constant where it gives another number', () => {
  const rows: [number[], number[]] = [
    [0, 0, 2],
    [0, 1, 2],
  ];
  expect(statesOf('relu', rows)).toEqual(['dead', 'active', 'constant']);
});

test('where tanh is rounded to 1 a gradient gets through: it is constant at the most', () => {
  const rows: [number[], number[]] = [
    [1, 1, 0],
    [1, -1, 0],
  ];
  expect(statesOf('tanh', rows)).toEqual(['constant', 'active', 'constant']);
});

test('what has no activation is never dead, and no number is no constant', () => {
  const rows: [number[], number[]] = [
    [0, 1, Number.NaN],
    [0, 2, Number.NaN],
  ];
  expect(statesOf(null, rows)).toEqual(['constant', 'active', 'active']);
});

test('a unit that is switched off is not called dead', () => {
  const rows: [number[], number[]] = [
    [0, 0, 1],
    [0, 0, 2],
  ];
  expect(statesOf('relu', rows, [1])).toEqual(['dead', 'off', 'active']);
});
