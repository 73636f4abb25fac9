import { expect, test } from 'vitest';
import { recordOf, underflowOf } from '../plot/testing/view';
import { layersOfKind, layerValues } from './layerValues';

test('a number has a logarithm; what has none says why', () => {
  const record = recordOf(0, [1e-300, 0, 0, 1e-40, Number.NaN, -Infinity], underflowOf(2, 3));
  expect(layerValues(record, 'backwardSignals').map(({ kind }) => kind)).toEqual([
    'number',
    'zero',
    'underflowed',
    'underflowed',
    'notFinite',
    'notFinite',
  ]);
  expect(layerValues(record, 'backwardSignals')[0]).toEqual({
    kind: 'number',
    value: 1e-300,
    log10: -300,
  });
});

test('layers of one kind are joined into runs, counted from 1', () => {
  const record = recordOf(0, [0, 0, 1, 0, 2, 0, 0]);
  expect(layersOfKind(layerValues(record, 'gradientNorms'), 'zero')).toEqual([
    [1, 2],
    [4, 4],
    [6, 7],
  ]);
  expect(layersOfKind(layerValues(record, 'gradientNorms'), 'notFinite')).toEqual([]);
});
