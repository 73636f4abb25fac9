import { expect, test } from 'vitest';
import { matrixCsv, matrixJson } from './matrixFile';
import { parameterMatrix } from './parameterMatrix';

/** Of two inputs and three units: norms 5, 1, 2 and means −3.5, 0.5, 1. */
const weights = { role: 'weights' as const, values: Float64Array.of(-3, 0, 2, -4, 1, 0) };
const bias = { role: 'bias' as const, values: Float64Array.of(0.5, -0.25, Number.NaN) };

test('rows are the inputs, then what a unit has one of, each parameter on its own scale', () => {
  const { rows, units } = parameterMatrix([weights, bias], 3, 'none');
  expect(rows.map(({ role, row }) => [role, row])).toEqual([
    ['weights', 0],
    ['weights', 1],
    ['bias', 0],
  ]);
  expect([...rows[1].values]).toEqual([-4, 1, 0]);
  expect(rows.map(({ reach }) => reach)).toEqual([4, 4, 0.5]);
  expect(units).toEqual([0, 1, 2]);
});

test('units are sorted by the norm and by the mean of their weights, the largest first', () => {
  expect(parameterMatrix([weights], 3, 'norm').units).toEqual([0, 2, 1]);
  expect(parameterMatrix([weights], 3, 'mean').units).toEqual([2, 1, 0]);
});

test('similar units are neighbours: each is followed by the one of the largest cosine', () => {
  // The directions of four units: 0°, 90°, 10° and 80°, the first one the longest.
  const angles = [0, 90, 10, 80].map((degrees) => (degrees * Math.PI) / 180);
  const values = Float64Array.from([
    ...angles.map((angle, unit) => (unit === 0 ? 9 : 1) * Math.cos(angle)),
    ...angles.map((angle, unit) => (unit === 0 ? 9 : 1) * Math.sin(angle)),
  ]);
  const { units } = parameterMatrix([{ role: 'weights', values }], 4, 'similarity');
  expect(units).toEqual([0, 2, 3, 1]);
});

test('numbers that are not finite come last, and none is lost', () => {
  const values = Float64Array.of(Number.NaN, 1, 2, 0, Infinity, 3);
  for (const order of ['norm', 'mean', 'similarity'] as const) {
    const { units } = parameterMatrix([{ role: 'weights', values }], 3, order);
    expect([...units].sort()).toEqual([0, 1, 2]);
    expect(units[0]).toBe(2);
  }
});

test('files have every digit, in the order that is shown', () => {
  const third = { role: 'weights' as const, values: Float64Array.of(1 / 3, -2, 5e-324, 4) };
  const matrix = parameterMatrix(
    [third, { role: 'bias', values: Float64Array.of(7, 0) }],
    2,
    'norm',
  );
  expect(matrixCsv(matrix, { weights: ['x₁', 'x₂'], bias: ['bias'] })).toBe(
    ',unit 2,unit 1\r\nx₁,-2,0.3333333333333333\r\nx₂,4,5e-324\r\nbias,0,7\r\n',
  );
  expect(JSON.parse(matrixJson(matrix, { variant: 'A', layer: 1, step: 3 }))).toEqual({
    variant: 'A',
    layer: 1,
    step: 3,
    units: [2, 1],
    weights: [
      [-2, 1 / 3],
      [4, 5e-324],
    ],
    bias: [[0, 7]],
  });
});
