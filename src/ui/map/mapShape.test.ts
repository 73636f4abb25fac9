import { expect, test } from 'vitest';
import { cellAfterKey, cellAt, mapShape, placeOf, placeOnAxis } from './mapShape';

const shape = mapShape(470, 354, 4, 3);

test('every cell is found at its own place, the first one at the lower left', () => {
  for (let cell = 0; cell < 12; cell++) {
    const { x, y } = placeOf(shape, cell % 4, Math.floor(cell / 4));
    expect(cellAt(shape, x, y)).toBe(cell);
  }
  expect(placeOf(shape, 0, 0).x).toBeLessThan(placeOf(shape, 1, 0).x);
  expect(placeOf(shape, 0, 0).y).toBeGreaterThan(placeOf(shape, 0, 1).y);
  expect(cellAt(shape, 3, 100)).toBeNull();
  expect(cellAt(shape, 200, 353)).toBeNull();
});

test.each([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 3, 3],
  ['ArrowLeft', 4, 4],
  ['ArrowUp', 1, 5],
  ['ArrowUp', 9, 9],
  ['ArrowDown', 9, 5],
  ['Home', 6, 4],
  ['End', 4, 7],
  ['PageUp', 1, 9],
  ['PageDown', 9, 1],
  ['x', 3, null],
])('%s leads from cell %d to %s', (key, cell, next) => {
  expect(cellAfterKey(key, cell, shape)).toBe(next);
});

test.each([
  [2, 0],
  [5, 1],
  [3.5, 0.5],
  [8, 1.75],
  [9, 2],
  [10, 2.25],
  [0.5, -0.5],
  [0, null],
  [12, null],
])('%d lies at place %s of 2, 5, 9', (value, place) => {
  expect(placeOnAxis([2, 5, 9], value)).toBe(place);
});
